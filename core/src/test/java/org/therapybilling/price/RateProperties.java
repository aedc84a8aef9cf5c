package org.therapybilling.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.vocabulary.Factor;

/** Shares of cents, half up. */
class RateProperties {

    @ParameterizedTest
    @CsvSource({
        "0.2, 5127, 1025", // 1025.4
        "0.85, 1697, 1442", // 1442.45
        "0.85, 10, 9", // 8.5
        "0.02, 25, 1", // 0.5
        "0.02, 24, 0", // 0.48
        "0, 5127, 0",
        "1, 5127, 5127",
        "1.5, 101, 152", // 151.5
        "0.0000000001, 999999999, 0",
        "0.9999999999, 999999999, 999999999",
        "1, 999999999, 999999999"
    })
    void a_half_cent_goes_up(String rate, long cents, long share) {
        assertThat(Rate.of(Factor.of(rate)).take(cents)).isEqualTo(share);
    }

    /** A billionth is the smallest part that is taken in whole numbers. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.000000001, 1",
        "0.0000000001, -1",
        "0.02, 20000000",
        "0.999999999, 999999999",
        "0.9999999999, -1",
        "1, 1000000000",
        "1.000000001, -1",
        "-0.000000001, -1"
    })
    void shares_from_none_to_all_are_whole_billionths_and_others_are_marked(String rate, long billionths) {
        assertThat(Rate.of(Factor.of(rate)).billionths()).isEqualTo(billionths);
    }

    @Provide
    Arbitrary<BigDecimal> rates() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(10);
    }

    @Property
    void whole_numbers_take_what_decimals_do(
            @ForAll("rates") BigDecimal rate, @ForAll @LongRange(min = 0, max = 999_999_999) long cents) {
        for (int scale = 0; scale <= 10; scale++) {
            BigDecimal rounded = rate.setScale(scale, RoundingMode.DOWN);
            long expected = BigDecimal.valueOf(cents)
                    .multiply(rounded)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            assertThat(Rate.of(new Factor(rounded)).take(cents)).isEqualTo(expected);
        }
    }
}
