package org.therapybilling.csv;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a cell says, whatever stands around it. */
final class CellText {

    /** What exports write for nothing. */
    private static final Set<String> NOTHING = Set.of("", "-", "--", "\u2014", "N/A", "NULL", "NONE");

    private static final int LONGEST_NOTHING = 4;

    private CellText() {}

    /** Says whether a row has nothing in any cell, read or not. */
    static boolean areBlank(List<String> cells) {
        for (String cell : cells) {
            if (!Spaces.trimmed(cell).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Returns a cell without the spaces around it and the mark that spreadsheets put before texts; empty for nothing. */
    static String plain(String cell) {
        String trimmed = Spaces.trimmed(cell);
        String plain = trimmed.startsWith("'") ? Spaces.trimmed(trimmed.substring(1)) : trimmed;
        return plain.length() <= LONGEST_NOTHING && NOTHING.contains(plain.toUpperCase(Locale.ROOT)) ? "" : plain;
    }

    /** Returns how many characters cells have together. */
    static int length(List<String> cells) {
        int length = 0;
        for (String cell : cells) {
            length += cell.length();
        }
        return length;
    }
}
