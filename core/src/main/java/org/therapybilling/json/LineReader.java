package org.therapybilling.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines of bytes of a bounded length, so that no input can fill the memory. */
final class LineReader {

    private static final int BUFFER = 1 << 16;
    private static final int END = -1;

    private final InputStream input;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private boolean ended;
    private boolean afterReturn;

    /**
     * Begins to read.
     *
     * @param input the input, left open
     * @param longest the bytes of a line that are kept at the most
     */
    LineReader(InputStream input, int longest) {
        this.input = input;
        this.longest = longest;
    }

    /** Says whether all lines were read. */
    boolean isAtEnd() throws IOException {
        return ended || (position == limit && !fill());
    }

    /**
     * Reads the next line to its end, without the end: a line feed, a carriage return, or a line feed after one.
     *
     * @return the bytes of the line; empty if they are more than allowed
     * @throws IOException if reading fails
     */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        int b = read();
        if (b == '\n' && afterReturn) {
            b = read();
        }
        for (; b != END && b != '\n' && b != '\r'; b = read()) {
            if (line.size() == longest) {
                tooLong = true;
            } else {
                line.write(b);
            }
        }
        afterReturn = b == '\r';
        return tooLong ? Optional.empty() : Optional.of(line.toByteArray());
    }

    private int read() throws IOException {
        return isAtEnd() ? END : buffer[position++] & 0xFF;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, input.read(buffer));
        ended = limit == 0;
        return !ended;
    }
}
