package org.therapybilling.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.units.TenPercentMethod.PERCENTAGE;
import static org.therapybilling.units.TenPercentMethod.SIMPLE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The two methods of the CY 2020 PFS final rule, 84 FR 62702-62707, as also in CMS's billing examples: a percentage
 * rounded to a whole number; or total minutes by 10, rounded to a whole number, plus 1.
 */
class TenPercentMethodTest {

    @ParameterizedTest(name = "{1} of {0} minutes")
    @CsvSource({
        // 6.7 % and 13.3 %
        "15, 1, false", "15, 2, true",
        // 5.3 % and 10.53 %, rounded 11
        "19, 1, false", "19, 2, true",
        // 10 %, and 15 %
        "20, 2, false", "20, 3, true",
        // 10 %, and 13.3 %
        "30, 3, false", "30, 4, true",
        // 10.26 %, rounded 10
        "39, 4, false", "38, 4, true",
        // 10.5 % exactly, rounded 11
        "200, 21, true", "201, 21, false",
    })
    void a_percentage_of_eleven_or_more_when_rounded(int both, int assistant, boolean over) {
        assertThat(PERCENTAGE.isOver(60L * assistant, 60L * both)).isEqualTo(over);
    }

    @ParameterizedTest(name = "from {1} of {0} minutes on")
    @CsvSource({
        "1, 1", "4, 1", "5, 2", "8, 2", "10, 2", "14, 2", "15, 3", "20, 3", "24, 3", "25, 4", "30, 4", "45, 6", "60, 7",
    })
    void a_tenth_rounded_and_a_minute_more(int both, int triggering) {
        assertThat(SIMPLE.isOver(60L * triggering, 60L * both)).isTrue();
        assertThat(SIMPLE.isOver(60L * triggering - 1, 60L * both)).isFalse();
    }

    @Test
    void the_percentage_is_that_of_decimals_rounded_half_up() {
        for (int both = 1; both <= 2000; both++) {
            for (int assistant = 1; assistant <= both; assistant += 7) {
                int percent = new BigDecimal(100 * assistant)
                        .divide(new BigDecimal(both), 0, RoundingMode.HALF_UP)
                        .intValueExact();
                assertThat(PERCENTAGE.isOver(assistant, both)).isEqualTo(percent > 10);
                assertThat(PERCENTAGE.measure(assistant, both)).hasToString(percent + " %");
            }
        }
    }

    @Test
    void the_measure_is_the_percentage_or_the_minutes_that_trigger_the_modifier() {
        assertThat(PERCENTAGE.measure(120, 900)).hasToString("13 %");
        assertThat(SIMPLE.measure(120, 900)).hasToString("3 minutes");
    }

    @Test
    void very_long_times_do_not_overflow() {
        long longest = 2L * Integer.MAX_VALUE;
        assertThat(PERCENTAGE.isOver(Integer.MAX_VALUE, longest)).isTrue();
        assertThat(PERCENTAGE.measure(Integer.MAX_VALUE, longest)).hasToString("50 %");
        assertThat(SIMPLE.isOver(Integer.MAX_VALUE, longest)).isTrue();
        assertThat(SIMPLE.isOver(Integer.MAX_VALUE / 10, longest)).isFalse();
    }

    @Test
    void methods_are_found_by_their_ids() {
        assertThat(TenPercentMethod.ofId("percentage")).contains(PERCENTAGE);
        assertThat(TenPercentMethod.ofId("simple")).contains(SIMPLE);
        assertThat(TenPercentMethod.ofId("SIMPLE")).isEmpty();
        assertThat(SIMPLE.id()).isEqualTo("simple");
        assertThat(PERCENTAGE.id()).isEqualTo("percentage");
    }
}
