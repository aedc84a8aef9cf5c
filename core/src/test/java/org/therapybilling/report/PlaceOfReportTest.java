package org.therapybilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.TherapyBilling;
import org.therapybilling.explain.Provenance;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;

/** Where a report says that its session stands: the file, and the rows of a table. */
class PlaceOfReportTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2|row 2", "2,3,4|rows 2-4", "2,4,5,9|rows 2, 4-5, 9", "7,3|rows 7, 3"})
    void a_report_says_in_which_rows_of_which_file_its_session_stands(String rows, String told) {
        BillingReport read = TherapyBilling.standard()
                .assess(Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                        .treated("97110", Minutes.of(33))
                        .build());
        List<Integer> numbers =
                Arrays.stream(rows.split(",")).map(Integer::valueOf).toList();
        BillingReport report = BillingReport.of(read.status(), read.provenance())
                .dateOfService(read.dateOfService())
                .discipline(read.discipline())
                .payer(read.payer())
                .file("march.csv")
                .addAllRows(numbers)
                .build();
        assertThat(ReportText.of(report))
                .startsWith("Session without id: CLEAN\n  2026-03-02, PT, payer medicare, march.csv, " + told + "\n");
    }

    private static BillingReport.Builder unreadable() {
        return BillingReport.of(ReportStatus.UNREADABLE, new Provenance("1", "1", List.of()))
                .file("march.csv")
                .where("zip")
                .error("A ZIP code is blank.");
    }

    @Test
    void a_row_that_could_not_be_read_is_told_with_its_file() {
        BillingReport report = unreadable().addRows(2).build();
        assertThat(ReportText.of(report))
                .startsWith("Session without id: UNREADABLE\n  march.csv, row 2\n  zip: A ZIP code is blank.\n");
        assertThat(ReportText.brief(report))
                .isEqualTo("without id  march.csv, row 2  UNREADABLE  zip: A ZIP code is blank.\n");
    }

    @Test
    void of_an_input_of_which_nothing_could_be_read_no_place_is_told() {
        assertThat(ReportText.of(unreadable().build()))
                .startsWith("Session without id: UNREADABLE\n  zip: A ZIP code is blank.\n");
    }
}
