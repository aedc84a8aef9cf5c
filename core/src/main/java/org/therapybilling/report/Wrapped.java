package org.therapybilling.report;

/** Text broken into lines that fit a screen; a word that is longer than a line stays whole. */
final class Wrapped {

    private static final int WIDTH = 100;

    private Wrapped() {}

    /**
     * Appends a text, the first line after what stands before it, further lines under its beginning.
     *
     * @param first what the first line begins with
     * @param text the text
     * @param out takes lines that end with a newline
     */
    static void append(String first, String text, StringBuilder out) {
        String indent = " ".repeat(first.length());
        int column = first.length();
        out.append(first);
        for (String word : SafeText.line(text).split(" ", -1)) {
            if (column > indent.length() && column + 1 + word.length() > WIDTH) {
                out.append('\n').append(indent);
                column = indent.length();
            }
            boolean begins = column == indent.length();
            out.append(begins ? "" : " ").append(word);
            column += word.length() + (begins ? 0 : 1);
        }
        out.append('\n');
    }
}
