package org.therapybilling.dataset.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file cannot be read, or is not what it should be. The message says what is wrong, and how to mend it. */
public final class FileRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;

    private FileRefusedException(String file, long line, String problem, @Nullable Throwable cause) {
        super(problem, cause);
        this.file = file;
        this.line = line;
    }

    static FileRefusedException of(String file, String problem) {
        return new FileRefusedException(file, 0, problem, null);
    }

    static FileRefusedException of(String file, String problem, Throwable cause) {
        return new FileRefusedException(file, 0, problem, cause);
    }

    static FileRefusedException ofLine(String file, long line, String problem) {
        return new FileRefusedException(file, line, problem, null);
    }

    /** {@return the name of the file; of a file in an archive, the archive's name, an exclamation mark and its own} */
    public String file() {
        return file;
    }

    /** {@return the number of the line, from 1; zero if the file as a whole is meant} */
    public long line() {
        return line;
    }
}
