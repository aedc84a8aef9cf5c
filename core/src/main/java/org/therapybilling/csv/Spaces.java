package org.therapybilling.csv;

/** Spaces of all kinds: those of typesetting, those that no line breaks at, those that nobody sees. */
final class Spaces {

    private Spaces() {}

    static boolean isSpace(char character) {
        return character == ' '
                || character == '\t'
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    /** Returns a text without spaces around it. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Returns a text with one plain space for any spaces in it, and none around it. */
    static String single(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isSpace(character)) {
                pending |= plain.length() > 0 && Character.getType(character) != Character.FORMAT;
            } else {
                plain.append(pending ? " " : "").append(character);
                pending = false;
            }
        }
        return plain.toString();
    }
}
