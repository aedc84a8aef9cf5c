package org.therapybilling.examples.commandline;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/** Shows how far an input is read, where somebody watches. */
final class Progress {

    private static final long UNKNOWN = -1;
    private static final long MEBIBYTE = 1 << 20;

    private final boolean watched;
    private final PrintStream err;

    /**
     * Shows progress or not.
     *
     * @param watched whether the program runs on a terminal
     * @param err where it is shown
     */
    Progress(boolean watched, PrintStream err) {
        this.watched = watched;
        this.err = err;
    }

    /** Returns an input of unknown length that shows how far it is read. */
    InputStream of(InputStream input) {
        return of(input, UNKNOWN);
    }

    /** Returns an input of so many bytes that shows how far it is read. */
    InputStream of(InputStream input, long bytes) {
        return watched ? new Shown(input, bytes) : input;
    }

    /** Counts the bytes, and draws a line anew for each mebibyte. */
    private final class Shown extends FilterInputStream {
        private final long bytes;
        private long read;

        Shown(InputStream input, long bytes) {
            super(input);
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int more = super.read(buffer, offset, length);
            long before = read / MEBIBYTE;
            read += Math.max(0, more);
            if (read / MEBIBYTE > before) {
                err.print(
                        "\rReading " + read / MEBIBYTE + (bytes == UNKNOWN ? "" : " of " + bytes / MEBIBYTE) + " MiB");
                err.flush();
            }
            return more;
        }

        @Override
        public void close() throws IOException {
            if (read >= MEBIBYTE) {
                err.println();
            }
            super.close();
        }
    }
}
