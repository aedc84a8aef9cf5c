package org.therapybilling.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a text, a character for each byte, and refuses a line that is longer than any table has. */
final class BoundedLines {

    private static final int LONGEST = 1 << 12;

    private final String file;
    private final BufferedReader characters;
    private long number;

    BoundedLines(String file, InputStream bytes) {
        this.file = file;
        this.characters = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
    }

    /** Returns the number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /**
     * Reads a line.
     *
     * @return the line without its end; null if there is none left
     * @throws DatasetException if the line is too long
     */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = characters.read();
        if (c < 0) {
            return null;
        }
        number++;
        while (c >= 0 && c != '\n') {
            if (line.length() == LONGEST) {
                throw DatasetException.ofRow(
                        file,
                        number,
                        "the line has more than " + LONGEST + " characters; this is not the text that CMS publishes.");
            }
            line.append((char) c);
            c = characters.read();
        }
        boolean carriageReturn = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
        return carriageReturn ? line.substring(0, line.length() - 1) : line.toString();
    }
}
