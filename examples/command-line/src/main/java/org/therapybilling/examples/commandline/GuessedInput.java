package org.therapybilling.examples.commandline;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Standard input of which nobody says what it holds: it is taken for a session a line, and told once if its beginning shows
 * that it is something else. Of a session a line no more than two letters are read for that.
 */
final class GuessedInput {

    private static final int LOOKED_AT = 4_096;

    private final BufferedInputStream input;

    GuessedInput(InputStream input) {
        this.input = new BufferedInputStream(input);
    }

    /** Returns all that is read, the beginning too. */
    InputStream input() {
        return input;
    }

    /** Returns what speaks against it, and how to mend it; empty if it may be a session a line. */
    Optional<String> misfit() {
        try {
            input.mark(2 * LOOKED_AT);
            Optional<String> other = other();
            input.reset();
            return other.map(
                    format -> "Standard input (-) is read as a session a line (NDJSON), and this looks like " + format);
        } catch (IOException failed) {
            return Optional.of("Standard input cannot be read.");
        }
    }

    private Optional<String> other() throws IOException {
        int first = firstLetter();
        if (first != '{' && first != '[') {
            return ofText(Character.toString(Math.max(first, 0))
                    + new String(input.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1));
        }
        int second = input.read();
        return second == '\n' || second == '\r'
                ? Optional.of("a JSON document: say --input-format json.")
                : Optional.empty();
    }

    /** Returns the first letter of ASCII, before which a byte order mark may stand. */
    private int firstLetter() throws IOException {
        int letter = input.read();
        for (int i = 1; i < LOOKED_AT && letter >= 0 && (letter <= ' ' || letter > '~'); i++) {
            letter = input.read();
        }
        return letter;
    }

    private static Optional<String> ofText(String text) {
        if (text.startsWith("PK\3\4")) {
            return Optional.of("a workbook: say --input-format xlsx.");
        }
        if (text.contains("\0\0")) {
            return Optional.of("no text: is it closed, or is something else than sessions sent to it?");
        }
        boolean hasCells = text.chars().anyMatch(letter -> ",;\t|".indexOf(letter) >= 0);
        boolean hasObjects = text.lines().anyMatch(line -> line.strip().startsWith("{"));
        return hasCells && !hasObjects ? Optional.of("a table: say --input-format csv.") : Optional.empty();
    }
}
