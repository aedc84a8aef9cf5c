package org.therapybilling.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.price.Days.billed;
import static org.therapybilling.price.Days.dollars;
import static org.therapybilling.price.Days.medicare;
import static org.therapybilling.price.Days.plan;
import static org.therapybilling.price.Days.priceBy;
import static org.therapybilling.price.Days.pricesBy;
import static org.therapybilling.price.Days.steps;
import static org.therapybilling.price.Days.why;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.terms.Deductible;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.payer.terms.PatientShare;
import org.therapybilling.session.History;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;

/** How what is allowed is divided between payer and patient, calculated by hand from listed fees. */
class SharesTest {

    private static final Fees LISTED = Fees.listed(ByCode.of(
            Map.of(ProcedureCode.of("97110"), Money.of("40.00"), ProcedureCode.of("97140"), Money.of("30.00"))));

    private static UnaryOperator<PayerProfile.Builder> shared(PatientShare.Builder share) {
        return profile -> profile.set(PayerKeys.FEES, LISTED).set(PayerKeys.PATIENT_SHARE, share.build());
    }

    private static PatientShare.Builder copay(String dollars) {
        return PatientShare.builder().copay(Money.of(dollars));
    }

    private static PatientShare.Builder afterDeductible() {
        return PatientShare.builder().deductible(new Deductible.OfMedicare());
    }

    private static History met(String dollars) {
        return History.builder().partBDeductibleMet(Money.of(dollars)).build();
    }

    /**
     * Of 283.00 in 2026 10.00 are left: 40.00 - 10.00 = 30.00, of which 20 % are 6.00; less the copay of 5.00 the payer's share
     * is 19.00; 85 % of it are 16.15, 2 % of which are 0.32. The patient owes 10.00 + 6.00 + 5.00.
     */
    @Test
    void each_share_is_told_with_the_amount_it_is_taken_of() {
        PriceEstimate price = priceBy(
                profile -> shared(
                                afterDeductible().coinsurance(Factor.of("0.20")).copay(Money.of("5.00")))
                        .apply(profile)
                        .set(PayerKeys.ASSISTANT_FACTOR, Factor.of("0.85"))
                        .set(PayerKeys.SEQUESTRATION, true),
                billed(plan("2026-03-02").history(met("273.00")), "97110 x1 CQ"));
        assertThat(steps(price.lines().get(0)))
                .containsExactly(
                        "97110: listed 40.00",
                        "1 unit at 40.00 = 40.00",
                        "deductible 10.00",
                        "coinsurance 0.2 x 30.00 = 6.00",
                        "copay 5.00",
                        "assistant: 19.00 paid at 0.85, 2.85 less",
                        "sequestration 0.02 x 16.15 = 0.32",
                        "allowed 40.00: payer 15.83, patient 21.00");
        assertThat(price).hasToString("allowed $40.00: the payer pays $15.83, the patient $21.00");
    }

    /** 15 % of 40.00 are 6.00, so that of any copay 34.00 at most can be taken. */
    @ParameterizedTest
    @CsvSource({"33.99, 0.01, 39.99", "34.00, 0.00, 40.00", "34.01, 0.00, 40.00", "100.00, 0.00, 40.00"})
    void coinsurance_and_copay_together_take_no_more_than_is_allowed(String copay, String payer, String patient) {
        PriceEstimate price =
                priceBy(shared(copay(copay).coinsurance(Factor.of("0.15"))), billed(plan("2026-03-02"), "97110 x1"));
        assertThat(dollars(price.payerPays())).isEqualTo(payer);
        assertThat(dollars(price.patientOwes())).isEqualTo(patient);
    }

    /** The first line takes 40.00 of the copay; 97530 is not listed. */
    @ParameterizedTest
    @CsvSource({"40.00, 30.00", "40.01, unknown"})
    void a_line_without_a_price_matters_only_while_copay_is_left(String copay, String lastLine) {
        PriceEstimate price =
                priceBy(shared(copay(copay)), billed(plan("2026-03-02"), "97110 x1", "97530 x1", "97140 x1"));
        LinePrice last = price.lines().get(2);
        assertThat(dollars(price.lines().get(0).payerPays())).isEqualTo("0.00");
        assertThat(dollars(last.payerPays())).isEqualTo(lastLine);
        assertThat(why(last.payerPays())).contains(lastLine.equals("unknown") ? "depends on line 2" : "found");
    }

    /** The contractor prices 97039. 97110 is 29.06: 20 % are 5.81, 2 % of 23.25 are 0.47 (0.465). */
    @ParameterizedTest
    @CsvSource({"283.00, 22.78", "282.99, unknown"})
    void a_line_without_a_price_matters_only_while_deductible_is_left(String met, String lastLine) {
        Session session = billed(medicare("2026-10-05").history(met(met)), "97039 x1 GP", "97110 x1 GP");
        assertThat(dollars(Days.price(session).lines().get(1).payerPays())).isEqualTo(lastLine);
    }

    @Test
    void a_share_that_nobody_tells_leaves_both_parts_open() {
        PriceEstimate price =
                priceBy(profile -> profile.set(PayerKeys.FEES, LISTED), billed(plan("2026-03-02"), "97110 x1"));
        LinePrice line = price.lines().get(0);
        assertThat(dollars(line.allowed())).isEqualTo("40.00");
        assertThat(why(line.payerPays())).contains("patientShare");
        assertThat(why(line.patientOwes())).contains("patientShare");
        assertThat(steps(line)).endsWith("payer and patient: not known");
    }

    /** Sequestration of Medicare began on 2013-04-01: no release tells of a day before. */
    @Test
    void a_sequestration_that_is_not_known_leaves_both_parts_open() {
        PriceEstimate price = priceBy(
                profile -> profile.set(PayerKeys.FEES, LISTED)
                        .none(PayerKeys.PATIENT_SHARE)
                        .set(PayerKeys.SEQUESTRATION, true),
                billed(plan("2013-03-31"), "97110 x1"));
        assertThat(dollars(price.allowed())).isEqualTo("40.00");
        assertThat(why(price.payerPays())).contains("medicare-figures");
        assertThat(why(price.patientOwes())).contains("medicare-figures");
    }

    @Test
    void sessions_that_tell_different_deductibles_leave_both_parts_open() {
        PriceEstimate price = pricesBy(
                        shared(afterDeductible()),
                        billed(plan("2026-03-02").history(met("100.00")), "97110 x1"),
                        billed(plan("2026-03-02").discipline(Discipline.OT).history(met("140.00")), "97140 x1"))
                .get(0);
        assertThat(dollars(price.allowed())).isEqualTo("40.00");
        assertThat(why(price.payerPays())).contains("different amounts of history.partBDeductibleMet");
    }

    /** The deductible of 2027 is not published. */
    @Test
    void a_year_without_a_deductible_leaves_both_parts_open() {
        Session session = billed(plan("2027-03-02").history(met("100.00")), "97110 x1");
        PriceEstimate price = priceBy(shared(afterDeductible()), session);
        assertThat(dollars(price.allowed())).isEqualTo("40.00");
        assertThat(why(price.patientOwes())).contains("medicare-figures");
    }
}
