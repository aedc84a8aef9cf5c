package org.therapybilling.compliance.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.pt;
import static org.therapybilling.compliance.rules.Checked.session;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;

class TotalTimeTest {

    private static Checked check(Session.Builder... sessions) {
        return Checked.by(new TotalTime(), sessions);
    }

    private static Session.Builder total(int minutes) {
        return pt().totalTreatmentMinutes(Minutes.of(minutes));
    }

    @Test
    void a_total_below_the_timed_minutes_is_found() {
        assertThat(check(total(44).treated("97110", Minutes.of(30)).treated("96125", Minutes.of(15)))
                        .found())
                .containsExactly("ERROR [] 44 minutes");
        assertThat(check(total(45).treated("97110", Minutes.of(30)).treated("96125", Minutes.of(15)))
                        .ids())
                .isEmpty();
    }

    @Test
    void untimed_services_and_groups_are_not_compared() {
        assertThat(check(total(15)
                                .treated("97161", Minutes.of(45))
                                .treated("97110", Minutes.of(15))
                                .addTreatments(Treatment.of("97112", Minutes.of(30))
                                        .group(true)
                                        .build()))
                        .ids())
                .isEmpty();
    }

    @Test
    void minutes_recorded_twice_are_taken_once() {
        LocalTime ten = LocalTime.of(10, 0);
        Session.Builder overlapping = total(45)
                .treated("97110", ten, ten.plusMinutes(30))
                .treated("97112", ten.plusMinutes(15), ten.plusMinutes(45));
        assertThat(check(overlapping).ids()).isEmpty();
        assertThat(check(overlapping.totalTreatmentMinutes(Minutes.of(44))).ids())
                .hasSize(1);
    }

    @Test
    void each_session_is_held_against_its_own_total() {
        Session.Builder first = total(20).patientKey("p").sessionId("1").treated("97110", Minutes.of(30));
        Session.Builder second = total(90).patientKey("p").sessionId("2").treated("97140", Minutes.of(15));
        Checked checked = check(first, second);
        assertThat(checked.reports().get(0).findings()).hasSize(1);
        assertThat(checked.reports().get(1).findings()).isEmpty();
    }

    @Test
    void a_total_searched_and_absent_is_a_warning() {
        Session.Builder absent = pt().treated("97110", Minutes.of(15))
                .documentation(Documentation.builder()
                        .absent(List.of("totalTreatmentMinutes"))
                        .build());
        assertThat(check(absent).found()).containsExactly("WARNING [] absent");
        assertThat(check(absent).only().path()).isEqualTo("totalTreatmentMinutes");
    }

    @Test
    void a_total_that_nobody_told_is_not_evaluated() {
        assertThat(check(pt().treated("97110", Minutes.of(15))).lacking()).containsExactly("totalTreatmentMinutes");
        assertThat(check(total(20).treated("97110")).lacking()).containsExactly("treatments[0].minutes");
    }

    @Test
    void a_day_of_more_than_1440_minutes_is_found_once() {
        Session.Builder first = total(730).patientKey("p").sessionId("1").treated("97110", Minutes.of(720));
        Session.Builder second = pt().patientKey("p").sessionId("2").treated("97140", Minutes.of(721));
        assertThat(check(first, second).found()).containsExactly("ERROR [] 1441 minutes");
        Session.Builder less = pt().patientKey("p").sessionId("2").treated("97140", Minutes.of(720));
        assertThat(check(first, less).ids()).isEmpty();
    }

    /** The day pools timed minutes; totals hold untimed services too, and each is held against its own session. */
    @Test
    void totals_that_add_up_to_more_than_a_day_are_no_finding_by_themselves() {
        Session.Builder first = total(730).patientKey("p").sessionId("1").treated("97110", Minutes.of(720));
        Session.Builder second = total(730).patientKey("p").sessionId("2").treated("97140", Minutes.of(720));
        assertThat(check(first, second).ids()).isEmpty();
    }

    @Test
    void a_payer_who_does_not_ask_is_not_held_to_it() {
        Session.Builder other = session(Discipline.PT, PayerId.of("commercial-ama"))
                .totalTreatmentMinutes(Minutes.of(1))
                .treated("97110", Minutes.of(30));
        assertThat(check(other).ids()).isEmpty();
        assertThat(check(other).lacking()).containsExactly("payer.totalTime");
    }
}
