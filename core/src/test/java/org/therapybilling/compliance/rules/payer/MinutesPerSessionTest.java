package org.therapybilling.compliance.rules.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.payer.terms.CapScope;
import org.therapybilling.payer.terms.CappedServices;
import org.therapybilling.payer.terms.Counts;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class MinutesPerSessionTest {

    private static final Cap<Minutes> HOUR = Cap.of(Minutes.of(60));

    private static Checked check(Cap<Minutes> cap, Session.Builder... sessions) {
        return Checked.by(
                new MinutesPerSession(),
                plan().set(PayerKeys.COUNTING, CountingMethod.AMA_MIDPOINT)
                        .set(PayerKeys.MINUTES_PER_SESSION, Listed.of(cap)),
                sessions);
    }

    private static Cap<Minutes> hour(Counts counts, CapScope per) {
        return HOUR.over(new CappedServices(counts, List.of(), List.of(), List.of(), per));
    }

    private static Session.Builder treated(int exercise, int manual) {
        return ofPlan().treated("97110", Minutes.of(exercise)).treated("97140", Minutes.of(manual));
    }

    private static LocalTime at(String time) {
        return LocalTime.parse(time);
    }

    @ParameterizedTest
    @CsvSource({"30, 30, 0", "31, 30, 1", "60, 0, 0", "61, 0, 1"})
    void minutes_of_timed_services_are_added_up(int exercise, int manual, int findings) {
        Checked checked = check(HOUR, treated(exercise, manual));
        assertThat(checked.ids()).hasSize(findings);
        if (findings > 0) {
            assertThat(checked.only().observed()).isEqualTo("61 minutes");
            assertThat(checked.only().allowed()).containsExactly("<= 60");
            assertThat(checked.only().denial()).contains("CO-222");
        }
    }

    @Test
    void untimed_services_count_only_where_the_cap_counts_all() {
        Session.Builder session = treated(30, 30)
                .addTreatments(Treatment.of("97161", Minutes.of(20)).build());
        assertThat(check(HOUR, session).ids()).isEmpty();
        assertThat(check(hour(Counts.ALL, CapScope.DISCIPLINE), session).found())
                .containsExactly("ERROR [1, 2, 3] 80 minutes");
    }

    @Test
    void codes_and_places_may_be_excepted() {
        Cap<Minutes> cap = HOUR.over(new CappedServices(
                Counts.TIMED, List.of(), List.of(ProcedureCode.of("97140")), List.of("12"), CapScope.DISCIPLINE));
        assertThat(check(cap, treated(60, 30)).ids()).isEmpty();
        assertThat(check(cap, treated(61, 30)).lacking()).containsExactly("placeOfService");
        assertThat(check(cap, treated(61, 30).placeOfService("11")).ids()).hasSize(1);
        assertThat(check(cap, treated(61, 30).placeOfService("12")).ids()).isEmpty();
    }

    @Test
    void time_in_a_group_or_of_students_and_aides_alone_does_not_count() {
        Session.Builder session = treated(60, 0)
                .treated("97112", Minutes.of(30), Performer.AIDE)
                .treated("97112", Minutes.of(30), Performer.STUDENT)
                .addTreatments(Treatment.of("97530", Minutes.of(30)).group(true).build());
        assertThat(check(HOUR, session).ids()).isEmpty();
        assertThat(check(HOUR, session.treated("97112", Minutes.of(1), Performer.ASSISTANT))
                        .ids())
                .hasSize(1);
        Session.Builder together = treated(60, 0)
                .addTreatments(Treatment.of("97112", Minutes.of(1))
                        .performer(Performer.STUDENT)
                        .together(true)
                        .build());
        assertThat(check(HOUR, together).ids()).hasSize(1);
    }

    @Test
    void a_minute_by_the_clock_counts_once() {
        Session.Builder session = ofPlan().treated("97112", at("10:30"), at("11:00"))
                .treated("97110", at("10:00"), at("10:50"))
                .treated("97140", at("10:10"), at("10:20"));
        assertThat(check(HOUR, session).ids()).isEmpty();
        assertThat(check(HOUR, session.treated("97530", at("11:00"), at("11:01")))
                        .only()
                        .observed())
                .isEqualTo("61 minutes");
    }

    @Test
    void minutes_that_nobody_recorded_matter_unless_the_others_are_too_many() {
        Session.Builder unknown = ofPlan().treated("97110", Minutes.of(60)).treated("97140");
        assertThat(check(HOUR, unknown).lacking()).containsExactly("treatments[1].minutes");
        Session.Builder over = ofPlan().treated("97110", Minutes.of(61)).treated("97140");
        assertThat(check(HOUR, over).ids()).hasSize(1);
        assertThat(check(HOUR, over).lacking()).isEmpty();
        assertThat(check(HOUR, ofPlan().billed("97110", Units.of(9))).lacking()).containsExactly("treatments");
    }

    @Test
    void disciplines_are_added_up_only_if_the_cap_is_of_the_day() {
        Session.Builder physical = treated(31, 0).patientKey("p");
        Session.Builder occupational =
                ofPlan().discipline(Discipline.OT).patientKey("p").treated("97530", Minutes.of(30));
        assertThat(check(HOUR, physical, occupational).ids()).isEmpty();
        Checked day = check(hour(Counts.TIMED, CapScope.DAY), physical, occupational);
        assertThat(day.reports().get(0).findings()).hasSize(1);
        assertThat(day.ids()).hasSize(1);
    }

    @Test
    void clinicians_are_told_apart_where_the_cap_is_of_each() {
        Cap<Minutes> cap = hour(Counts.TIMED, CapScope.CLINICIAN);
        Session.Builder first = treated(40, 0).patientKey("p").sessionId("1").renderingProvider("t");
        Session.Builder second = treated(40, 0).patientKey("p").sessionId("2").renderingProvider("u");
        assertThat(check(cap, first, second).ids()).isEmpty();
        assertThat(check(cap, first, second.renderingProvider("t")).ids()).hasSize(1);
        assertThat(check(cap, treated(40, 0)).lacking()).containsExactly("renderingProvider");
    }

    @Test
    void another_limit_may_hold_when_a_code_is_billed() {
        Cap<Minutes> cap = HOUR.whenBilled("97161", Minutes.of(90));
        assertThat(check(cap, treated(90, 0).treated("97161")).ids()).isEmpty();
        assertThat(check(cap, treated(91, 0).treated("97161")).ids()).hasSize(1);
    }

    @Test
    void medicare_has_no_cap_and_what_a_profile_does_not_know_is_named() {
        assertThat(Checked.by(new MinutesPerSession(), Checked.pt().treated("97110", Minutes.of(400)))
                        .ids())
                .isEmpty();
        assertThat(Checked.by(new MinutesPerSession(), plan(), treated(61, 0)).lacking())
                .containsExactly("payer.minutesPerSession");
    }
}
