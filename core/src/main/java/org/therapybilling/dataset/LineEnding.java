package org.therapybilling.dataset;

import java.util.Arrays;

/** What follows the codes in lines of text, up to the next line, and the number of the terms it tells. */
final class LineEnding {

    /** An ending that no line has. */
    static final LineEnding NONE = new LineEnding(new byte[0], -1);

    private final byte[] text;
    private final int terms;

    LineEnding(byte[] text, int terms) {
        this.text = text;
        this.terms = terms;
    }

    int terms() {
        return terms;
    }

    int length() {
        return text.length;
    }

    boolean equals(byte[] bytes, int from, int to) {
        return Arrays.equals(text, 0, text.length, bytes, from, to);
    }

    int hash() {
        return LineEndings.hash(text, 0, text.length);
    }
}
