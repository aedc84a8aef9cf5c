package org.therapybilling.json;

/**
 * Follows bytes and says whether they are text in UTF-8: no overlong form, no half of a pair, nothing beyond the last
 * character, and no zero byte, which is how other encodings of the same text begin.
 */
final class Utf8 {

    private static final int FIRST_OF_MANY = 0x80;
    private static final int LEAST_CONTINUATION = 0x80;
    private static final int MOST_CONTINUATION = 0xBF;

    /** How many bytes of the character are still to come. */
    private int due;

    /** Between which bounds the next of them must lie. */
    private int least;

    private int most;

    /** Says whether bytes are a whole text. */
    static boolean isText(byte[] bytes) {
        Utf8 text = new Utf8();
        return text.accepts(bytes, 0, bytes.length) && text.isComplete();
    }

    /** Takes the next bytes; says whether the text may go on after them. */
    boolean accepts(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((bytes[i] <= 0 || due > 0) && !accepts(bytes[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    /** Says whether the text may end here. */
    boolean isComplete() {
        return due == 0;
    }

    private boolean accepts(int next) {
        if (due > 0) {
            boolean fits = next >= least && next <= most;
            expect(due - 1, LEAST_CONTINUATION, MOST_CONTINUATION);
            return fits;
        }
        return next > 0 && (next < FIRST_OF_MANY || begins(next));
    }

    /** Takes the first byte of a character of several, by table 3-7 of The Unicode Standard. */
    private boolean begins(int first) {
        if (first >= 0xC2 && first <= 0xDF) {
            return expect(1, LEAST_CONTINUATION, MOST_CONTINUATION);
        }
        return switch (first) {
            case 0xE0 -> expect(2, 0xA0, MOST_CONTINUATION);
            case 0xED -> expect(2, LEAST_CONTINUATION, 0x9F);
            case 0xF0 -> expect(3, 0x90, MOST_CONTINUATION);
            case 0xF1, 0xF2, 0xF3 -> expect(3, LEAST_CONTINUATION, MOST_CONTINUATION);
            case 0xF4 -> expect(3, LEAST_CONTINUATION, 0x8F);
            default -> first > 0xE0 && first < 0xF0 && expect(2, LEAST_CONTINUATION, MOST_CONTINUATION);
        };
    }

    private boolean expect(int bytes, int atLeast, int atMost) {
        due = bytes;
        least = atLeast;
        most = atMost;
        return true;
    }
}
