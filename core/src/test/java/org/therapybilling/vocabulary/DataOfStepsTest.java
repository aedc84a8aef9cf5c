package org.therapybilling.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in steps and findings beside minutes, units and money. */
class DataOfStepsTest {

    @Test
    void a_factor_is_its_number_whatever_its_zeros() {
        assertThat(Factor.of("0.450")).isEqualTo(Factor.of("0.45")).hasToString("0.45");
        assertThat(Factor.of("100")).hasToString("100");
        assertThat(Factor.of("0.000")).isEqualTo(Factor.of("0")).hasToString("0");
        assertThat(Factor.of("32.3465")).isNotEqualTo(Factor.of("33.4009"));
    }

    @Test
    void a_count_says_of_what() {
        assertThat(new Count(11, "treatment days")).hasToString("11 treatment days");
        assertThatThrownBy(() -> new Count(-1, "visits")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(1, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void days_are_written_as_iso_dates_and_have_an_order() {
        Day day = new Day(LocalDate.of(2026, 3, 2));
        assertThat(day).hasToString("2026-03-02").isLessThan(new Day(LocalDate.of(2026, 3, 3)));
    }

    @Test
    void intervals_overlap_where_both_run() {
        Interval ten = interval("10:00", "10:15");
        assertThat(ten).hasToString("10:00-10:15");
        assertThat(ten.toSeconds()).isEqualTo(900);
        assertThat(ten.overlap(interval("10:15", "10:30"))).isEmpty();
        assertThat(interval("10:15", "10:30").overlap(ten)).isEmpty();
        assertThat(ten.overlap(interval("10:14", "10:30"))).contains(interval("10:14", "10:15"));
        assertThat(interval("10:14", "10:30").overlap(ten)).contains(interval("10:14", "10:15"));
        assertThat(ten.overlap(interval("10:05", "10:06"))).contains(interval("10:05", "10:06"));
        assertThat(ten).isLessThan(interval("10:00", "10:16")).isLessThan(interval("10:01", "10:02"));
        assertThatThrownBy(() -> interval("10:00", "10:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must come after the start");
    }

    private static Interval interval(String start, String end) {
        return new Interval(LocalTime.parse(start), LocalTime.parse(end));
    }

    @Test
    void a_pair_of_codes_has_an_order() {
        CodePair pair = CodePair.of("97530", "97140");
        assertThat(pair).hasToString("97530/97140").isNotEqualTo(pair.swapped());
        assertThat(pair.swapped()).hasToString("97140/97530").isLessThan(pair);
        assertThat(CodePair.of("97110", "97112")).isLessThan(CodePair.of("97110", "97140"));
    }

    @Test
    void words_are_their_text() {
        assertThat(new Words("plain words")).hasToString("plain words");
    }

    @Test
    void values_in_a_row_are_joined_as_in_a_sentence() {
        List<ProcedureCode> codes =
                List.of(ProcedureCode.of("97110"), ProcedureCode.of("97112"), ProcedureCode.of("97140"));
        assertThat(Listing.of(List.of())).hasToString("none");
        assertThat(Listing.of(codes.subList(0, 1))).hasToString("97110");
        assertThat(Listing.of(codes.subList(0, 2))).hasToString("97110 and 97112");
        assertThat(Listing.of(codes)).hasToString("97110, 97112 and 97140");
    }

    @Test
    void factors_have_an_order() {
        assertThat(Factor.of("0.85")).isLessThan(Factor.of("1")).isEqualByComparingTo(Factor.of("0.850"));
        assertThat(Factor.of("1")).isGreaterThan(Factor.of("0.85"));
    }

    @Test
    void a_split_tells_the_units_of_each_code() {
        Split split = new Split(List.of(
                new CodeUnits(ProcedureCode.of("97110"), Minutes.of(33), Units.of(2)),
                new CodeUnits(ProcedureCode.of("97140"), Minutes.of(7), Units.ONE)));
        assertThat(split).hasToString("97110 x 2, 97140 x 1");
        assertThat(split.total()).isEqualTo(Units.of(3));
    }

    @Test
    void no_factor_is_written_with_an_exponent() {
        for (int decimals = -12; decimals <= 12; decimals++) {
            for (int number : new int[] {0, 7, 70, -12345}) {
                BigDecimal value = BigDecimal.valueOf(number, decimals);
                String text = new Factor(value).toString();
                assertThat(text).doesNotContain("E").doesNotContain("e");
                assertThat(new BigDecimal(text)).isEqualByComparingTo(value);
            }
        }
    }

    @Test
    void what_is_added_to_a_text_is_what_stands_alone() {
        CodeMinutes minutes = new CodeMinutes(ProcedureCode.of("97110"), Minutes.of(33));
        CodeUnits units = new CodeUnits(ProcedureCode.of("97110"), Minutes.of(33), Units.of(2));
        for (Datum datum : List.of(
                minutes,
                units,
                new Split(List.of(units, new CodeUnits(ProcedureCode.of("97140"), Minutes.of(7), Units.ONE))),
                new Split(List.of()),
                Listing.of(List.of(minutes, units)),
                Listing.of(List.of()),
                Money.of("-0.05"),
                Factor.of("0.5"),
                Minutes.of(1),
                Units.of(2),
                new Words("words"))) {
            StringBuilder text = new StringBuilder("> ");
            datum.appendTo(text);
            assertThat(text).hasToString("> " + datum);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " 1", "1.", ".5", "+1", "1e2", "1,5", "0x1", "\u0661", "John Smith 1970", "--1", "1.2.3"})
    void a_factor_of_another_form_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> Factor.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A text of " + text.length() + " characters is not a factor; allowed are digits, with a point"
                                + " and decimals if need be (32.3465).");
    }

    @Test
    void a_factor_has_at_most_sixty_four_digits_on_either_side_of_the_point() {
        String nines = "9".repeat(64);
        assertThat(Factor.of(nines + "." + nines)).hasToString(nines + "." + nines);
        assertThat(Factor.of("-" + nines)).hasToString("-" + nines);
        for (String longer : List.of(nines + "9", "0." + nines + "9", "1" + "0".repeat(320_000))) {
            assertThatThrownBy(() -> Factor.of(longer)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String number : List.of("1e64", "1e-65", "1e999999999", "1e-999999999", "-9e2147483647")) {
            assertThatThrownBy(() -> new Factor(new BigDecimal(number)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("allowed are at most 64");
        }
        assertThat(new Factor(new BigDecimal("1e63"))).hasToString("1" + "0".repeat(63));
        assertThat(new Factor(new BigDecimal("1e-64"))).hasToString("0." + "0".repeat(63) + "1");
        assertThat(new Factor(new BigDecimal("0e999999999"))).hasToString("0");
    }

    @Test
    void a_factor_stays_what_it_was_whatever_its_number_says_later() {
        class Changing extends BigDecimal {
            private static final long serialVersionUID = 1L;
            private int asked;

            Changing() {
                super("1");
            }

            @Override
            public String toString() {
                return String.valueOf(++asked);
            }
        }
        Factor factor = new Factor(new Changing());
        assertThat(factor).hasToString("1").hasToString("1").isEqualTo(Factor.of("1"));
        assertThat(factor.number().getClass()).isEqualTo(BigDecimal.class);
    }
}
