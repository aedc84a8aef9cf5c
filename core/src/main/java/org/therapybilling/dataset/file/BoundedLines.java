package org.therapybilling.dataset.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a text, a character for each byte, and refuses a line that is longer than any table has. */
public final class BoundedLines {

    private static final int LONGEST = 1 << 12;

    private final String file;
    private final BufferedReader characters;
    private long number;

    /**
     * Begins a text.
     *
     * @param file its name
     * @param bytes the text
     */
    public BoundedLines(String file, InputStream bytes) {
        this.file = file;
        this.characters = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
    }

    /** {@return the number of the line that was read last, from 1} */
    public long number() {
        return number;
    }

    /**
     * {@return the next line without its end; null if there is none left}
     *
     * @throws FileRefusedException if the line is too long
     * @throws IOException if the text cannot be read
     */
    public @Nullable String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = characters.read();
        if (c < 0) {
            return null;
        }
        number++;
        while (c >= 0 && c != '\n') {
            if (line.length() == LONGEST) {
                throw FileRefusedException.ofLine(
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
