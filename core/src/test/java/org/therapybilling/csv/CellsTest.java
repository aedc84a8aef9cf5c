package org.therapybilling.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.SpelledCode;

/** Codes, places, ZIP codes, diagnoses, numbers and dates in cells, each in the spellings of exports. */
class CellsTest {

    private static SpelledCode code(String cell) {
        return CodeCells.code(cell).spelled().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"97110GP, GP", "97110GP59, GP 59", "9711059, 59", "97110cqgp, CQ GP"})
    void modifiers_of_therapy_may_stand_right_behind_a_code(String cell, String modifiers) {
        assertThat(code(cell).code()).hasToString("97110");
        assertThat(code(cell).modifiers()).extracting(Modifier::text).containsExactly(modifiers.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"97110AB", "97110GP5", "97110GPAB", "971101"})
    void what_stands_right_behind_a_code_is_nothing_else(String cell) {
        assertThatIllegalArgumentException().isThrownBy(() -> CodeCells.code(cell));
    }

    /** Two letters could be a modifier. */
    @Test
    void a_label_has_three_letters() {
        assertThat(code("97110 Abc").modifiers()).isEmpty();
        assertThat(code("97110 To be done").modifiers()).isEmpty();
        assertThat(CodeCells.isCode("97110 T ab")).isFalse();
        assertThat(code("97110 Ab").modifiers()).extracting(Modifier::text).containsExactly("AB");
    }

    @Test
    void a_code_with_its_label_has_up_to_250_characters() {
        assertThat(code("97110 - " + "a".repeat(242)).code()).hasToString("97110");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeCells.code("97110 - " + "a".repeat(243)))
                .withMessageStartingWith("A text of 251 characters is not a procedure code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"06511", "06511-1234", "065111234", "06511.0"})
    void of_a_zip_code_five_digits_are_kept(String cell) {
        assertThat(CellValues.zip(cell)).isEqualTo("06511");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6511", "06511-12", "O6511", "065112", "06511 New Haven"})
    void other_texts_are_no_zip_codes_and_are_not_repeated(String cell) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellValues.zip(cell))
                .withMessageStartingWith("A text of " + cell.length() + " characters is no ZIP code");
    }

    @ParameterizedTest
    @CsvSource({"11, 11", "2, 02", "11.0, 11", "11 - Office, 11", "12: Home, 12", "11 Office, 11", "2(Telehealth), 02"})
    void a_place_may_have_a_label(String cell, String place) {
        assertThat(CellValues.place(cell)).isEqualTo(place);
    }

    @Test
    void a_place_with_its_label_has_up_to_a_hundred_characters() {
        assertThat(CellValues.place("11 " + "a".repeat(97))).isEqualTo("11");
        for (String other : List.of("11 " + "a".repeat(98), "111", "Office", "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CellValues.place(other))
                    .withMessageStartingWith("A text of " + other.length() + " characters is no place of service");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "M25.561, R26.2~M25.561 R26.2",
                "M25.561 R26.2;M5450|~M25.561 R26.2 M5450",
                "M25.561 - Pain in right knee~M25.561",
                "M25.561, pain in knee~M25.561",
                "M25.561, 7xx~M25.561 7xx",
                "Pain~Pain"
            })
    void diagnoses_are_parted_and_words_behind_them_are_labels(String cell, String diagnoses) {
        assertThat(CellValues.diagnoses(cell)).containsExactly(diagnoses.split(" "));
    }

    @Test
    void numbers_that_a_spreadsheet_gave_an_exponent_are_refused_as_such() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellValues.whole("1E+1", 0, 99))
                .withMessageContaining("exponent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellValues.charge("1.2E+2"))
                .withMessageContaining("exponent");
    }

    @Test
    void a_word_of_a_list_stands_in_any_letters() {
        assertThat(CellValues.word("Outpatient Hospital", Setting.class)).isEqualTo(Setting.OUTPATIENT_HOSPITAL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellValues.word("Home", Setting.class))
                .withMessage("A text of 4 characters is none of the allowed words; these are PRACTITIONER,"
                        + " OUTPATIENT_HOSPITAL.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"16-Sept-2026", "Sept 16, 2026", "September 16 2026", "16 Sep 2026", "Wed Sep 16, 2026"})
    void september_has_two_short_names(String cell) {
        assertThat(DateCells.date(cell)).isEqualTo(LocalDate.of(2026, 9, 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"16-Octo-2026", "16-Sepp-2026", "16-Augu-2026"})
    void no_other_month_has(String cell) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateCells.date(cell))
                .withMessageContaining("is not a date");
    }

    @Test
    void a_date_has_up_to_fifty_characters_blanks_included() {
        assertThat(DateCells.date(" ".repeat(40) + "2026-03-16")).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThatIllegalArgumentException().isThrownBy(() -> DateCells.date(" ".repeat(41) + "2026-03-16"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:00", "14:30:15", "2:30 PM", "9 AM", "9a.m.", " 9:00 "})
    void a_clock_has_a_colon_or_half_of_the_day(String cell) {
        assertThat(ClockCells.isClock(cell)).isTrue();
    }

    @Test
    void a_time_has_up_to_fifty_characters_blanks_included() {
        String fifty = " ".repeat(46) + "9:05";
        assertThat(ClockCells.isClock(fifty)).isTrue();
        assertThat(ClockCells.isClock(" " + fifty)).isFalse();
        assertThat(ClockCells.isClock("15")).isFalse();
        LocalDate day = LocalDate.of(2026, 3, 16);
        assertThat(ClockCells.time(fifty, day).time()).isEqualTo(LocalTime.of(9, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> ClockCells.time(" " + fifty, day));
    }
}
