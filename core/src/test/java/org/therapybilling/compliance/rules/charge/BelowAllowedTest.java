package org.therapybilling.compliance.rules.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;
import static org.therapybilling.compliance.rules.Checked.pt;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.session.BilledLine;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** 97110 in 2026, national: (0.45 + 0.41 + 0.01) x 33.4009 = 29.06 a unit. */
class BelowAllowedTest {

    private static BilledLine line(String code, int units, String charge, Modifier... modifiers) {
        return BilledLine.of(1, ProcedureCode.of(code), Units.of(units))
                .charge(Money.of(charge))
                .addModifiers(modifiers)
                .build();
    }

    private static Checked check(BilledLine line) {
        return Checked.by(new BelowAllowed(), pt().addBilled(line));
    }

    /** The second unit is reduced to 22.21 by MPPR; what counts is the fee before it. */
    @ParameterizedTest
    @CsvSource({"1, 29.06, 0", "1, 29.05, 1", "2, 58.12, 0", "2, 58.11, 1", "2, 51.27, 1", "1, 500.00, 0"})
    void a_charge_below_the_fee_of_its_units_is_told(int units, String charge, int findings) {
        Checked checked = check(line("97110", units, charge));
        assertThat(checked.ids()).hasSize(findings);
        if (findings > 0) {
            assertThat(checked.only().path()).isEqualTo("billed[0].charge");
            assertThat(checked.only().observed()).isEqualTo(charge);
            assertThat(checked.only().allowed()).containsExactly(units == 1 ? ">= 29.06" : ">= 58.12");
        }
    }

    @Test
    void a_charge_of_zero_is_told_whatever_the_fee() {
        assertThat(check(line("97110", 1, "0.00")).found()).containsExactly("WARNING [1] 0.00");
        assertThat(check(line("97110", 1, "0.00")).only().message()).isEqualTo("The charge is zero.");
    }

    @Test
    void a_line_without_a_fee_or_without_a_charge_is_not_compared() {
        assertThat(check(line("97110", 1, "1.00", Modifier.of("GY"))).ids()).isEmpty();
        assertThat(check(line("97545", 1, "1.00")).ids()).isEmpty();
        assertThat(check(line("97545", 1, "1.00")).lacking()).isNotEmpty();
        assertThat(Checked.by(new BelowAllowed(), pt().billed("97110", Units.ONE))
                        .lacking())
                .containsExactly("billed[0].charge");
    }

    @Test
    void units_beyond_any_claim_are_compared_all_the_same() {
        assertThat(check(line("97110", Integer.MAX_VALUE, "1.00")).severities()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_payer_that_allows_its_fee_whatever_is_charged_is_not_asked() {
        ByCode<Money> contract = ByCode.of(Map.of(ProcedureCode.of("97110"), Money.of("42.00")));
        Fees fees = Fees.listed(contract);
        Fees whatever = Fees.builder().byCode(contract).lesserOfCharge(false).build();
        assertThat(Checked.by(
                                new BelowAllowed(),
                                plan().none(PayerKeys.MPPR).set(PayerKeys.FEES, fees),
                                ofPlan().addBilled(line("97110", 1, "41.99")))
                        .ids())
                .hasSize(1);
        assertThat(Checked.by(
                                new BelowAllowed(),
                                plan().none(PayerKeys.MPPR).set(PayerKeys.FEES, whatever),
                                ofPlan().addBilled(line("97110", 1, "41.99")))
                        .only()
                        .message())
                .isEqualTo("The charge of 41.99 dollars is below the fee for these units, 42.00 dollars.");
        assertThat(Checked.by(
                                new BelowAllowed(),
                                plan().none(PayerKeys.MPPR).set(PayerKeys.FEES, whatever),
                                ofPlan().addBilled(line("97110", 1, "42.00")))
                        .ids())
                .isEmpty();
    }

    @Test
    void a_charge_of_zero_needs_no_fee_to_be_found_unless_there_is_none() {
        Checked unknown = Checked.by(new BelowAllowed(), plan(), ofPlan().addBilled(line("97110", 1, "0.00")));
        assertThat(unknown.found()).containsExactly("WARNING [1] 0.00");
        assertThat(Checked.by(new BelowAllowed(), plan(), ofPlan().addBilled(line("97110", 1, "1.00")))
                        .lacking())
                .containsExactly("payer.fees");
        assertThat(check(line("97110", 1, "0.00", Modifier.of("GY"))).ids()).isEmpty();
        assertThat(check(line("97010", 1, "0.00")).ids()).isEmpty();
    }

    @Test
    void the_librarys_own_claim_has_no_charges() {
        Checked checked = Checked.by(new BelowAllowed(), pt().treated("97110", Minutes.of(15)));
        assertThat(checked.ids()).isEmpty();
        assertThat(checked.lacking()).isEmpty();
    }
}
