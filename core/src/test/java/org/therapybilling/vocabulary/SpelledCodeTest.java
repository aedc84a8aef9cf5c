package org.therapybilling.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpelledCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "97110",
                " 97110 ",
                "CPT 97110",
                "CPT® 97110",
                "CPT®97110",
                "cpt 97110",
                "CPT\u00A097110",
                "CPT: 97110",
                "HCPCS 97110",
                "Procedure Code 97110",
                "PROCEDURE CODE: 97110",
                "HC:97110"
            })
    void a_code_is_read_in_every_spelling(String text) {
        assertThat(SpelledCode.parseAlone(text)).isEqualTo(ProcedureCode.of("97110"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"97110-GP-59", "97110 GP 59", "HC:97110:GP:59", "97110-gp 59", "CPT® 97110  GP-59"})
    void attached_modifiers_are_read_in_their_order(String text) {
        assertThat(SpelledCode.parse(text))
                .isEqualTo(new SpelledCode(ProcedureCode.of("97110"), List.of(Modifier.GP, Modifier.M59)));
    }

    @Test
    void repeated_modifiers_are_kept() {
        assertThat(SpelledCode.parse("97110-GP-GP").modifiers()).containsExactly(Modifier.GP, Modifier.GP);
    }

    @Test
    void where_a_code_stands_alone_modifiers_are_refused() {
        assertThatThrownBy(() -> SpelledCode.parseAlone("97110-GP"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("97110 has 1 modifier(s) attached");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "9711",
                "971100",
                "97110GP",
                "97110-G",
                "97110-GPX",
                "CPT",
                "ICD 97110",
                "97110, 97140",
                "Smith 97110",
                "٩٧١١٠",
                "97110\u0000"
            })
    void anything_else_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> SpelledCode.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A text of " + text.length() + " characters")
                .hasMessageContaining("allowed are for example 97110")
                .hasMessageNotContaining("Smith");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCDE", "9711A1", "A711B", "97A10"})
    void five_characters_that_are_no_code_are_refused(String text) {
        assertThatThrownBy(() -> SpelledCode.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a procedure code")
                .hasMessageNotContaining(text);
    }

    @Test
    void a_spelling_has_at_most_64_characters() {
        assertThat(SpelledCode.parse(" ".repeat(59) + "97110").code()).isEqualTo(ProcedureCode.of("97110"));
        assertThatThrownBy(() -> SpelledCode.parse(" ".repeat(60) + "97110"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A text of 65 characters");
    }
}
