package org.therapybilling.payer.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    /** Of 3 to 5 letters given, one may be wrong; of 6 letters two; of fewer than 3 none. */
    @ParameterizedTest
    @CsvSource({
        "unit, unitz, unit",
        "unitsPerSession, session, ",
        "max, man, max",
        "max, men, ",
        "per, pe, ",
        "per, prer, per",
        "factor, facxxr, factor",
        "factor, faxxxr, ",
        "factor, facor, factor",
        "factor, fctr, ",
        "factor, FACTOR, factor",
        "factor, ftcaor, factor",
        "value, vlue, value",
        "value, xvalue, value",
        "value, values, value"
    })
    void a_word_is_meant_if_at_most_one_letter_in_three_is_wrong(String known, String text, String meant) {
        assertThat(Nearest.of(text, List.of(known))).isEqualTo(Optional.ofNullable(meant));
    }

    @Test
    void the_nearest_word_is_meant_and_the_first_of_equally_near_ones() {
        assertThat(Nearest.of("copays", List.of("copies", "copay", "copayx"))).contains("copay");
        assertThat(Nearest.of("unit", List.of("uniq", "unix"))).contains("uniq");
        assertThat(Nearest.of("unit", List.of())).isEmpty();
    }

    @Test
    void a_text_of_more_than_40_letters_means_no_word() {
        String word = "x".repeat(40);
        assertThat(Nearest.of(word, List.of(word))).contains(word);
        assertThat(Nearest.of(word + "x", List.of(word + "x"))).isEmpty();
    }
}
