package org.therapybilling.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

/** A rule runs for the payers, dates and claims that it is for, where what it needs is known. */
class ApplicabilityTest {

    private static Probe rule(UnaryOperator<RuleInfo.Builder> told) {
        return Probe.of(
                "test.probe", told, (claim, findings) -> findings.whole().forbid(Units.ONE));
    }

    private static Session.Builder billed() {
        return Checked.session().billed("97110", Units.of(2));
    }

    private static PayerProfile.Builder plan() {
        return PayerProfile.of("plan", "A plan").set(PayerKeys.COUNTING, CountingMethod.CMS_8_MINUTE);
    }

    private static CheckResult.OfSession of(PayerProfile.Builder plan, UnaryOperator<RuleInfo.Builder> told) {
        return Checked.by(rule(told))
                .knowing(PayerBook.of(List.of(plan.build())))
                .of(billed().payer(PayerId.of("plan")))
                .get(0);
    }

    @Test
    void the_first_and_the_last_date_are_included() {
        LocalDate date = Checked.DATE;
        assertThat(Checked.by(rule(told -> told.during(EffectivePeriod.from(date))))
                        .findings(billed()))
                .hasSize(1);
        assertThat(Checked.by(rule(told -> told.during(EffectivePeriod.from(date.plusDays(1)))))
                        .findings(billed()))
                .isEmpty();
        assertThat(Checked.by(rule(told -> told.during(EffectivePeriod.always().until(date))))
                        .findings(billed()))
                .hasSize(1);
        assertThat(Checked.by(rule(told -> told.during(EffectivePeriod.always().until(date.minusDays(1)))))
                        .findings(billed()))
                .isEmpty();
    }

    @Test
    void a_rule_of_some_payers_is_silent_for_others() {
        assertThat(Checked.by(rule(told -> told.forPayers("cash", "medicare"))).findings(billed()))
                .hasSize(1);
        assertThat(Checked.by(rule(told -> told.forPayers("cash"))).findings(billed()))
                .isEmpty();
    }

    @Test
    void a_rule_of_billed_lines_leaves_the_librarys_own_claim_alone() {
        Probe rule = rule(RuleInfo.Builder::onlyOfBilled);
        assertThat(Checked.by(rule).findings(billed())).hasSize(1);
        assertThat(Checked.by(rule).findings(Checked.session().treated("97110", Minutes.of(30))))
                .isEmpty();
        assertThat(Checked.by(rule(told -> told)).findings(Checked.session().treated("97110", Minutes.of(30))))
                .hasSize(1);
    }

    @Test
    void a_payer_asks_by_a_value_that_is_not_false() {
        UnaryOperator<RuleInfo.Builder> told = info -> info.where(PayerKeys.TOTAL_TIME, PayerKeys.UNITS_PER_SESSION);
        assertThat(of(plan().set(PayerKeys.TOTAL_TIME, true).set(PayerKeys.UNITS_PER_SESSION, Cap.units(4)), told)
                        .findings())
                .hasSize(1);
        assertThat(of(plan().set(PayerKeys.TOTAL_TIME, false).set(PayerKeys.UNITS_PER_SESSION, Cap.units(4)), told)
                        .findings())
                .isEmpty();
        CheckResult.OfSession none = of(plan().set(PayerKeys.TOTAL_TIME, true).none(PayerKeys.UNITS_PER_SESSION), told);
        assertThat(none.findings()).isEmpty();
        assertThat(none.notEvaluated()).isEmpty();
    }

    @Test
    void a_key_that_the_profile_does_not_know_is_named() {
        CheckResult.OfSession unknown = of(
                plan().set(PayerKeys.UNITS_PER_SESSION, Cap.units(4)),
                told -> told.where(PayerKeys.TOTAL_TIME, PayerKeys.UNITS_PER_SESSION)
                        .needs(Facts.TREATMENTS));
        assertThat(unknown.findings()).isEmpty();
        assertThat(unknown.notEvaluated())
                .containsExactly(new NotEvaluated("test.probe", List.of("payer.totalTime", "treatments"), false));
    }

    @Test
    void a_key_that_says_no_outweighs_one_that_is_not_known() {
        CheckResult.OfSession no = of(
                plan().set(PayerKeys.THRESHOLD, false), told -> told.where(PayerKeys.TOTAL_TIME, PayerKeys.THRESHOLD));
        assertThat(no.notEvaluated()).isEmpty();
        assertThat(no.findings()).isEmpty();
    }

    @Test
    void missing_facts_are_named_each_once() {
        Fact<Units> signed = Fact.of("documentation.signed", claim -> Optional.empty());
        Probe rule = rule(told -> told.needs(Facts.TIMED_UNITS, Facts.TIMED_MINUTES, signed));
        Session.Builder session =
                Checked.session().treated("97110", Minutes.of(30)).treated("97140");
        assertThat(Checked.by(rule).gaps(session))
                .containsExactly(
                        new NotEvaluated("test.probe", List.of("treatments[1].minutes", "documentation.signed"), true));
    }

    @Test
    void only_an_error_rule_that_lacks_something_of_a_treatment_is_decisive() {
        Session.Builder session = Checked.session().treated("97110");
        Probe error = rule(told -> told.needs(Facts.TIMED_UNITS));
        assertThat(Checked.by(error).gaps(session))
                .extracting(NotEvaluated::decisive)
                .containsExactly(true);
        Probe warning = rule(told -> told.needs(Facts.TIMED_UNITS).severity(Severity.WARNING));
        assertThat(Checked.by(warning).gaps(session))
                .extracting(NotEvaluated::decisive)
                .containsExactly(false);
        RuleSet lowered = RuleSet.of("test", List.of(error)).withSeverity("test.probe", Severity.INFO);
        assertThat(Checked.by(lowered).gaps(session))
                .extracting(NotEvaluated::decisive)
                .containsExactly(false);
        Fact<Units> record = Fact.of("documentation.signed", claim -> Optional.empty());
        assertThat(Checked.by(rule(told -> told.needs(record))).gaps(session))
                .extracting(NotEvaluated::decisive)
                .containsExactly(false);
    }

    @Test
    void units_that_the_payers_method_keeps_unknown_are_missing_for_the_method() {
        PayerProfile unknown = PayerProfile.of("plan", "A plan").build();
        Probe rule = rule(told -> told.needs(Facts.TIMED_UNITS));
        assertThat(Checked.by(rule)
                        .knowing(PayerBook.of(List.of(unknown)))
                        .gaps(Checked.session().payer(PayerId.of("plan")).treated("97110", Minutes.of(30))))
                .containsExactly(new NotEvaluated("test.probe", List.of("payer.counting"), false));
    }

    @Test
    void a_fact_may_say_itself_what_is_missing() {
        Fact<Units> fact = Fact.of("history", claim -> Optional.empty(), claim -> "history.rtm");
        assertThat(fact).hasToString("history");
        assertThat(Checked.by(rule(told -> told.needs(fact))).gaps(billed()))
                .containsExactly(new NotEvaluated("test.probe", List.of("history.rtm"), false));
    }
}
