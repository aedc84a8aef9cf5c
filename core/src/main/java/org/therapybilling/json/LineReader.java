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
    private boolean isInLongLine;

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
        skipRest();
        return !hasMore();
    }

    /** Passes over what is left of the line before: of one that is too long, and the line feed after a carriage return. */
    private void skipRest() throws IOException {
        while (isInLongLine && hasMore()) {
            position = endOfLine();
            isInLongLine = !passEnd();
        }
        if (afterReturn && hasMore() && buffer[position] == '\n') {
            position++;
        }
        afterReturn = false;
    }

    private boolean hasMore() throws IOException {
        return !ended && (position < limit || fill());
    }

    /**
     * Reads the next line to its end, without the end: a line feed, a carriage return, or a line feed after one.
     *
     * @return the bytes of the line; empty, before all of it is read, if they are more than allowed
     * @throws IOException if reading fails
     */
    Optional<byte[]> next() throws IOException {
        skipRest();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean isWhole = false;
        while (!isWhole && hasMore()) {
            int end = endOfLine();
            if (end - position > longest - line.size()) {
                isInLongLine = true;
                return Optional.empty();
            }
            line.write(buffer, position, end - position);
            position = end;
            isWhole = passEnd();
        }
        return Optional.of(line.toByteArray());
    }

    /** Passes over the end of a line, if what is buffered does not end before. */
    private boolean passEnd() {
        if (position == limit) {
            return false;
        }
        afterReturn = buffer[position++] == '\r';
        return true;
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
