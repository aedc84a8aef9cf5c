package org.therapybilling.compliance.rules.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;
import static org.therapybilling.compliance.rules.Checked.pt;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.Bundle;
import org.therapybilling.payer.terms.DocumentationCheck;
import org.therapybilling.payer.terms.DocumentationRules;
import org.therapybilling.session.DistinctService;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** The pair 97150/97110 has indicator 1 in CMS's practitioner table of 2024 Q3 and of 2026 Q4. */
class DistinctServiceTest {

    private static final LocalDate DAY = LocalDate.of(2024, 8, 5);

    private static Checked check(Session.Builder... sessions) {
        return Checked.by(new org.therapybilling.compliance.rules.documentation.DistinctService(), sessions);
    }

    private static Checked check(PayerProfile.Builder plan, Session.Builder... sessions) {
        return Checked.by(new org.therapybilling.compliance.rules.documentation.DistinctService(), plan, sessions);
    }

    private static Session.Builder groupAnd(Modifier... modifiers) {
        return pt().dateOfService(DAY)
                .billed("97150", Units.ONE, Modifier.GP)
                .billed("97110", Units.ONE, modifiers)
                .documentation(none());
    }

    private static Documentation none() {
        return Documentation.builder().addAbsent("distinctServices").build();
    }

    private static Documentation reason(String one, String other) {
        return Documentation.builder()
                .addDistinctServices(
                        new DistinctService(List.of(ProcedureCode.of(one), ProcedureCode.of(other)), "other intervals"))
                .build();
    }

    private static Documentation complete() {
        return Documentation.builder().distinctServices(List.of()).build();
    }

    @ParameterizedTest
    @CsvSource({"59", "XE", "XP", "XS", "XU"})
    void a_pair_passed_by_a_modifier_wants_a_reason(String modifier) {
        Checked checked = check(groupAnd(Modifier.of(modifier), Modifier.GP));
        assertThat(checked.found()).containsExactly("WARNING [2, 1] 97150/97110");
        assertThat(checked.only().releases()).isNotEmpty();
    }

    @Test
    void a_recorded_reason_for_both_clears_it() {
        Session.Builder session = groupAnd(Modifier.M59, Modifier.GP);
        assertThat(check(session.documentation(reason("97110", "97150"))).ids()).isEmpty();
        assertThat(check(session.documentation(reason("97110", "97140"))).ids()).hasSize(1);
    }

    @Test
    void a_list_that_is_there_is_complete_and_one_that_is_not_is_unknown() {
        Session.Builder session = groupAnd(Modifier.M59, Modifier.GP);
        assertThat(check(session.documentation(complete())).ids()).hasSize(1);
        Checked unknown = check(session.documentation(Documentation.builder().build()));
        assertThat(unknown.ids()).isEmpty();
        assertThat(unknown.lacking()).containsExactly("documentation.distinctServices");
    }

    @Test
    void a_pair_without_the_modifier_or_without_an_edit_is_none() {
        assertThat(check(groupAnd(Modifier.GP)).ids()).isEmpty();
        assertThat(check(pt().dateOfService(DAY)
                                .billed("97110", Units.ONE, Modifier.GP)
                                .billed("97112", Units.ONE, Modifier.M59, Modifier.GP)
                                .documentation(none()))
                        .ids())
                .isEmpty();
    }

    /** 97161/97750 has indicator 0: no modifier passes it. */
    @Test
    void a_pair_that_no_modifier_passes_is_another_rules() {
        assertThat(check(pt().dateOfService(DAY)
                                .billed("97161", Units.ONE, Modifier.GP)
                                .billed("97750", Units.ONE, Modifier.M59, Modifier.GP)
                                .documentation(none()))
                        .ids())
                .isEmpty();
    }

    /** CR 11168: on either column from 2019-07-01 on; the edits of 2019 are none of the bundled ones. */
    @Test
    void the_modifier_may_stand_on_either_column() {
        Session.Builder onFirst = pt().dateOfService(DAY)
                .billed("97150", Units.ONE, Modifier.M59, Modifier.GP)
                .billed("97110", Units.ONE, Modifier.GP)
                .documentation(none());
        assertThat(check(onFirst).ids()).hasSize(1);
    }

    @Test
    void the_reason_may_stand_in_the_record_of_either_session() {
        Session.Builder group = pt().dateOfService(DAY)
                .patientKey("p")
                .sessionId("1")
                .billed("97150", Units.ONE, Modifier.GP)
                .documentation(reason("97150", "97110"));
        Session.Builder exercise = pt().dateOfService(DAY)
                .patientKey("p")
                .sessionId("2")
                .billed("97110", Units.ONE, Modifier.M59, Modifier.GP)
                .documentation(none());
        assertThat(check(group, exercise).ids()).isEmpty();
        assertThat(check(group.documentation(none()), exercise).ids()).hasSize(1);
        assertThat(check(group.documentation(Documentation.builder().build()), exercise)
                        .lacking())
                .containsExactly("documentation.distinctServices");
    }

    @Test
    void across_disciplines_it_is_told_once() {
        Session.Builder group = pt().dateOfService(DAY)
                .patientKey("p")
                .billed("97150", Units.ONE, Modifier.GP)
                .documentation(none());
        Session.Builder other = Checked.ot()
                .dateOfService(DAY)
                .patientKey("p")
                .billed("97110", Units.ONE, Modifier.M59, Modifier.GO)
                .documentation(none());
        assertThat(check(group, other).ids()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"97140, 1", "97530, 1", "97112, 1", "97116, 0"})
    void the_commercial_examples_list_pairs_beside_97110(String code, int findings) {
        Session.Builder session = Checked.session(Discipline.PT, PayerId.of("commercial-ama"))
                .billed("97110", Units.ONE)
                .billed(code, Units.ONE)
                .documentation(none());
        Checked checked = check(session);
        assertThat(checked.ids()).hasSize(findings);
        if (findings > 0) {
            assertThat(checked.only().certainty()).isEqualTo(Certainty.JUDGEMENT);
            assertThat(checked.only().message()).contains("97110/" + code);
        }
        assertThat(check(session.documentation(reason(code, "97110"))).ids()).isEmpty();
    }

    @Test
    void medicare_lists_none() {
        assertThat(check(pt().billed("97110", Units.ONE, Modifier.GP)
                                .billed("97140", Units.ONE, Modifier.GP)
                                .documentation(none()))
                        .ids())
                .isEmpty();
    }

    @Test
    void a_bundle_of_the_payers_that_a_modifier_lifts_wants_a_reason_where_it_asks_for_one() {
        PayerProfile.Builder plan = plan().set(
                        PayerKeys.BUNDLES,
                        Listed.of(new Bundle(CodePair.of("97110", "97140"), ModifierSet.of(Modifier.M59))))
                .none(PayerKeys.DISTINCT_SERVICES)
                .none(PayerKeys.NCCI);
        Session.Builder session = ofPlan().billed("97110", Units.ONE)
                .billed("97140", Units.ONE, Modifier.M59)
                .documentation(none());
        PayerProfile.Builder asking = plan.set(
                PayerKeys.DOCUMENTATION, DocumentationRules.of(Listed.of(DocumentationCheck.DISTINCT_SERVICE)));
        assertThat(check(asking, session).found()).containsExactly("WARNING [2, 1] 97110/97140");
        Session.Builder plain =
                ofPlan().billed("97110", Units.ONE).billed("97140", Units.ONE).documentation(none());
        assertThat(check(asking, plain).ids()).isEmpty();
    }

    @Test
    void what_the_profile_does_not_know_is_named() {
        Session.Builder session = ofPlan().billed("97150", Units.ONE)
                .billed("97110", Units.ONE, Modifier.M59)
                .documentation(none());
        assertThat(check(plan(), session).lacking()).containsExactly("payer.documentation", "payer.distinctServices");
        PayerProfile.Builder asking =
                plan().set(PayerKeys.DOCUMENTATION, DocumentationRules.MEDICARE).none(PayerKeys.DISTINCT_SERVICES);
        assertThat(check(asking, session).lacking()).containsExactly("payer.ncci");
    }
}
