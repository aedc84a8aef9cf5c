package org.therapybilling.report;

import java.util.regex.Pattern;

/** Names that others gave, such as ids of sessions and names of files, in a text for people. */
final class ShownName {

    private static final Pattern FURTHER_SPACE = Pattern.compile("(?<= ) ");
    private static final String PUNCTUATION = ":,;\"()";

    private ShownName() {}

    /**
     * Returns a name as it stands among the library's words: in quotes if it has punctuation or two spaces in a row, by
     * which parts of a line are told from each other. In quotes, quotes and all spaces that follow one are shown as numbers.
     */
    static String of(String name) {
        String shown = SafeText.line(name);
        return isOfOnePart(shown) ? shown : '"' + marked(shown) + '"';
    }

    private static boolean isOfOnePart(String name) {
        return !name.contains("  ") && name.chars().noneMatch(letter -> PUNCTUATION.indexOf(letter) >= 0);
    }

    private static String marked(String name) {
        return FURTHER_SPACE.matcher(name).replaceAll("\\\\u0020").replace("\"", "\\u0022");
    }
}
