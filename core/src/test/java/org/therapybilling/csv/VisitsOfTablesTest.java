package org.therapybilling.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.DayKey;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;

/** Rows that become one visit: who treated, how lines are numbered, where a visit stands, and how long it may be. */
class VisitsOfTablesTest {

    private static Tables.Read visit(int rows) {
        return Tables.read("Visit,MRN,Clinic ID,DOS,CPT,Min\n" + "V1,p-7,c-1,2026-03-16,97110,1\n".repeat(rows));
    }

    /** A session has at most 1,000 treatments. */
    @Test
    void a_visit_of_more_rows_than_a_session_has_services_is_refused_with_its_day() {
        assertThat(visit(1_000).session().treatments()).hasSize(1_000);
        SessionEntry.Unreadable refused = visit(1_001).refusal();
        assertThat(refused.error()).contains("1001", "1000");
        assertThat(refused.sessionId()).contains("V1");
        assertThat(refused.rows()).hasSize(1_001);
        assertThat(refused.day())
                .contains(new DayKey("p-7", LocalDate.of(2026, 3, 16), PayerId.MEDICARE, Optional.of("c-1")));
        assertThat(refused.discipline()).contains(Discipline.PT);
    }

    @ParameterizedTest
    @CsvSource({
        "1, row 2",
        "2, 'rows 2, 3'",
        "10, 'rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11'",
        "11, 'rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 1 more'"
    })
    void a_visit_stands_in_its_rows_of_which_ten_are_named(int rows, String position) {
        assertThat(visit(rows).entries()).extracting(SessionEntry::position).containsExactly(position);
    }

    @Test
    void whoever_treated_first_rendered_the_visit_and_others_are_named_with_what_they_gave() {
        Session session = Tables.read("""
                        Visit,DOS,CPT,Min,Therapist ID
                        V1,2026-03-16,97110,15,T-1
                        V1,2026-03-16,97140,15,T-2
                        """).session();
        assertThat(session.renderingProvider()).contains("T-1");
        assertThat(session.treatments())
                .extracting(Treatment::performerKey)
                .containsExactly(Optional.empty(), Optional.of("T-2"));
    }

    /** A line without a number has that of its position, which another must not have. */
    @Test
    void numbers_that_are_given_and_positions_must_not_be_the_same() {
        String header = "Visit,DOS,CPT,Units,Line No\nV1,2026-03-16,97110,1,";
        Tables.Read same = Tables.read(header + "2\nV1,2026-03-16,97140,1,\n");
        assertThat(same.refusal().where()).startsWith("row 3, ");
        assertThat(same.refusal().error()).startsWith("Another line of the visit has the number 2 too");
        assertThat(same.session().billed()).extracting(BilledLine::line).containsExactly(2);
        assertThat(Tables.read(header + "3\nV1,2026-03-16,97140,1,\n").session().billed())
                .extracting(BilledLine::line)
                .containsExactly(3, 2);
    }

    @Test
    void an_assistant_is_told_behind_a_name_in_a_column_that_names_assistants() {
        Tables.Read read = Tables.read("Visit,DOS,CPT,Min,Assistant ID\nV1,2026-03-16,97110,15,\"Jane Doe, PTA\"\n");
        assertThat(read.session().treatments()).extracting(Treatment::performer).containsExactly(Performer.ASSISTANT);
    }

    /** What is longer than sixty characters is a note, no name. */
    @Test
    void an_assistant_behind_a_name_is_not_passed_over_in_a_column_that_is_not_read() {
        assertThat(who("Jane Doe, PTA").refused()).hasSize(1);
        assertThat(who("J".repeat(55) + ", PTA").refused()).hasSize(1);
        assertThat(who("J".repeat(56) + ", PTA").refused()).isEmpty();
        assertThat(who("Jane Doe, PT").refused()).isEmpty();
    }

    private static Tables.Read who(String name) {
        return Tables.read("Visit,DOS,CPT,Min,Who\nV1,2026-03-16,97110,15,\"" + name + "\"\n");
    }

    @ParameterizedTest
    @CsvSource({"1 min 90 s, 2, 30", "1 min 60 s, 2, 0", "1 min 59 s, 1, 59", "90 s, 1, 30"})
    void seconds_beyond_a_minute_are_minutes(String cell, int minutes, int seconds) {
        assertThat(Tables.read("Visit,DOS,CPT,Min\nV1,2026-03-16,97110," + cell + "\n")
                        .session()
                        .treatments()
                        .get(0)
                        .time())
                .isEqualTo(new TimeSpent.Measured(Minutes.of(minutes), seconds));
    }

    private static Tables.Read timed(String cells) {
        return Tables.read("Visit,DOS,CPT,Min,Seconds\nV1,2026-03-16,97110," + cells + "\n");
    }

    @ParameterizedTest
    @CsvSource({"'23,30', 30", "'0:23:30,30', 30", "'0:23:30,', 30", "'23,', 0"})
    void seconds_stand_in_their_column_or_with_the_minutes(String cells, int seconds) {
        assertThat(timed(cells).session().treatments())
                .extracting(Treatment::time)
                .containsExactly(new TimeSpent.Measured(Minutes.of(23), seconds));
    }

    @Test
    void seconds_that_contradict_the_minutes_or_stand_alone_are_refused() {
        assertThat(timed("0:23:30,31").refusal().error()).startsWith("The minutes have other seconds");
        assertThat(timed(",31").refusal().error()).startsWith("Seconds stand without minutes");
    }
}
