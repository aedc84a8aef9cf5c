package org.therapybilling.csv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Headings in messages: as written, if they are words; anything else could be data. */
final class Headings {

    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}#][\\p{L}0-9 ._/#()&%:?'\\u00AE\\u2122-]{0,59}");

    private Headings() {}

    /** Returns a heading, or which column it is, counted from 0. */
    static String harmless(String heading, int index) {
        return HARMLESS.matcher(heading).matches() ? heading : "column " + (index + 1);
    }

    /** Returns some headings of a header in quotes. */
    static String quoted(List<String> headings, List<Integer> indexes) {
        return indexes.stream()
                .filter(index -> !headings.get(index).isEmpty())
                .map(index -> "\"" + harmless(headings.get(index), index) + "\"")
                .collect(Collectors.joining(", "));
    }
}
