package org.therapybilling.compliance.rules.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ot;
import static org.therapybilling.compliance.rules.Checked.pt;
import static org.therapybilling.compliance.rules.Checked.session;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.AssistantModifiers;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class AssistantModifierTest {

    private static Checked check(Session.Builder session) {
        return Checked.by(new AssistantModifier(), session);
    }

    private static Session.Builder given(int byTherapist, int byAssistant) {
        return given(Checked.DAY, byTherapist, byAssistant);
    }

    private static Session.Builder given(LocalDate day, int byTherapist, int byAssistant) {
        Session.Builder session = Session.on(day, Discipline.PT, PayerId.MEDICARE);
        if (byTherapist > 0) {
            session.treated("97110", Minutes.of(byTherapist));
        }
        return byAssistant > 0 ? session.treated("97110", Minutes.of(byAssistant), Performer.ASSISTANT) : session;
    }

    private static Session.Builder billed(Session.Builder session, int plain, int marked) {
        if (plain > 0) {
            session.billed("97110", Units.of(plain), Modifier.GP);
        }
        return marked > 0 ? session.billed("97110", Units.of(marked), Modifier.CQ, Modifier.GP) : session;
    }

    /** 10 and 10 minutes: 8 minutes of the therapist make the unit plain since 2022; required since 2020. */
    @ParameterizedTest
    @CsvSource({
        "2019-12-31, true, true",
        "2020-01-01, false, true",
        "2021-12-31, false, true",
        "2022-01-01, true, false"
    })
    void the_rule_of_the_date_holds(LocalDate day, boolean plainIsRight, boolean markedIsRight) {
        assertThat(check(billed(given(day, 10, 10), 1, 0)).ids().isEmpty()).isEqualTo(plainIsRight);
        assertThat(check(billed(given(day, 10, 10), 0, 1)).ids().isEmpty()).isEqualTo(markedIsRight);
    }

    @Test
    void a_unit_of_the_assistant_needs_the_modifier() {
        Checked checked = check(billed(given(0, 15), 1, 0));
        assertThat(checked.found()).containsExactly("ERROR [1] 97110 x 1, none with CQ");
        assertThat(checked.only().allowed()).containsExactly("97110 x 1, 1 with CQ");
        assertThat(checked.only().fixes())
                .singleElement()
                .satisfies(fix -> assertThat(fix.isRepair()).isFalse());
        assertThat(check(billed(given(0, 15), 0, 1)).ids()).isEmpty();
    }

    @Test
    void a_unit_of_the_therapist_must_not_have_it() {
        assertThat(check(billed(given(15, 0), 0, 1)).found()).containsExactly("ERROR [1] 97110 x 1, 1 with CQ");
        assertThat(check(billed(given(15, 0), 1, 0)).ids()).isEmpty();
    }

    /** 12 and 14 minutes, both between 9 and 14: one unit each (CY 2022 final rule). */
    @Test
    void of_two_units_one_may_be_the_assistants() {
        assertThat(check(billed(given(12, 14), 1, 1)).ids()).isEmpty();
        assertThat(check(billed(given(12, 14), 2, 0)).ids()).hasSize(1);
        assertThat(check(billed(given(12, 14), 0, 2)).ids()).hasSize(1);
    }

    @Test
    void fewer_or_more_units_than_supported_are_not_its_business() {
        assertThat(check(billed(given(12, 14), 1, 0)).ids()).isEmpty();
        assertThat(check(billed(given(12, 14), 0, 1)).ids()).isEmpty();
        assertThat(check(billed(given(12, 14), 2, 1)).ids()).isEmpty();
        assertThat(check(billed(given(12, 14), 1, 2)).ids()).isEmpty();
        assertThat(check(billed(given(12, 14), 3, 0)).ids()).hasSize(1);
    }

    /** 20 minutes of each: the third unit may go to either code, with CQ if it is the assistant's. */
    @Test
    void every_split_of_a_tie_is_right() {
        assertThat(check(tied(2, 1)).ids()).isEmpty();
        assertThat(check(tied(1, 2)).ids()).isEmpty();
    }

    private static Session.Builder tied(int ofTherapist, int ofAssistant) {
        return pt().treated("97112", Minutes.of(20))
                .treated("97140", Minutes.of(20), Performer.ASSISTANT)
                .billed("97112", Units.of(ofTherapist), Modifier.GP)
                .billed("97140", Units.of(ofAssistant), Modifier.CQ, Modifier.GP);
    }

    /**
     * 5 and 15 minutes tie with 20 of another code: with one unit it is the assistant's quarter of an hour, with two the
     * therapist's minutes have the other.
     */
    @Test
    void as_many_units_as_a_split_gives_are_marked_as_that_split_marks_them() {
        assertThat(check(ofTwoWays(2).billed("97110", Units.ONE, Modifier.CQ, Modifier.GP))
                        .ids())
                .isEmpty();
        assertThat(check(ofTwoWays(2).billed("97110", Units.ONE, Modifier.GP)).ids())
                .hasSize(1);
        assertThat(check(billed(ofTwoWays(1), 1, 1)).ids()).isEmpty();
    }

    private static Session.Builder ofTwoWays(int ofOther) {
        return given(5, 15).treated("97112", Minutes.of(20)).billed("97112", Units.of(ofOther), Modifier.GP);
    }

    /** More than 10 % of a service that is not timed. */
    @ParameterizedTest
    @CsvSource({"27, 3, false", "26, 4, true"})
    void an_untimed_service_is_judged_as_a_whole(int therapist, int assistant, boolean marked) {
        Session.Builder session = pt().treated("97150", Minutes.of(therapist))
                .treated("97150", Minutes.of(assistant), Performer.ASSISTANT)
                .billed("97150", Units.ONE, Modifier.GP);
        assertThat(check(session).ids().isEmpty()).isEqualTo(!marked);
    }

    @Test
    void occupational_therapy_has_a_modifier_of_its_own() {
        Session.Builder session =
                ot().treated("97530", Minutes.of(15), Performer.ASSISTANT).billed("97530", Units.ONE, Modifier.GO);
        assertThat(check(session).only().allowed()).containsExactly("97530 x 1, 1 with CO");
    }

    @ParameterizedTest
    @CsvSource({"INCIDENT_TO", "CAH"})
    void some_arrangements_have_no_such_modifier(BillingArrangement arrangement) {
        assertThat(check(billed(given(0, 15), 1, 0).billingArrangement(arrangement))
                        .ids())
                .isEmpty();
        assertThat(check(billed(given(0, 15), 0, 1).billingArrangement(arrangement))
                        .ids())
                .hasSize(1);
    }

    @Test
    void what_is_not_known_is_not_evaluated() {
        Session.Builder missing = pt().treated("97110", Minutes.of(10))
                .treated("97110", Minutes.of(10), Performer.ASSISTANT)
                .treated("97140")
                .billed("97110", Units.ONE, Modifier.GP);
        assertThat(check(missing).lacking()).containsExactly("treatments[2].minutes");
        Session.Builder untimed = pt().treated("97150", Minutes.of(10))
                .addTreatments(Treatment.of(ProcedureCode.of("97150"))
                        .performer(Performer.ASSISTANT)
                        .build())
                .billed("97150", Units.ONE, Modifier.GP);
        assertThat(check(untimed).lacking()).containsExactly("treatments[1].minutes");
        assertThat(check(pt().billed("97110", Units.ONE, Modifier.CQ, Modifier.GP))
                        .lacking())
                .containsExactly("treatments");
        Session.Builder other = session(Discipline.PT, PayerId.of("commercial-ama"))
                .treated("97110", Minutes.of(15), Performer.ASSISTANT)
                .billed("97110", Units.ONE);
        assertThat(check(other).lacking()).containsExactly("payer.assistantModifiers");
    }

    @Test
    void without_an_assistant_minutes_are_not_needed() {
        Session.Builder session = pt().treated("97110").billed("97110", Units.ONE, Modifier.CQ, Modifier.GP);
        assertThat(check(session).ids()).hasSize(1);
    }

    private static Session.Builder unrecorded() {
        return pt().addTreatments(Treatment.of(ProcedureCode.of("97110"))
                .performer(Performer.ASSISTANT)
                .build());
    }

    @Test
    void what_the_assistant_gave_alone_is_marked_whatever_the_minutes() {
        assertThat(check(billed(unrecorded(), 2, 0)).found()).containsExactly("ERROR [1] 97110 x 2, none with CQ");
        assertThat(check(billed(unrecorded(), 0, 2)).ids()).isEmpty();
    }

    @Test
    void the_modifier_of_another_discipline_is_needless_and_is_replaced() {
        Checked needless = check(given(15, 0).billed("97110", Units.ONE, Modifier.GP, Modifier.CO));
        assertThat(needless.found()).containsExactly("ERROR [1] CO");
        Checked wrong = check(given(0, 15).billed("97110", Units.ONE, Modifier.GP, Modifier.CO));
        assertThat(wrong.only().fixes()).extracting(fix -> fix.change().title()).containsExactly("Replace CO by CQ");
    }

    /** Nobody was told of assistants before 2020 (84 FR 62702-62707), so that the library writes no CQ then, whoever wants it. */
    @ParameterizedTest
    @CsvSource({"2019-12-31, true", "2020-01-01, false"})
    void an_assistant_alone_whose_minutes_are_unknown_is_told_from_2020_on(LocalDate day, boolean plainIsRight) {
        Session.Builder session = Checked.ofPlan()
                .dateOfService(day)
                .addTreatments(Treatment.of(ProcedureCode.of("97016"))
                        .performer(Performer.ASSISTANT)
                        .build())
                .billed("97016", Units.ONE, Modifier.GP);
        Checked checked = Checked.by(
                new AssistantModifier(),
                Checked.plan()
                        .set(PayerKeys.COUNTING, CountingMethod.CMS_8_MINUTE)
                        .set(PayerKeys.DISCIPLINE_MODIFIERS, true)
                        .set(PayerKeys.ASSISTANT_MODIFIERS, AssistantModifiers.STANDARD),
                session);
        assertThat(checked.ids().isEmpty()).isEqualTo(plainIsRight);
    }
}
