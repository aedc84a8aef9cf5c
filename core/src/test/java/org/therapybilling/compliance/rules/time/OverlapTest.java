package org.therapybilling.compliance.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ot;
import static org.therapybilling.compliance.rules.Checked.pt;
import static org.therapybilling.compliance.rules.Checked.session;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;

class OverlapTest {

    private static final LocalTime TEN = LocalTime.of(10, 0);

    private static Checked check(Session.Builder... sessions) {
        return Checked.by(new Overlap(), sessions);
    }

    private static LocalTime at(int minutesAfterTen) {
        return TEN.plusMinutes(minutesAfterTen);
    }

    /** A session of a patient with a clinician. */
    private static Session.Builder of(String patient, String clinician) {
        return pt().patientKey(patient).renderingProvider(clinician);
    }

    @Test
    void two_services_of_a_patient_that_share_a_minute_are_found_at_the_later_one() {
        Checked checked = check(of("p", "t").treated("97112", at(29), at(45)).treated("97110", TEN, at(30)));
        assertThat(checked.found()).containsExactly("ERROR [] 10:29-10:30");
        assertThat(checked.only().path()).isEqualTo("treatments[0]");
        assertThat(checked.only().message())
                .isEqualTo("97112 and 97110 of one patient share the time 10:29-10:30; a minute is one service's.");
    }

    @Test
    void services_that_touch_do_not_overlap() {
        assertThat(check(of("p", "t").treated("97110", TEN, at(30)).treated("97140", at(30), at(45)))
                        .ids())
                .isEmpty();
    }

    @Test
    void sessions_of_one_day_are_held_against_one_another() {
        Session.Builder first = of("p", "t").sessionId("1").treated("97110", TEN, at(30));
        Session.Builder second = of("p", "t").sessionId("2").treated("97140", at(20), at(35));
        Checked checked = check(first, second);
        assertThat(checked.found()).containsExactly("ERROR [] 10:20-10:30");
        assertThat(checked.reports().get(1).findings()).hasSize(1);
    }

    @Test
    void another_payer_is_warned_only() {
        assertThat(check(session(Discipline.PT, PayerId.of("commercial-ama"))
                                .renderingProvider("t")
                                .treated("97110", TEN, at(30))
                                .treated("97140", at(20), at(35)))
                        .found())
                .containsExactly("WARNING [] 10:20-10:30");
    }

    @Test
    void supervised_modalities_groups_and_students_run_beside_others() {
        Session.Builder beside = of("p", "t")
                .treated("97110", TEN, at(30))
                .treated("G0283", TEN, at(30))
                .treated("97012", TEN, at(30))
                .treated("97110", TEN, at(30), Performer.STUDENT)
                .addTreatments(Treatment.of("97112", TEN, at(30)).group(true).build());
        assertThat(check(beside).ids()).isEmpty();
    }

    @Test
    void one_service_that_two_persons_give_together_is_one() {
        Session.Builder together = of("p", "t")
                .treated("97110", TEN, at(30))
                .addTreatments(Treatment.of("97110", TEN, at(30))
                        .performer(Performer.ASSISTANT)
                        .performerKey("a")
                        .together(true)
                        .build());
        assertThat(check(together).ids()).isEmpty();
        Session.Builder apart = of("p", "t")
                .treated("97110", TEN, at(30))
                .addTreatments(Treatment.of("97140", TEN, at(30))
                        .performer(Performer.ASSISTANT)
                        .performerKey("a")
                        .build());
        assertThat(check(apart).ids()).hasSize(1);
    }

    @Test
    void a_short_service_inside_a_long_one_does_not_hide_the_next() {
        Session.Builder session = of("p", "t")
                .treated("97110", TEN, at(60))
                .treated("97112", at(10), at(20))
                .treated("97140", at(40), at(50));
        assertThat(check(session).found()).containsExactlyInAnyOrder("ERROR [] 10:10-10:20", "ERROR [] 10:40-10:50");
    }

    @Test
    void co_treatment_is_a_warning_in_both_disciplines() {
        Session.Builder physical = of("p", "t-1").treated("97110", TEN, at(30));
        Session.Builder occupational =
                ot().patientKey("p").renderingProvider("t-2").treated("97530", at(29), at(45));
        assertThat(check(physical, occupational).found())
                .containsExactly("WARNING [] 10:29-10:30", "WARNING [] 10:29-10:30");
        Session.Builder after = ot().patientKey("p").renderingProvider("t-2").treated("97530", at(30), at(45));
        assertThat(check(physical, after).ids()).isEmpty();
    }

    @Test
    void a_clinician_with_two_patients_is_told_at_the_session_that_comes_later() {
        Session.Builder first = of("p", "t").treated("97110", TEN, at(30));
        Session.Builder second = of("q", "t").treated("97140", at(29), at(45));
        Checked checked = check(first, second);
        assertThat(checked.found()).containsExactly("ERROR [] 10:29-10:30");
        assertThat(checked.reports().get(0).findings()).isEmpty();
        assertThat(checked.only().message())
                .isEqualTo("The clinician who gave 97140 treated another patient one-on-one during 10:29-10:30 of it.");
    }

    @Test
    void of_two_sessions_of_a_day_only_the_one_after_the_other_patient_is_told() {
        Session.Builder before = of("p", "t").sessionId("1").treated("97110", TEN, at(30));
        Session.Builder other = of("q", "t").treated("97140", TEN, at(60));
        Session.Builder after = of("p", "t").sessionId("2").treated("97112", at(40), at(55));
        Checked checked = check(before, other, after);
        assertThat(checked.reports().get(0).findings()).isEmpty();
        assertThat(checked.reports().get(1).findings()).hasSize(1);
        assertThat(checked.reports().get(2).findings()).hasSize(1);
    }

    @Test
    void who_pays_for_the_other_patient_does_not_matter_but_clinician_date_and_patient_do() {
        Session.Builder cash = session(Discipline.PT, PayerId.of("cash"))
                .patientKey("p")
                .renderingProvider("t")
                .treated("97110", TEN, at(30));
        Session.Builder later = of("q", "t").treated("97140", at(10), at(40));
        assertThat(check(cash, later).found()).containsExactly("ERROR [] 10:10-10:30");
        assertThat(check(cash, of("q", "u").treated("97140", at(10), at(40))).ids())
                .isEmpty();
        assertThat(check(cash, of("p", "t").treated("97140", at(10), at(40))).ids())
                .isEmpty();
        assertThat(check(cash, later.dateOfService(Checked.DAY.plusDays(1))).ids())
                .isEmpty();
    }

    @Test
    void the_key_of_the_performer_goes_before_that_of_the_rendering_provider() {
        Session.Builder first = of("p", "t").treated("97110", TEN, at(30));
        Session.Builder second = of("q", "t")
                .addTreatments(Treatment.of("97140", TEN, at(30))
                        .performer(Performer.ASSISTANT)
                        .performerKey("a")
                        .build());
        assertThat(check(first, second).ids()).isEmpty();
    }

    @Test
    void a_clinician_who_is_not_known_is_not_evaluated_and_leaves_the_session_clean() {
        Checked checked = check(pt().treated("97110", TEN, at(30)));
        assertThat(checked.lacking()).containsExactly("renderingProvider");
        assertThat(checked.reports().get(0).status()).isEqualTo(ReportStatus.CLEAN);
        Session.Builder assistant =
                of("p", "t").treated("97110", Minutes.of(15)).treated("97140", TEN, at(30), Performer.ASSISTANT);
        assertThat(check(assistant).lacking()).containsExactly("treatments[1].performerKey");
    }

    @Test
    void minutes_without_clock_times_lack_nothing() {
        assertThat(check(pt().treated("97110", Minutes.of(30)).treated("97140", Minutes.of(30)))
                        .lacking())
                .isEmpty();
    }
}
