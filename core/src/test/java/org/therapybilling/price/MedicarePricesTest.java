package org.therapybilling.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.price.Days.allowed;
import static org.therapybilling.price.Days.billed;
import static org.therapybilling.price.Days.dollars;
import static org.therapybilling.price.Days.medicare;
import static org.therapybilling.price.Days.price;
import static org.therapybilling.price.Days.prices;
import static org.therapybilling.price.Days.why;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.explain.Step;
import org.therapybilling.session.History;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Money;

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

    /** 97110 and 97116 are alike in all; 97012 and 97032 share a practice expense of .18, 97032 having the higher fee. */
    @ParameterizedTest
    @CsvSource({
        "97110 x1 CQ GP; 97110 x1 GP, 22.21; 29.06",
        "97110 x1 GP; 97110 x1 CQ GP, 29.06; 22.21",
        "97116 x1 CQ GP; 97110 x1 GP, 22.21; 29.06",
        "97110 x1 GP; 97530 x1 CQ GP, 22.21; 35.07",
        "97110 x2 GP; 97129 x2 GP, 51.27; 44.76"
    })
    void the_unit_paid_in_full_has_the_highest_expense_then_fee_then_is_plain(String lines, String amounts) {
        PriceEstimate price = price(billed(medicare("2026-03-02"), lines.split("; ", -1)));
        assertThat(allowed(price)).containsExactly(amounts.split("; ", -1));
    }

    /** Both have a practice expense of .18 in 2026; 97032 has the higher work, 14.70 against 14.36. */
    @ParameterizedTest
    @CsvSource({"97012 x1; 97032 x1, 11.36; 14.70", "97032 x1; 97012 x1, 14.70; 11.36"})
    void of_equal_expense_the_dearer_unit_is_paid_in_full(String lines, String amounts) {
        PriceEstimate price = price(billed(medicare("2026-03-02"), lines.split("; ", -1)));
        assertThat(allowed(price)).containsExactly(amounts.split("; ", -1));
    }

    @Test
    void the_reduction_spans_sessions_and_disciplines() {
        List<PriceEstimate> day = prices(
                billed(medicare("2026-03-02"), "97110 x1 GP"),
                billed(medicare("2026-03-02").discipline(Discipline.OT), "97530 x1 GO"),
                billed(medicare("2026-03-02"), "97116 x1 GP"));
        assertThat(day.stream().map(Days::allowed)).containsExactly(List.of("22.21", "22.21"), List.of("35.07"));
    }

    @ParameterizedTest
    @CsvSource({"97010, bundled", "97014, not covered or not valid", "97037, not covered or not valid"})
    void a_bundled_or_non_covered_line_is_zero_and_says_so(String code, String why) {
        PriceEstimate price = price(billed(medicare("2026-10-05"), code + " x1 GP $40.00", "97110 x1 GP"));
        assertThat(allowed(price)).containsExactly("0.00", "29.06");
        assertThat(dollars(price.lines().get(0).payerPays())).isEqualTo("0.00");
        assertThat(dollars(price.lines().get(0).patientOwes())).isEqualTo("0.00");
        assertThat(price.lines().get(0).explain().toString()).contains(why);
        assertThat(price).hasToString("allowed $29.06: the payer pays $22.78, the patient $5.81");
    }

    /** Status C, and status R without relative values, are the contractor's to price (documentation of RVU25D). */
    @ParameterizedTest
    @ValueSource(strings = {"97039", "97139", "97799", "97545"})
    void what_the_contractor_prices_is_unavailable_and_leaves_the_reduction_alone(String code) {
        PriceEstimate price = price(billed(medicare("2026-10-05"), code + " x3 GP", "97110 x2 GP"));
        assertThat(allowed(price)).containsExactly("unknown", "51.27");
        assertThat(why(price.allowed())).startsWith("Line 1: ").contains("carrier-priced");
    }

    /** A code that no bundled schedule knows is none of therapy: the others are priced. */
    @Test
    void a_code_that_no_schedule_knows_is_unavailable_alone() {
        PriceEstimate price = price(billed(medicare("2026-10-05"), "99213 x1", "97110 x2 GP"));
        assertThat(allowed(price)).containsExactly("unknown", "51.27");
    }

    @Test
    void a_line_that_is_no_benefit_is_the_patients_and_one_not_necessary_nobodys() {
        PriceEstimate price =
                price(billed(medicare("2026-03-02"), "97530 x1 GP GY $50.00", "97530 x1 GP GZ $50.00", "97110 x1 GP"));
        assertThat(allowed(price)).containsExactly("0.00", "0.00", "29.06");
        assertThat(price.lines())
                .extracting(line -> dollars(line.patientOwes()))
                .containsExactly("50.00", "0.00", "5.81");
        assertThat(price.lines().get(0).explain().toString()).contains("GY");
        assertThat(dollars(
                        price(billed(medicare("2026-03-02"), "97530 x1 GP GY")).patientOwes()))
                .isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({"51.26, 51.26", "51.27, 51.27", "51.28, 51.27", "0.00, 0.00"})
    void the_lesser_of_the_lines_charge_and_its_reduced_fee_is_allowed(String charge, String amount) {
        PriceEstimate price = price(billed(medicare("2026-03-02"), "97110 x2 GP $" + charge));
        assertThat(dollars(price.allowed())).isEqualTo(amount);
        assertThat(dollars(price.lines().get(0).fee())).isEqualTo("29.06");
    }

    /** 0.95 x 29.06 = 27.607, and of the reduced fee 0.95 x 22.21 = 21.0995. */
    @Test
    void who_does_not_participate_is_paid_95_percent() {
        PriceEstimate price = price(billed(medicare("2026-03-02").participating(false), "97110 x2 GP"));
        assertThat(dollars(price.allowed())).isEqualTo("48.71");
        assertThat(price.basis()).contains("does not participate (95 % of the schedule)");
        assertThat(price.explain().toString()).contains("0.95 of 29.06 is paid: 27.61");
    }

    @Test
    void critical_access_hospitals_are_not_on_the_schedule() {
        PriceEstimate price =
                price(billed(medicare("2026-03-02").billingArrangement(BillingArrangement.CAH), "97110 x1"));
        assertThat(why(price.allowed())).contains("Critical access hospitals");
    }

    /** 257 of 2025, 217 of them met: 28.79 of the first line and 11.21 of the second; then 20 % and 2 % of 10.46. */
    @Test
    void what_is_left_of_the_deductible_is_taken_in_line_order() {
        History history =
                History.builder().partBDeductibleMet(Money.of("217.00")).build();
        PriceEstimate price = price(billed(medicare("2025-12-01").history(history), "97110 x1 GP", "97129 x1 GP"));
        assertThat(allowed(price)).containsExactly("28.79", "21.67");
        assertThat(price.lines())
                .extracting(line -> dollars(line.patientOwes()))
                .containsExactly("28.79", "13.30");
        assertThat(price.lines()).extracting(line -> dollars(line.payerPays())).containsExactly("0.00", "8.20");
        assertThat(price.basis()).doesNotContain("taken as met");
    }

    @Test
    void a_line_without_a_price_leaves_open_who_pays_the_rest_of_the_deductible() {
        History history = History.builder().partBDeductibleMet(Money.of("0.00")).build();
        PriceEstimate price = price(billed(medicare("2026-10-05").history(history), "97039 x1 GP", "97110 x1 GP"));
        assertThat(allowed(price)).containsExactly("unknown", "29.06");
        assertThat(why(price.lines().get(1).payerPays())).contains("depends on line 1");
    }
}
