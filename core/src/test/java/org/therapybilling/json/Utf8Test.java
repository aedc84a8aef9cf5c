package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is text in UTF-8 is judged as Java's own strict decoder does, but that a zero byte is none. */
class Utf8Test {

    /** Both sides of every bound of table 3-7 of The Unicode Standard. */
    private static final int[] BOUNDS = {
        0x00, 0x01, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
        0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
    };

    private static boolean isDecoded(byte... bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException malformed) {
            return false;
        }
        for (byte one : bytes) {
            if (one == 0) {
                return false;
            }
        }
        return true;
    }

    private static void judge(int length, byte... before) {
        if (before.length == length) {
            assertThat(Utf8.isText(before)).as("%s", Arrays.toString(before)).isEqualTo(isDecoded(before));
            return;
        }
        byte[] bytes = Arrays.copyOf(before, before.length + 1);
        for (int next : BOUNDS) {
            bytes[before.length] = (byte) next;
            judge(length, bytes);
        }
    }

    @Test
    void all_bytes_up_to_three_at_the_bounds_are_judged_as_by_the_decoder() {
        for (int length = 0; length <= 3; length++) {
            judge(length);
        }
    }

    @Test
    void characters_of_four_bytes_are_judged_as_by_the_decoder() {
        for (int first = 0xEF; first <= 0xF5; first++) {
            judge(4, (byte) first);
        }
    }

    @Test
    void a_text_may_come_in_pieces_and_ends_with_a_whole_character() {
        byte[] euro = "a€".getBytes(StandardCharsets.UTF_8);
        Utf8 text = new Utf8();
        assertThat(text.accepts(euro, 0, 2)).isTrue();
        assertThat(text.isComplete()).isFalse();
        assertThat(text.accepts(euro, 2, 4)).isTrue();
        assertThat(text.isComplete()).isTrue();
    }
}
