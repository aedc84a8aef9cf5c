package org.therapybilling.report.html;

import java.util.Locale;

/**
 * Text for a page, whatever it holds: characters that mean something to a browser are written as entities, those that
 * nobody sees or that turn the direction of reading are named, and long text is cut. Everything that is written goes
 * through here.
 */
final class SafeText {

    /** No text of this library is as long; a longer one is a caller's id. */
    private static final int MOST_CHARACTERS = 4_000;

    /** Letters, marks and symbols that show nothing: joiner, fillers, Braille blank. */
    private static final String BLANKS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private SafeText() {}

    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        int end = Math.min(text.length(), MOST_CHARACTERS);
        for (int at = 0; at < end; at += Character.charCount(text.codePointAt(at))) {
            add(text.codePointAt(at), safe);
        }
        return end < text.length() ? safe.append('…').toString() : safe.toString();
    }

    private static void add(int character, StringBuilder safe) {
        switch (character) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            case ' ' -> safe.append(' ');
            default -> addOther(character, safe);
        }
    }

    private static void addOther(int character, StringBuilder safe) {
        if (isSeen(character)) {
            safe.appendCodePoint(character);
        } else {
            safe.append(named(character));
        }
    }

    private static boolean isSeen(int character) {
        return BLANKS.indexOf(character) < 0 && !isSelector(character) && isOfSeenKind(character);
    }

    private static boolean isSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }

    private static boolean isOfSeenKind(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Returns for example {@code U+202E}. */
    private static String named(int character) {
        String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
