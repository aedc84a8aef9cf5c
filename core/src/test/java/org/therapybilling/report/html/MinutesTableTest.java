package org.therapybilling.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.report.html.TestRules.billing;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;

/** The table of minutes and units, who gave them, and the legend of the chart above it. */
class MinutesTableTest {

    private static final String MINUTES = "//div[@class='minutes']";
    private static final String ROWS = MINUTES + "/table[@class='figures']/tbody/tr/*";
    private static final String SAMPLES = MINUTES + "/p[@class='legend']/span[@class='sample']";

    private static Treatment.Builder treated(String code, int minutes) {
        return Treatment.of(code, Minutes.of(minutes));
    }

    /** Reads the minutes of a visit. */
    private static PageReader read(Treatment.Builder... treatments) {
        Session.Builder session = Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE);
        for (Treatment.Builder treatment : treatments) {
            session.addTreatments(treatment.build());
        }
        return PageReader.read(billing().assess(session.build()));
    }

    @Test
    void one_code_of_the_therapist_has_neither_a_total_nor_hatchings_to_explain() {
        PageReader page = read(treated("97110", 16));
        assertThat(page.texts(ROWS)).containsExactly("97110", "16", "therapist", "1");
        assertThat(page.all(MINUTES + "//tfoot")).isEmpty();
        assertThat(page.texts(MINUTES + "/p[@class='legend']")).containsExactly("Units above, minutes below.");
    }

    /** 40 minutes are 3 units; of two codes of 20 minutes the first has two by default. */
    @Test
    void several_codes_have_a_total_and_each_giver_a_hatching() {
        PageReader page = read(
                treated("97110", 10),
                treated("97110", 10).performer(Performer.ASSISTANT),
                treated("97140", 20).performer(Performer.ASSISTANT));
        assertThat(page.texts(ROWS))
                .containsExactly(
                        "97110", "20", "therapist 10 min, assistant 10 min", "2", "97140", "20", "assistant", "1");
        assertThat(page.texts(MINUTES + "//tfoot/tr/*")).containsExactly("Timed together", "40", "cms-8-minute", "3");
        assertThat(page.texts(SAMPLES)).containsExactly("therapist", "assistant");
        assertThat(page.all(SAMPLES + "[1]/svg/rect")).hasSize(1);
        assertThat(page.all(SAMPLES + "[2]/svg/rect[@class='plain']")).hasSize(1);
        assertThat(page.all(SAMPLES + "[2]/svg/rect[@fill='url(#hatch-assistant)']"))
                .hasSize(1);
    }

    /** Medicare pays neither a group one-on-one nor a student's time. */
    @Test
    void time_that_does_not_count_is_told_beside_what_does() {
        PageReader page = read(
                treated("97110", 15),
                treated("97110", 20).group(true),
                treated("97110", 10).performer(Performer.STUDENT));
        assertThat(page.texts(ROWS))
                .containsExactly(
                        "97110",
                        "15",
                        "therapist 15 min, in a group 20 min (left out), somebody who may not bill 10 min (left out)",
                        "1");
        assertThat(page.texts(SAMPLES)).containsExactly("therapist", "in a group", "somebody who may not bill");
        assertThat(page.all(SAMPLES + "[2]/svg/rect[@class='left-out']")).hasSize(1);
    }

    @Test
    void an_untimed_service_has_its_minutes_where_they_are_known() {
        assertThat(read(treated("97161", 45)).texts(ROWS)).containsExactly("97161", "45", "therapist", "1");
        assertThat(read(Treatment.of(ProcedureCode.of("97161"))).texts(ROWS)).containsExactly("97161", "–", "–", "1");
    }

    @Test
    void an_untimed_service_is_no_part_of_what_is_timed() {
        PageReader page = read(treated("97110", 15), treated("97161", 45));
        assertThat(page.texts(ROWS)).containsExactly("97110", "15", "therapist", "1", "97161", "45", "therapist", "1");
        assertThat(page.all(MINUTES + "//tfoot")).isEmpty();
    }
}
