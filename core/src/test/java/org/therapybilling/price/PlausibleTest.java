package org.therapybilling.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.vocabulary.Money;

/** Amounts from nothing to {@link Plausible#MOST}, both included, are taken. */
class PlausibleTest {

    @ParameterizedTest
    @CsvSource({"-0.01, false", "0.00, true", "0.01, true", "9999999.98, true", "9999999.99, true", "10000000.00, false"
    })
    void amounts_from_nothing_to_the_most_are_taken(String dollars, boolean isTaken) {
        Money amount = Money.of(dollars);
        assertThat(Plausible.is(amount)).isEqualTo(isTaken);
        assertThat(Plausible.is(amount.toCents())).isEqualTo(isTaken);
        assertThat(Plausible.is(new BigDecimal(dollars))).isEqualTo(isTaken);
    }
}
