package org.therapybilling.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.TherapyBilling;
import org.therapybilling.report.ReportDay;
import org.therapybilling.session.DayKey;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

/** What is still told of a row that is refused, and of a table that ends where it should not. */
class RefusedRowsTest {

    /** A line has at most 480 minutes, so that 999 are refused. */
    private static SessionEntry.Unreadable refused(String header, String row) {
        return Tables.read("Visit,DOS,CPT,Min," + header + "\nV1," + row + "\n").refusal();
    }

    @Test
    void a_row_that_is_refused_tells_its_day_and_discipline() {
        SessionEntry.Unreadable row = refused("MRN,Clinic ID,Discipline", "2026-03-16,97110,999,p-7,c-1,OT");
        assertThat(row.day())
                .contains(new DayKey("p-7", LocalDate.of(2026, 3, 16), PayerId.MEDICARE, Optional.of("c-1")));
        assertThat(row.discipline()).contains(Discipline.OT);
        assertThat(row.sessionId()).contains("V1");
    }

    @Test
    void what_cannot_be_read_of_its_day_leaves_the_day_open() {
        assertThat(refused("MRN", "2026-03-16,97110,999,").day()).isEmpty();
        assertThat(refused("MRN", "16.3.2026,97110,15,p-7").day()).isEmpty();
        assertThat(refused("MRN,Discipline", "2026-03-16,97110,15,p-7,Dance").discipline())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"999, true", "15, false"})
    void the_day_of_a_row_that_is_refused_is_incomplete_in_its_other_visits(int minutes, boolean incomplete) {
        List<SessionEntry> entries = Tables.read(
                        "Visit,MRN,DOS,CPT,Min\nV1,p-7,2026-03-16,97110,20\nV2,p-7,2026-03-16,97110," + minutes + "\n")
                .entries();
        assertThat(TherapyBilling.standard()
                        .assessAll(entries.stream())
                        .toList()
                        .get(0)
                        .day())
                .map(ReportDay::incomplete)
                .contains(incomplete);
    }

    @ParameterizedTest
    @CsvSource({"'V1,,,45', DOS (date_of_service)", "',,,45', Visit (visit_id)"})
    void a_row_without_date_and_code_is_placed_where_its_name_is_missing(String row, String place) {
        assertThat(Tables.read("Visit,DOS,CPT,Min\n" + row + "\n").refusal().path())
                .isEqualTo(place);
    }

    /** The end of the file, a quote that nobody closes, other headings. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\"V2,2026-03-16,97110,15,Doe\n", "Visit,DOS,CPT,Min,Notes\n"})
    void letters_that_were_guessed_are_told_wherever_a_table_ends(String end) {
        String table = "Visit,DOS,CPT,Min,Name\nV1,2026-03-16,97110,15,José\n" + end;
        assertThat(Tables.read(table.getBytes(Charset.forName("windows-1252")), Tables.MEDICARE)
                        .remarks())
                .filteredOn(remark -> remark.contains("Windows-1252"))
                .hasSize(1);
    }

    @Test
    void a_heading_that_somebody_named_is_there_once_or_is_of_modifiers() {
        assertThat(Tables.read("Visit,DOS,CPT,U,U\nV1,2026-03-16,97110,1,2\n", Tables.MEDICARE.column("units", "U"))
                        .refusal()
                        .error())
                .startsWith("Several columns could be units: \"U\", \"U\".");
        assertThat(Tables.read(
                                "Visit,DOS,CPT,Units,X,X\nV1,2026-03-16,97110,1,GP,59\n",
                                Tables.MEDICARE.column("modifiers", "X"))
                        .session()
                        .billed()
                        .get(0)
                        .modifiers())
                .extracting(Object::toString)
                .containsExactly("GP", "59");
    }
}
