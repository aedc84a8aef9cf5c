package org.therapybilling.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.vocabulary.EffectivePeriod;

/** Values of a row on both sides of what is allowed, and where a refusal places them. */
class TableRowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static TableRow row(String... fields) {
        return new TableRow("fees.csv", 7, List.of("first_day", "last_day", "code"), List.of(fields));
    }

    private static void assertRefused(String text, Function<TableRow, ?> read) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> read.apply(row(text)))
                .withMessageStartingWith("fees.csv, row 7, column first_day: \"" + text + "\" stands there; expected")
                .satisfies(refused -> assertThat(refused.value()).contains(text))
                .satisfies(refused -> assertThat(refused.column()).contains("first_day"))
                .satisfies(refused -> assertThat(refused.row()).hasValue(7))
                .satisfies(refused -> assertThat(refused.file()).isEqualTo("fees.csv"));
    }

    @Test
    void a_row_may_end_before_a_column_but_the_header_may_not() {
        assertThat(row(" a ", "b").text("first_day")).isEqualTo("a");
        assertThat(row("a", "b").text("code")).isEmpty();
        assertThat(row("a").textIfThere("other")).isEmpty();
        assertThat(row("a").textIfThere("first_day")).isEqualTo("a");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> row("a").text("other"))
                .withMessage("fees.csv: column other is missing; the header has [first_day, last_day, code].")
                .satisfies(refused -> assertThat(refused.row()).isEmpty())
                .satisfies(refused -> assertThat(refused.column()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9"})
    void a_digit_is_one_character(String digit) {
        assertThat(row(digit).digit("first_day")).isEqualTo(Integer.parseInt(digit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", ":", "10", "a", "\u0663"})
    void anything_else_is_no_digit(String text) {
        assertRefused(text, row -> row.digit("first_day"));
    }

    @Test
    void ascii_goes_from_the_space_to_the_tilde() {
        assertThat(row("a ~").ascii("first_day")).isEqualTo("a ~");
        assertThat(row("").ascii("first_day")).isEmpty();
        assertRefused("caf\u00e9", row -> row.ascii("first_day"));
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> row("a\u007fb").ascii("first_day"))
                .withMessageContaining("\"a?b\"");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> row("a\u001fb").ascii("first_day"))
                .withMessageContaining("\"a?b\"");
    }

    @Test
    void a_decimal_has_up_to_twenty_characters_and_so_many_decimals() {
        assertThat(row("1.5").decimal("first_day", 2)).isEqualTo("1.50");
        assertThat(row("1".repeat(20)).decimal("first_day", 0)).isEqualTo("1".repeat(20));
        assertThat(row("1.500").decimal("first_day", 2)).isEqualTo("1.50");
        for (String other : List.of("1.555", "-1", "+1", "1e9", "", ".", "1,5", "1".repeat(21))) {
            assertRefused(other, row -> row.decimal("first_day", 2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-3-2", "+2026-03-02", "12026-03-02", "20260302", ""})
    void other_dates_are_refused(String text) {
        assertRefused(text, row -> row.isoDate("first_day"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260229", "2026-03-02", "2026032", ""})
    void other_days_of_eight_digits_are_refused(String text) {
        assertRefused(text, row -> row.basicDate("first_day"));
    }

    @Test
    void dates_are_written_as_they_are_read() {
        assertThat(row("2026-03-02").isoDate("first_day")).isEqualTo(DAY);
        assertThat(row("20260302").basicDate("first_day")).isEqualTo(DAY);
        assertThat(TableRow.basic(Optional.of(DAY))).isEqualTo("20260302");
        assertThat(TableRow.basic(Optional.empty())).isEmpty();
    }

    @Test
    void a_period_may_be_of_one_day_or_open_but_does_not_end_before_it_begins() {
        assertThat(row("2026-03-02", "2026-03-02").period())
                .isEqualTo(EffectivePeriod.from(DAY).until(DAY));
        assertThat(row("2026-03-02", "").period()).isEqualTo(EffectivePeriod.from(DAY));
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> row("2026-03-02", "2026-03-01").period())
                .withMessageContaining(
                        "column last_day: \"2026-03-01\" stands there; expected a date not before the first");
    }

    @Test
    void a_text_that_must_be_there_is_not_blank() {
        assertThat(row("x").notBlank("first_day")).isEqualTo("x");
        assertRefused("", row -> row.notBlank("first_day"));
    }

    @Test
    void a_value_is_shown_up_to_sixty_characters() {
        assertRefused("a".repeat(60), row -> row.digit("first_day"));
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> row("a".repeat(61)).digit("first_day"))
                .withMessageContaining("\"" + "a".repeat(60) + "…\" stands there");
    }
}
