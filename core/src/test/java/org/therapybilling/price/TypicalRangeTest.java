package org.therapybilling.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.price.Days.billed;
import static org.therapybilling.price.Days.plan;
import static org.therapybilling.price.Days.price;
import static org.therapybilling.price.Days.priceBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

/** What is usually paid stands beside a price that is not known, and is never one. */
class TypicalRangeTest {

    /** The averages of a general guide for a unit of 97110 in 2024. */
    @ParameterizedTest
    @CsvSource({
        "medicare, 25.00 to 35.00 a unit",
        "commercial-ama, 30.00 to 50.00 a unit",
        "commercial-cms, 30.00 to 50.00 a unit",
        "commercial-full-unit, 30.00 to 50.00 a unit",
        "workers-comp, 40.00 to 60.00 a unit",
        "cash, 50.00 to 100.00 a unit"
    })
    void each_kind_of_payer_has_its_range(String payer, String range) {
        PriceEstimate price = price(Session.on(LocalDate.of(2030, 1, 7), Discipline.PT, PayerId.of(payer))
                .billed("97110", Units.ONE)
                .billed("97112", Units.ONE)
                .build());
        assertThat(price.lines().get(0).typicalRange()).hasToString("Optional[" + range + "]");
        assertThat(price.lines().get(1).typicalRange()).isEmpty();
        assertThat(price.allowed().found()).isEmpty();
    }

    @Test
    void medicaid_has_none_and_an_own_profile_that_of_the_one_it_extends() {
        PriceEstimate medicaid = price(Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.of("medicaid"))
                .billed("97110", Units.ONE)
                .build());
        assertThat(medicaid.lines().get(0).typicalRange()).isEmpty();
        PriceEstimate own = priceBy(profile -> profile.like("cash"), billed(plan("2026-03-02"), "97110 x1"));
        assertThat(own.lines().get(0).typicalRange()).isPresent();
    }

    @Test
    void a_price_that_is_known_has_none() {
        PriceEstimate price = price(billed(Days.medicare("2026-03-02"), "97110 x1"));
        assertThat(price.lines().get(0).typicalRange()).isEmpty();
    }
}
