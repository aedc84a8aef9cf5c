package org.therapybilling.compliance.rules.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.payer.terms.CapScope;
import org.therapybilling.payer.terms.CappedServices;
import org.therapybilling.payer.terms.ConversionFactor;
import org.therapybilling.payer.terms.Counts;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** CMS's RVU26AR: 97110 0.45 + 0.41 + 0.01 = 0.87; 97161 1.54 + 1.38 + 0.01 = 2.93. */
class RelativeValuesPerDayTest {

    private static Cap<Factor> cap(String limit, Counts counts, CapScope per) {
        return Cap.of(Factor.of(limit)).over(new CappedServices(counts, List.of(), List.of(), List.of(), per));
    }

    private static PayerProfile.Builder with(Cap<Factor> cap) {
        return plan().set(PayerKeys.RVU_PER_DAY, Listed.of(cap));
    }

    private static Checked check(Cap<Factor> cap, Session.Builder... sessions) {
        return Checked.by(new RelativeValuesPerDay(), with(cap), sessions);
    }

    @Test
    void units_times_medicares_values_are_added_up() {
        Session.Builder four = ofPlan().billed("97110", Units.of(4));
        assertThat(check(cap("3.48", Counts.TIMED, CapScope.DISCIPLINE), four).ids())
                .isEmpty();
        Checked over = check(cap("3.47", Counts.TIMED, CapScope.DISCIPLINE), four);
        assertThat(over.found()).containsExactly("ERROR [1] 3.48");
        assertThat(over.only().allowed()).containsExactly("<= 3.47");
    }

    @Test
    void untimed_services_count_only_where_the_cap_counts_all() {
        Session.Builder session = ofPlan().billed("97110", Units.ONE).billed("97161", Units.ONE);
        assertThat(check(cap("3.79", Counts.TIMED, CapScope.DISCIPLINE), session)
                        .ids())
                .isEmpty();
        assertThat(check(cap("3.79", Counts.ALL, CapScope.DISCIPLINE), session).found())
                .containsExactly("ERROR [1, 2] 3.8");
    }

    /** New York from 2019-04-01: 12, 15 with a re-evaluation, 18 with an evaluation, over all practitioners. */
    @ParameterizedTest
    @CsvSource({"97110, 12, 0", "97110, 13, 1", "97164, 15, 0", "97164, 16, 1", "97161, 18, 0", "97161, 19, 1"})
    void an_evaluation_raises_the_limit_of_the_date(String code, String value, int findings) {
        Cap<Factor> cap = cap("12", Counts.ALL, CapScope.DAY)
                .whenBilled("97164", Factor.of("15"))
                .whenBilled("97161", Factor.of("18"));
        PayerProfile.Builder plan = with(cap)
                .set(
                        PayerKeys.FEES,
                        Fees.by(new ConversionFactor(
                                Factor.of("8.50"), ByCode.of(Map.of(ProcedureCode.of(code), Factor.of(value))))));
        assertThat(Checked.by(new RelativeValuesPerDay(), plan, ofPlan().billed(code, Units.ONE))
                        .ids())
                .hasSize(findings);
    }

    @Test
    void a_code_without_a_value_of_the_payers_own_matters_unless_the_others_are_too_many() {
        PayerProfile.Builder plan = with(cap("12", Counts.ALL, CapScope.DAY))
                .set(
                        PayerKeys.FEES,
                        Fees.by(new ConversionFactor(
                                Factor.of("8.50"), ByCode.of(Map.of(ProcedureCode.of("97110"), Factor.of("4"))))));
        Checked unknown = Checked.by(
                new RelativeValuesPerDay(),
                plan,
                ofPlan().billed("97110", Units.of(3)).billed("97140", Units.ONE));
        assertThat(unknown.ids()).isEmpty();
        assertThat(unknown.lacking()).containsExactly("payer.fees");
        Checked over = Checked.by(
                new RelativeValuesPerDay(),
                plan,
                ofPlan().billed("97110", Units.of(4)).billed("97140", Units.ONE));
        assertThat(over.ids()).hasSize(1);
        assertThat(over.lacking()).isEmpty();
    }

    @Test
    void a_day_is_told_once_over_its_disciplines() {
        Session.Builder physical = ofPlan().patientKey("p").billed("97110", Units.of(2));
        Session.Builder occupational =
                ofPlan().discipline(Discipline.OT).patientKey("p").billed("97110", Units.of(2));
        assertThat(check(cap("3", Counts.TIMED, CapScope.DISCIPLINE), physical, occupational)
                        .ids())
                .isEmpty();
        assertThat(check(cap("3", Counts.TIMED, CapScope.DAY), physical, occupational)
                        .ids())
                .hasSize(1);
    }

    @Test
    void medicare_has_no_cap_and_what_a_profile_does_not_know_is_named() {
        assertThat(Checked.by(new RelativeValuesPerDay(), Checked.pt().billed("97110", Units.of(90)))
                        .ids())
                .isEmpty();
        assertThat(Checked.by(new RelativeValuesPerDay(), plan(), ofPlan().billed("97110", Units.ONE))
                        .lacking())
                .containsExactly("payer.rvuPerDay");
    }
}
