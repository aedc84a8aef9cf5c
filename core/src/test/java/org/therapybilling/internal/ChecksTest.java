package org.therapybilling.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    private static final String FACE = "\uD83D\uDE00";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 59})
    void both_ends_of_a_range_belong_to_it(int number) {
        assertThat(Checks.inRange("The number", number, 1, 59)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 60, -1})
    void a_number_outside_is_refused_with_what_is_allowed(int number) {
        assertThatThrownBy(() -> Checks.inRange("The number", number, 1, 59))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number is " + number + "; allowed are 1 to 59.");
    }

    @Test
    void a_key_has_at_most_256_characters() {
        String longest = "k".repeat(256);
        assertThat(Checks.key("A key", longest)).isEqualTo(longest);
        assertThat(Checks.isShort(longest)).isTrue();
        assertThatThrownBy(() -> Checks.key("A key", longest + "k"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A key has 257 characters; allowed are at most 256.");
        assertThat(Checks.isShort(longest + "k")).isFalse();
        assertThatThrownBy(() -> Checks.key("A key", " \t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A key is blank; leave it out where it is not known.");
    }

    @Test
    void a_character_of_two_parts_is_one() {
        assertThat(Checks.isShort(FACE.repeat(256))).isTrue();
        assertThat(Checks.isShort(FACE.repeat(257))).isFalse();
        assertThatThrownBy(() -> Checks.key("A key", FACE.repeat(257))).hasMessageContaining("257 characters");
    }
}
