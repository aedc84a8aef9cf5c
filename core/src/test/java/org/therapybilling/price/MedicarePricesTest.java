package org.therapybilling.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.price.Days.allowed;
import static org.therapybilling.price.Days.billed;
import static org.therapybilling.price.Days.dollars;
import static org.therapybilling.price.Days.medicare;
import static org.therapybilling.price.Days.price;

import org.junit.jupiter.api.Test;
import org.therapybilling.explain.Step;

/** Prices of Medicare, from the fee of a unit to what payer and patient pay. */
class MedicarePricesTest {

    /**
     * Calculated by hand from RVU26D (97110 .45/.41/.01, 97140 .43/.39/.01) and the factor of 2026, 33.4009: 0.87 x 33.4009
     * = 29.06; with half the practice expense 0.665 x 33.4009 = 22.21, 0.635 x 33.4009 = 21.21. Line 1: 20 % of 51.27 are
     * 10.25; 41.02 less 2 % are 40.20. Line 2: 20 % of 21.21 are 4.24; 16.97 x 0.85 are 14.42, less 2 % 14.13.
     */
    @Test
    void a_day_of_therapist_and_assistant_comes_out_as_by_hand() {
        PriceEstimate price = price(billed(medicare("2026-03-02"), "97110 x2 GP", "97140 x1 CQ GP"));
        assertThat(price).hasToString("allowed $72.48: the payer pays $54.33, the patient $14.49");
        assertThat(allowed(price)).containsExactly("51.27", "21.21");
        assertThat(price.lines()).extracting(line -> dollars(line.payerPays())).containsExactly("40.20", "14.13");
        assertThat(price.lines())
                .extracting(line -> dollars(line.patientOwes()))
                .containsExactly("10.25", "4.24");
        assertThat(price.lines()).extracting(line -> dollars(line.fee())).containsExactly("29.06", "27.72");
    }

    @Test
    void each_dollar_can_be_followed() {
        PriceEstimate price = price(billed(medicare("2026-03-02"), "97110 x2 GP", "97140 x1 CQ GP"));
        assertThat(price.lines().get(1).explain().steps())
                .extracting(Step::brief)
                .containsExactly(
                        "97140: (0.43 x 1 + 0.39 x 1 + 0.01 x 1) x 33.4009 = 27.72",
                        "97140: 0.5 off the practice expense = 21.21",
                        "1 unit at 21.21 = 21.21",
                        "coinsurance 0.2 x 21.21 = 4.24",
                        "assistant: 16.97 paid at 0.85, 2.55 less",
                        "sequestration 0.02 x 14.42 = 0.29",
                        "allowed 21.21: payer 14.13, patient 4.24");
        assertThat(price.basis())
                .contains("national amounts (all GPCIs 1.0)")
                .contains("participating provider, without MIPS")
                .contains("The deductible is taken as met");
    }
}
