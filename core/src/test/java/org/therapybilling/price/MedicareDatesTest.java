package org.therapybilling.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.price.Days.billed;
import static org.therapybilling.price.Days.dollars;
import static org.therapybilling.price.Days.medicare;
import static org.therapybilling.price.Days.price;
import static org.therapybilling.price.Days.why;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.explain.Answer;
import org.therapybilling.session.History;
import org.therapybilling.vocabulary.Money;

/** Each figure of Medicare on the last day before it changes and on the first day after. */
class MedicareDatesTest {

    private static BigDecimal amount(Answer<Money> answer) {
        return answer.found().orElseThrow().toBigDecimal();
    }

    private static BigDecimal cents(BigDecimal dollars) {
        return dollars.setScale(2, RoundingMode.HALF_UP);
    }

    /** 97110 nationally: relative values of the year's release times its factor, by hand. */
    @ParameterizedTest
    @CsvSource({
        "2023-12-31, 97110, 29.82", // .45 + .42 + .01 = .88 x 33.8872
        "2024-01-01, 97110, 28.81", // .88 x 32.7442
        "2024-03-08, 97110, 28.81",
        "2024-03-09, 97110, 29.29", // .88 x 33.2875
        "2024-12-31, 97110, 29.29",
        "2025-01-01, 97110, 28.79", // .45 + .43 + .01 = .89 x 32.3465
        "2025-12-31, 97110, 28.79",
        "2026-01-01, 97110, 29.06", // .45 + .41 + .01 = .87 x 33.4009
        "2026-12-31, 97110, 29.06"
    })
    void the_conversion_factor_is_that_of_the_date(String date, String code, String fee) {
        assertThat(dollars(price(billed(medicare(date), code + " x1")).allowed()))
                .isEqualTo(fee);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-12-31, fees",
        "2018-01-01, relative values",
        "2019-12-31, relative values",
        "2027-01-01, conversion factor"
    })
    void a_date_without_factor_or_values_has_no_price(String date, String missing) {
        PriceEstimate price = price(billed(medicare(date), "97110 x1"));
        assertThat(why(price.allowed())).contains(missing);
        assertThat(why(price.payerPays())).contains(missing);
    }

    @Test
    void a_missing_conversion_factor_says_which_dates_are_known() {
        assertThat(why(price(billed(medicare("2027-01-01"), "97110 x1")).allowed()))
                .contains("There is no conversion factor of the date. ")
                .contains("2027-01-01");
    }

    /** From 2026 on qualifying APM participants have a factor of their own: .87 x 33.5675 = 29.2037. */
    @ParameterizedTest
    @CsvSource({"2025-12-31, 28.79", "2026-01-01, 29.20", "2026-12-31, 29.20", "2027-01-01, unknown"})
    void qualifying_participants_have_their_factor_from_2026(String date, String fee) {
        PriceEstimate price = price(billed(medicare(date).qualifyingApmParticipant(true), "97110 x1"));
        assertThat(dollars(price.allowed())).isEqualTo(fee);
        assertThat(price.basis()).contains("qualifying APM participant");
    }

    /** Sequestration, with the shares that the figures' table does not round. */
    @ParameterizedTest
    @CsvSource({
        "2020-04-30, 0.02",
        "2020-05-01, 0",
        "2022-03-31, 0",
        "2022-04-01, 0.01",
        "2022-06-30, 0.01",
        "2022-07-01, 0.02"
    })
    void sequestration_is_that_of_the_date(String date, BigDecimal rate) {
        LinePrice line = price(billed(medicare(date), "97110 x4")).lines().get(0);
        BigDecimal allowed = amount(line.allowed());
        BigDecimal share = allowed.subtract(cents(allowed.multiply(new BigDecimal("0.20"))));
        assertThat(amount(line.payerPays())).isEqualByComparingTo(share.subtract(cents(share.multiply(rate))));
    }

    /** Sequestration was 0 on both days, so that the cut for assistants stands alone. */
    @ParameterizedTest
    @CsvSource({"2021-12-31, 1", "2022-01-01, 0.85"})
    void assistants_are_cut_from_2022(String date, BigDecimal factor) {
        for (String line : new String[] {"97110 x3 CQ GP", "97110 x3 CO GO"}) {
            LinePrice price = price(billed(medicare(date), line)).lines().get(0);
            BigDecimal allowed = amount(price.allowed());
            BigDecimal share = allowed.subtract(cents(allowed.multiply(new BigDecimal("0.20"))));
            assertThat(amount(price.payerPays())).isEqualByComparingTo(cents(share.multiply(factor)));
            assertThat(amount(price.patientOwes())).isEqualByComparingTo(allowed.subtract(share));
        }
    }

    /** The deductible of a year: what is left of it stands first in what the patient owes. */
    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 198.00", "2020-12-31, 198.00", "2021-01-01, 203.00", "2021-12-31, 203.00",
        "2022-01-01, 233.00", "2022-12-31, 233.00", "2023-01-01, 226.00", "2023-12-31, 226.00",
        "2024-01-01, 240.00", "2024-12-31, 240.00", "2025-01-01, 257.00", "2025-12-31, 257.00",
        "2026-01-01, 283.00", "2026-12-31, 283.00"
    })
    void the_deductible_is_that_of_the_year(String date, BigDecimal year) {
        assertThat(patientOf(date, year)).isEqualByComparingTo(afterDeductible(date, "0.00"));
        assertThat(patientOf(date, year.subtract(BigDecimal.ONE))).isEqualByComparingTo(afterDeductible(date, "1.00"));
        assertThat(patientOf(date, year.add(BigDecimal.ONE))).isEqualByComparingTo(afterDeductible(date, "0.00"));
    }

    private static BigDecimal patientOf(String date, BigDecimal met) {
        History history = History.builder()
                .partBDeductibleMet(Money.of(met, RoundingMode.UNNECESSARY))
                .build();
        return amount(price(billed(medicare(date).history(history), "97110 x1")).patientOwes());
    }

    private static BigDecimal afterDeductible(String date, String deductible) {
        BigDecimal left =
                amount(price(billed(medicare(date), "97110 x1")).allowed()).subtract(new BigDecimal(deductible));
        return cents(left.multiply(new BigDecimal("0.20"))).add(new BigDecimal(deductible));
    }
}
