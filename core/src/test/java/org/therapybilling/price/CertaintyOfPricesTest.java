package org.therapybilling.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.price.Days.billed;
import static org.therapybilling.price.Days.plan;
import static org.therapybilling.price.Days.priceBy;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.terms.Deductible;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.payer.terms.Mppr;
import org.therapybilling.payer.terms.PatientShare;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;

/** A price is as sure as the least sure of what it follows from. */
class CertaintyOfPricesTest {

    private static final Fees LISTED = Fees.listed(ByCode.of(
            Map.of(ProcedureCode.of("97110"), Money.of("40.00"), ProcedureCode.of("97129"), Money.of("50.00"))));
    private static final Mppr HALF = new Mppr(Factor.of("0.5"), Mppr.Part.FEE, Mppr.Each.UNIT);

    /** Prices a code that the reduction may apply to, and one without indicator 5. */
    private static PriceEstimate price(UnaryOperator<PayerProfile.Builder> terms) {
        return priceBy(
                profile -> terms.apply(profile.set(PayerKeys.FEES, LISTED)),
                billed(plan("2026-03-02"), "97110 x1", "97129 x1"));
    }

    @Test
    void the_reduction_makes_less_sure_only_what_it_may_apply_to() {
        PriceEstimate price = price(profile -> profile.as(Certainty.LIKELY).set(PayerKeys.MPPR, HALF));
        assertThat(price.lines())
                .extracting(line -> Days.certainty(line.allowed()))
                .containsExactly(Certainty.LIKELY, Certainty.DEFINITE);
        assertThat(Days.certainty(price.allowed())).isEqualTo(Certainty.LIKELY);
    }

    @Test
    void what_is_allowed_is_a_judgement_while_nobody_tells_of_a_reduction() {
        assertThat(Days.certainty(price(profile -> profile).allowed())).isEqualTo(Certainty.JUDGEMENT);
        assertThat(Days.certainty(price(profile -> profile.none(PayerKeys.MPPR)).allowed()))
                .isEqualTo(Certainty.DEFINITE);
    }

    /** The date of the sequestration of 2 percent is from secondary sources. */
    @Test
    void what_is_paid_is_as_sure_as_the_patients_share_and_sequestration() {
        PriceEstimate sure = price(profile -> profile.none(PayerKeys.MPPR).none(PayerKeys.PATIENT_SHARE));
        assertThat(Days.certainty(sure.payerPays())).isEqualTo(Certainty.DEFINITE);
        PriceEstimate sequestered = price(profile ->
                profile.none(PayerKeys.MPPR).none(PayerKeys.PATIENT_SHARE).set(PayerKeys.SEQUESTRATION, true));
        assertThat(Days.certainty(sequestered.payerPays())).isEqualTo(Certainty.LIKELY);
        PriceEstimate shared = price(profile ->
                profile.none(PayerKeys.MPPR).as(Certainty.LIKELY).set(PayerKeys.PATIENT_SHARE, share().build()));
        assertThat(Days.certainty(shared.allowed())).isEqualTo(Certainty.DEFINITE);
        assertThat(Days.certainty(shared.payerPays())).isEqualTo(Certainty.LIKELY);
    }

    @Test
    void a_deductible_that_is_taken_as_met_is_a_judgement() {
        PriceEstimate price = price(profile -> profile.none(PayerKeys.MPPR)
                .set(
                        PayerKeys.PATIENT_SHARE,
                        share().deductible(new Deductible.OfMedicare()).build()));
        assertThat(Days.certainty(price.allowed())).isEqualTo(Certainty.DEFINITE);
        assertThat(Days.certainty(price.payerPays())).isEqualTo(Certainty.JUDGEMENT);
    }

    private static PatientShare.Builder share() {
        return PatientShare.builder().copay(Money.of("10.00"));
    }
}
