package org.therapybilling.compliance.rules.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;
import static org.therapybilling.compliance.rules.Checked.pt;
import static org.therapybilling.compliance.rules.Checked.session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.Units;

class NotAllowedTest {

    private static final Minutes HALF_AN_HOUR = Minutes.of(30);

    private static Checked check(Session.Builder session) {
        return Checked.by(new NotAllowed(), session);
    }

    private static Session.Builder by(Performer performer, String code) {
        return pt().treated(code, HALF_AN_HOUR, performer);
    }

    @Test
    void an_evaluation_by_an_assistant_alone_is_found() {
        Checked checked = check(by(Performer.ASSISTANT, "97163").billed("97163", Units.ONE, Modifier.GP));
        assertThat(checked.found()).containsExactly("ERROR [1] the assistant");
        assertThat(checked.only().path()).isEqualTo("billed[0]");
        assertThat(check(by(Performer.ASSISTANT, "97164")).only().path()).isEqualTo("lines[0]");
        assertThat(check(by(Performer.ASSISTANT, "97110")).ids()).isEmpty();
    }

    @Test
    void an_evaluation_that_the_therapist_gives_too_is_right() {
        assertThat(check(by(Performer.ASSISTANT, "97161").treated("97161", HALF_AN_HOUR))
                        .ids())
                .isEmpty();
        Treatment together = Treatment.of("97161", HALF_AN_HOUR)
                .performer(Performer.ASSISTANT)
                .together(true)
                .build();
        assertThat(check(pt().addTreatments(together)).ids()).isEmpty();
    }

    @Test
    void no_assistant_works_incident_to_a_physician() {
        assertThat(check(by(Performer.ASSISTANT, "97110").billingArrangement(BillingArrangement.INCIDENT_TO))
                        .only()
                        .message())
                .contains("incident to");
        assertThat(check(by(Performer.ASSISTANT, "97110").billingArrangement(BillingArrangement.PRIVATE_PRACTICE))
                        .ids())
                .isEmpty();
    }

    @Test
    void medicare_does_not_recognise_assistants_in_speech_language_pathology() {
        Session.Builder session =
                session(Discipline.SLP, PayerId.MEDICARE).treated("92507", HALF_AN_HOUR, Performer.ASSISTANT);
        assertThat(check(session).found()).containsExactly("ERROR [] the assistant");
        assertThat(check(session.payer(PayerId.of("commercial-ama"))).ids()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"STUDENT", "AIDE"})
    void students_and_aides_alone_are_an_error_under_medicare_and_doubtful_elsewhere(Performer performer) {
        Session.Builder session = by(performer, "97110").billed("97110", Units.of(2), Modifier.GP);
        assertThat(check(session).only().severity().name()).isEqualTo("ERROR");
        Checked elsewhere = check(session.payer(PayerId.of("commercial-ama")));
        assertThat(elsewhere.only().severity().name()).isEqualTo("WARNING");
        assertThat(elsewhere.only().certainty()).isEqualTo(Certainty.JUDGEMENT);
    }

    /** CMS Pub. 100-02 ch. 15 §230: their time does not count; what the therapist gave of the code does. */
    @ParameterizedTest
    @CsvSource({"STUDENT, THERAPIST, 0", "AIDE, THERAPIST, 0", "AIDE, ASSISTANT, 0", "AIDE, STUDENT, 2"})
    void a_student_or_an_aide_beside_somebody_else_is_not_alone(Performer one, Performer other, int found) {
        Session.Builder session =
                by(one, "97110").treated("97110", Minutes.of(15), other).billed("97110", Units.ONE, Modifier.GP);
        assertThat(check(session).ids()).hasSize(found);
        assertThat(check(by(one, "97110").treated("97140", Minutes.of(15), other))
                        .ids())
                .hasSize(other == Performer.STUDENT ? 2 : 1);
    }

    @Test
    void time_given_together_is_somebody_elses_too() {
        Treatment together = Treatment.of("97110", HALF_AN_HOUR)
                .performer(Performer.STUDENT)
                .together(true)
                .build();
        assertThat(check(by(Performer.STUDENT, "97110").addTreatments(together)).ids())
                .isEmpty();
    }

    @Test
    void a_profile_may_say_whose_services_it_pays() {
        Session.Builder student =
                ofPlan().treated("97110", HALF_AN_HOUR, Performer.STUDENT).billed("97110", Units.of(2));
        assertThat(Checked.by(
                                new NotAllowed(),
                                plan().set(PayerKeys.PERFORMERS, Listed.of(Performer.THERAPIST, Performer.STUDENT)),
                                student)
                        .ids())
                .isEmpty();
        assertThat(Checked.by(
                                new NotAllowed(),
                                plan().set(PayerKeys.PERFORMERS, Listed.of(Performer.THERAPIST)),
                                student)
                        .found())
                .containsExactly("ERROR [1] the student");
    }

    @Test
    void what_is_recorded_and_not_billed_is_no_error() {
        assertThat(check(by(Performer.STUDENT, "97110").treated("97161").billed("97161", Units.ONE, Modifier.GP))
                        .ids())
                .isEmpty();
    }
}
