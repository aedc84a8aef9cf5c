package org.therapybilling.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Minutes, units and money. */
class AmountsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 255, 256, 1440, Integer.MAX_VALUE})
    void minutes_and_units_keep_their_number(int number) {
        assertThat(Minutes.of(number).toInt()).isEqualTo(number);
        assertThat(Units.of(number).toInt()).isEqualTo(number);
        assertThat(Minutes.of(number)).isEqualTo(Minutes.of(number)).hasSameHashCodeAs(Minutes.of(number));
        assertThat(Units.of(number)).isEqualTo(Units.of(number)).hasSameHashCodeAs(Units.of(number));
    }

    @Test
    void different_numbers_differ_and_have_an_order() {
        assertThat(Minutes.of(7)).isNotEqualTo(Minutes.of(8)).isLessThan(Minutes.of(8));
        assertThat(Units.of(1)).isNotEqualTo(Units.of(2)).isLessThan(Units.of(2));
        assertThat((Object) Units.of(1)).isNotEqualTo(Minutes.of(1));
    }

    @Test
    void negative_numbers_are_refused_with_what_was_given() {
        assertThatThrownBy(() -> Minutes.of(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A number of minutes is -1; allowed are 0 and more.");
        assertThatThrownBy(() -> Units.of(-3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A number of units is -3; allowed are 0 and more.");
    }

    @Test
    void sums_do_not_overflow_in_silence() {
        assertThat(Minutes.of(33).plus(Minutes.of(7))).isEqualTo(Minutes.of(40));
        assertThat(Units.ONE.plus(Units.ONE)).isEqualTo(Units.of(2));
        assertThatThrownBy(() -> Minutes.of(Integer.MAX_VALUE).plus(Minutes.of(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThat(Units.of(Integer.MAX_VALUE).plus(Units.ONE)).isEqualTo(Units.of(Integer.MAX_VALUE));
        assertThat(Units.of(Integer.MAX_VALUE - 1).plus(Units.ONE)).isEqualTo(Units.of(Integer.MAX_VALUE));
    }

    @Test
    void one_is_singular() {
        assertThat(Minutes.of(1)).hasToString("1 minute");
        assertThat(Minutes.ZERO).hasToString("0 minutes");
        assertThat(Units.ONE).hasToString("1 unit");
        assertThat(Units.of(2)).hasToString("2 units");
        assertThat(Units.ZERO.isZero()).isTrue();
        assertThat(Units.ONE.isZero()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"120.00, 120.00", "120, 120.00", "0.5, 0.50", "-3.10, -3.10", "999999999999.99, 999999999999.99"})
    void money_reads_dollars_and_writes_two_decimals(String text, String written) {
        assertThat(Money.of(text)).hasToString(written).isEqualTo(Money.of(written));
        assertThat(Money.of(text)).hasSameHashCodeAs(Money.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$5", "1,000.00", "1.234", ".5", "5.", "1e3", "NaN", "1234567890123"})
    void money_refuses_other_texts_without_repeating_them(String text) {
        assertThatThrownBy(() -> Money.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A text of " + text.length() + " characters is not an amount; allowed are dollars with at"
                        + " most two decimals, without sign of currency or group (120.00).");
    }

    @Test
    void money_rounds_only_as_told() {
        BigDecimal half = new BigDecimal("0.005");
        assertThat(Money.of(half, RoundingMode.HALF_UP)).isEqualTo(Money.of("0.01"));
        assertThat(Money.of(half, RoundingMode.HALF_EVEN)).isEqualTo(Money.of("0.00"));
        assertThatThrownBy(() -> Money.of(half, RoundingMode.UNNECESSARY)).isInstanceOf(ArithmeticException.class);
        assertThat(Money.of("2.00")).isGreaterThan(Money.of("1.99")).isNotEqualTo(Money.of("1.99"));
        assertThat(Money.of("2").toBigDecimal()).isEqualTo(new BigDecimal("2.00"));
    }

    @Test
    void an_amount_has_at_most_twelve_digits_before_the_point() {
        assertThat(Money.ofCents(99_999_999_999_999L)).hasToString("999999999999.99");
        assertThat(Money.ofCents(-99_999_999_999_999L)).hasToString("-999999999999.99");
        assertThat(Money.ofCents(-5).toCents()).isEqualTo(-5);
        for (long tooMuch : new long[] {100_000_000_000_000L, -100_000_000_000_000L}) {
            assertThatThrownBy(() -> Money.ofCents(tooMuch))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The amount has 13 digits before the point; allowed are at most 12.");
        }
        BigDecimal trillion = new BigDecimal("1000000000000");
        assertThatThrownBy(() -> Money.of(trillion, RoundingMode.UNNECESSARY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The amount has 13 digits before the point; allowed are at most 12.");
    }

    /** Numbers whose digits, written out, would fill the memory. */
    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "9e2147483647", "1e-999999999", "1e-1001"})
    void an_amount_of_very_many_digits_is_refused_at_once(String number) {
        BigDecimal dollars = new BigDecimal(number);
        assertThatThrownBy(() -> Money.of(dollars, RoundingMode.HALF_UP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowed are at most");
    }

    @Test
    void an_amount_may_have_a_thousand_decimals_and_nothing_any_exponent() {
        assertThat(Money.of(new BigDecimal("0.005").setScale(1_000), RoundingMode.HALF_UP))
                .isEqualTo(Money.ofCents(1));
        assertThat(Money.of(new BigDecimal("0e999999999"), RoundingMode.UNNECESSARY))
                .isEqualTo(Money.ofCents(0));
        assertThat(Money.of(new BigDecimal("999999999999.99e0"), RoundingMode.UNNECESSARY))
                .hasToString("999999999999.99");
        assertThat(Money.of(new BigDecimal("1e11"), RoundingMode.UNNECESSARY)).hasToString("100000000000.00");
    }

    @Test
    void each_amount_around_nothing_is_written_with_two_decimals() {
        for (int cents = -10_100; cents <= 10_100; cents++) {
            assertThat(Money.ofCents(cents))
                    .hasToString(BigDecimal.valueOf(cents, 2).toPlainString());
        }
    }
}
