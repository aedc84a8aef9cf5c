package org.therapybilling.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.price.Days.billed;
import static org.therapybilling.price.Days.plan;
import static org.therapybilling.price.Days.priceBy;
import static org.therapybilling.price.Days.steps;
import static org.therapybilling.price.Days.why;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.payer.terms.ConversionFactor;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.payer.terms.PerVisit;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;

/** What a price by contract says of itself: each step from the fee on, what it rests on, and why there is none. */
class ContractStepsTest {

    private static final Fees LISTED = Fees.listed(ByCode.of(Map.of(ProcedureCode.of("97110"), Money.of("40.00"))));
    private static final Fees VISIT = Fees.by(new PerVisit(Money.of("95.00"), Money.of("130.00")));

    private static UnaryOperator<PayerProfile.Builder> fees(Fees fees) {
        return profile -> profile.set(PayerKeys.FEES, fees).none(PayerKeys.PATIENT_SHARE);
    }

    private static PriceEstimate price(Fees fees, String... lines) {
        return priceBy(fees(fees), billed(plan("2026-03-02"), lines));
    }

    private static List<String> first(Fees fees, String... lines) {
        return steps(price(fees, lines).lines().get(0));
    }

    @Test
    void a_listed_fee_is_followed_from_the_list_to_the_payer() {
        assertThat(first(LISTED, "97110 x2"))
                .containsExactly(
                        "97110: listed 40.00", "2 units at 40.00 = 80.00", "allowed 80.00: payer 80.00, patient 0.00");
    }

    /** 0.90 x 49.00 = 44.10. */
    @Test
    void a_relative_value_of_the_payers_own_is_told_with_its_dollars() {
        Fees own = Fees.by(new ConversionFactor(
                Factor.of("49.00"), ByCode.of(Map.of(ProcedureCode.of("97110"), Factor.of("0.90")))));
        assertThat(first(own, "97110 x1"))
                .containsExactly(
                        "97110: 0.9 x 49 = 44.10",
                        "1 unit at 44.10 = 44.10",
                        "allowed 44.10: payer 44.10, patient 0.00");
    }

    /** 97545 stands in the schedule without relative values, 99213 is not among the codes that are loaded. */
    @Test
    void a_code_without_relative_values_of_medicare_has_no_price_by_them() {
        Fees medicare = Fees.by(new ConversionFactor(Factor.of("49.00"), ByCode.none()));
        assertThat(why(price(medicare, "97545 x1").allowed())).contains("has no relative values of 97545");
        assertThat(why(price(medicare, "99213 x1").allowed())).contains("The relative values of 99213 are not known");
    }

    /** The lesser of the charges together and the amount of the visit. */
    @Test
    void a_visit_is_told_with_its_charges_only_where_they_are_less() {
        assertThat(first(VISIT, "97110 x1 $60.00", "97140 x1 $35.00"))
                .containsExactly("A visit: 95.00", "allowed 95.00: payer 95.00, patient 0.00");
        assertThat(first(VISIT, "97110 x1 $60.00", "97140 x1 $34.99"))
                .containsExactly(
                        "A visit: 95.00", "charged 94.99, less than 95.00", "allowed 94.99: payer 94.99, patient 0.00");
        assertThat(first(VISIT, "97161 x1", "97110 x1"))
                .containsExactly("A visit with an evaluation: 130.00", "allowed 130.00: payer 130.00, patient 0.00");
    }

    @Test
    void a_charge_is_told_only_where_it_is_less_than_the_fee() {
        assertThat(first(LISTED, "97110 x1 $40.00")).noneMatch(step -> step.startsWith("charged"));
        assertThat(first(LISTED, "97110 x1 $39.99")).contains("charged 39.99, less than 40.00");
    }

    @Test
    void a_line_without_a_price_says_so_in_its_steps() {
        LinePrice line = price(LISTED, "97530 x1").lines().get(0);
        assertThat(steps(line)).startsWith("97530: no price");
        assertThat(line.explain().toString()).contains("do not list this code");
    }

    @Test
    void a_profile_without_fees_says_whether_there_are_none_or_nobody_knows() {
        PriceEstimate none = priceBy(profile -> profile.none(PayerKeys.FEES), billed(plan("2026-03-02"), "97110 x1"));
        assertThat(why(none.allowed())).contains("says that the payer has no fees");
        PriceEstimate unknown = priceBy(profile -> profile, billed(plan("2026-03-02"), "97110 x1"));
        assertThat(why(unknown.allowed())).contains("fees").doesNotContain("has no fees");
    }

    @Test
    void a_cut_for_assistants_is_missed_only_where_one_gave_a_service() {
        assertThat(price(LISTED, "97110 x1").basis()).doesNotContain("assistants");
        assertThat(price(LISTED, "97110 x1 CQ").basis()).contains("No cut for assistants is taken");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void each_cap_is_told_by_itself(boolean ofValues, boolean ofDollars) {
        PriceEstimate price = priceBy(
                profile -> {
                    PayerProfile.Builder capped = fees(LISTED).apply(profile);
                    capped = ofValues ? capped.set(PayerKeys.RVU_PER_DAY, Listed.of(Cap.of(Factor.of("8.5")))) : capped;
                    return ofDollars
                            ? capped.set(PayerKeys.DOLLARS_PER_DAY, Listed.of(Cap.of(Money.of("61.00"))))
                            : capped;
                },
                billed(plan("2026-03-02"), "97110 x1"));
        assertThat(price.basis().contains("8.5")).isEqualTo(ofValues);
        assertThat(price.basis().contains("61.00")).isEqualTo(ofDollars);
    }

    /** Listed fees need no figure of Medicare, sequestration does. */
    @Test
    void figures_of_medicare_are_named_only_where_they_were_read() {
        assertThat(price(LISTED, "97110 x1").releases())
                .extracting(DataRelease::id)
                .doesNotContain("medicare-figures");
        PriceEstimate sequestered = priceBy(
                profile -> fees(LISTED).apply(profile).set(PayerKeys.SEQUESTRATION, true),
                billed(plan("2026-03-02"), "97110 x1"));
        assertThat(sequestered.releases()).extracting(DataRelease::id).contains("medicare-figures");
    }
}
