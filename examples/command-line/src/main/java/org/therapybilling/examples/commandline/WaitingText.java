package org.therapybilling.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Text that waits, in a file of its own, until what stands before it can be written. */
final class WaitingText {

    private final Path folder;
    private final String name;
    private @Nullable Path kept;

    WaitingText(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** Makes a file that was not there before and that its owner alone may read; its name begins with a given one. */
    static Path newPart(Path folder, String name) throws IOException {
        return Files.createTempFile(folder, "." + name + ".", DayPages.ENDING);
    }

    void append(CharSequence more) throws IOException {
        if (kept == null) {
            kept = newPart(folder, name);
        }
        try (Writer out = Files.newBufferedWriter(kept, UTF_8, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS)) {
            out.append(more);
        }
    }

    /** Writes all of it, after which there is none. */
    void moveTo(Writer out) throws IOException {
        if (kept != null) {
            try (var text = Files.newBufferedReader(kept)) {
                text.transferTo(out);
            }
        }
        delete();
    }

    void delete() throws IOException {
        if (kept != null) {
            Files.deleteIfExists(kept);
            kept = null;
        }
    }
}
