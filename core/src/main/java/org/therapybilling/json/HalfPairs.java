package org.therapybilling.json;

import java.util.HexFormat;

/** Halves of surrogate pairs in texts of JSON: UTF-8 has no bytes for them, JSON has an escape. */
final class HalfPairs {

    private HalfPairs() {}

    /** Says whether a text has a half without the other. */
    static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (isHalf(text.codePointAt(i))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    /** Returns JSON with an escape for each half; they stand within its texts, where escapes may stand. */
    static String escaped(String json) {
        if (!isIn(json)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder();
        json.codePoints().forEach(character -> {
            if (isHalf(character)) {
                escaped.append("\\u").append(HexFormat.of().toHexDigits((char) character));
            } else {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }
}
