package org.therapybilling.examples.commandline;

import java.util.Locale;
import java.util.Optional;

/** What an input holds; the constants are spelled as on the command line. */
enum InputFormat {
    /** A session, or a list of them. */
    json(".json"),
    /** A session a line. */
    ndjson(".ndjson", ".jsonl"),
    /** A table of text. */
    csv(".csv", ".tsv", ".txt"),
    /** A workbook. */
    xlsx(".xlsx", ".xlsm");

    /** The endings of names, parted by blanks. */
    private final String endings;

    InputFormat(String... endings) {
        this.endings = String.join(" ", endings);
    }

    /** Returns what a file holds by the ending of its name; empty if that is none of ours. */
    static Optional<InputFormat> byName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (InputFormat format : values()) {
            for (String ending : format.endings.split(" ", -1)) {
                if (lower.endsWith(ending)) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }
}
