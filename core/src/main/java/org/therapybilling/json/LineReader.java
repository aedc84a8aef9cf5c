package org.therapybilling.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines of bytes of a bounded length, so that no input can fill the memory. */
final class LineReader {

    private static final int BUFFER = 1 << 16;

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
        skipFeedOfReturn();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (!isAtEnd()) {
            int end = endOfLine();
            int room = longest - line.size();
            line.write(buffer, position, Math.min(end - position, room));
            tooLong |= end - position > room;
            position = end;
            if (end < limit) {
                afterReturn = buffer[position++] == '\r';
                break;
            }
        }
        return tooLong ? Optional.empty() : Optional.of(line.toByteArray());
    }

    /** Passes over the line feed of a carriage return that ended the line before. */
    private void skipFeedOfReturn() throws IOException {
        if (afterReturn && !isAtEnd() && buffer[position] == '\n') {
            position++;
        }
        afterReturn = false;
    }

    /** Returns where the line ends in what is buffered; the end of that if the line goes on. */
    private int endOfLine() {
        int end = position;
        while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, input.read(buffer));
        ended = limit == 0;
        return !ended;
    }
}
