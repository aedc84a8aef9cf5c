package org.therapybilling.examples.commandline;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Passes bytes on, and ends the run at the first that cannot be written; a print stream would go on without a word. */
final class StoppingOutput extends FilterOutputStream {

    private StoppingOutput(OutputStream out) {
        super(out);
    }

    /** Returns a print stream in UTF-8 that throws {@link OutputLost} when it cannot write. */
    static PrintStream print(OutputStream out) {
        return new PrintStream(new StoppingOutput(out), false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException failed) {
            throw new OutputLost(failed);
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException failed) {
            throw new OutputLost(failed);
        }
    }
}
