package org.therapybilling.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"97110", "00100", "G0283", "0791T", "0002M", "S8948", "A0001", "Z0001", "0001A", "0001Z"})
    void cpt_and_hcpcs_numbers_are_codes(String code) {
        assertThat(ProcedureCode.of(code)).hasToString(code);
    }

    @Test
    void letters_may_be_in_either_case() {
        assertThat(ProcedureCode.of("g0283")).isEqualTo(ProcedureCode.of("G0283"));
        assertThat(ProcedureCode.of("a0001")).isEqualTo(ProcedureCode.of("A0001"));
        assertThat(ProcedureCode.of("0001z")).isEqualTo(ProcedureCode.of("0001Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9711",
                "971101",
                "GG283",
                "97 10",
                "CPT 97110",
                "9711.",
                "97110 ",
                "@0283",
                "[0283",
                "`0283",
                "{0283"
            })
    void other_texts_are_refused_without_repeating_them(String code) {
        assertThatThrownBy(() -> ProcedureCode.of(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A text of " + code.length() + " characters is not a procedure code; allowed are five"
                        + " digits (97110), four digits and a letter, or a letter and four digits (G0283).");
    }

    @Test
    void codes_are_values_and_sort_as_text() {
        assertThat(ProcedureCode.of("97110"))
                .isEqualTo(ProcedureCode.of("97110"))
                .hasSameHashCodeAs(ProcedureCode.of("97110"))
                .isNotEqualTo(ProcedureCode.of("97112"))
                .isLessThan(ProcedureCode.of("97112"))
                .isLessThan(ProcedureCode.of("G0283"));
    }
}
