package org.therapybilling.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.TherapyBilling;
import org.therapybilling.json.BillingJson;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportDay;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.units.UnitAllocation;

/**
 * A clinic's exported month with everything that goes wrong in exports, against figures that another hand derived from
 * the rules.
 */
class ClinicMonthTest {

    private static InputStream open(String name) {
        return Optional.ofNullable(ClinicMonthTest.class.getResourceAsStream(name))
                .orElseThrow();
    }

    private static List<BillingReport> reports(String table, List<String> remarks) {
        try (InputStream input = open(table)) {
            return TherapyBilling.standard()
                    .assessAll(BillingCsv.readTable(input, TableMapping.NONE, remarks::add))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the fixture cannot be read", unreadable);
        }
    }

    private static List<Map<String, String>> expected(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(open(name))) {
            return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    private static Map<String, String> told(BillingReport report) {
        boolean unreadable = report.status() == ReportStatus.UNREADABLE;
        Optional<UnitAllocation> timed =
                report.count().flatMap(count -> count.timed().found());
        return Map.of(
                "rows", report.rows().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                "status", unreadable ? "UNREADABLE" : "READ",
                "session_id", report.sessionId().orElse(""),
                "column", unreadable ? column(report.where().orElseThrow()) : "",
                "timed_minutes",
                        timed.map(units -> String.valueOf(units.timedMinutes().toInt()))
                                .orElse(""),
                "timed_units",
                        timed.map(units -> String.valueOf(units.total().toInt()))
                                .orElse(""),
                "incomplete",
                        String.valueOf(report.day().map(ReportDay::incomplete).orElse(false)));
    }

    private static String column(String where) {
        List<String> parts = Arrays.asList(where.split(", ", -1));
        String last =
                parts.get(parts.size() - 1).replaceFirst(".*\\((.*)\\)", "$1").toLowerCase(Locale.ROOT);
        return last.matches("[a-z_]+") ? last : "";
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic-month", "clinic-month-semicolon"})
    void each_row_has_a_report_with_the_figures_of_another_hand(String name) throws IOException {
        List<BillingReport> reports = reports(name + ".csv", new ArrayList<>());
        assertThat(reports.stream().map(ClinicMonthTest::told).toList()).isEqualTo(expected(name + ".expected.csv"));
    }

    @Test
    void no_row_is_lost_and_none_is_told_twice() {
        List<Integer> rows = reports("clinic-month.csv", new ArrayList<>()).stream()
                .flatMap(report -> report.rows().stream())
                .toList();
        // 140 records: the header and four blank rows have nothing to tell.
        assertThat(rows).hasSize(135).hasSameSizeAs(new HashSet<>(rows));
        assertThat(rows).doesNotContain(1, 33, 64, 106, 138);
    }

    @Test
    void no_report_repeats_keys_notes_or_what_could_not_be_read() {
        List<String> remarks = new ArrayList<>();
        String all = reports("clinic-month.csv", remarks).stream()
                .map(BillingJson::write)
                .collect(Collectors.joining("\n"));
        assertThat(all).doesNotContain("P-01", "MARKER", "TH-07", "C901", "therex", "MARKER-DO-NOT-ECHO");
        assertThat(remarks).hasSize(3);
        assertThat(remarks.get(0))
                .contains("date_of_service = \"visit date\"; cpt_code = \"CPT/HCPCS\"; minutes = \"Direct Minutes\"")
                .endsWith("Not read: \"Record ID\", \"Case ID\", \"Note\", \"Note Type\".");
        assertThat(remarks.get(1)).startsWith("Modifiers of rows that bill no units are not read, the first in row ");
        assertThat(remarks.get(2)).startsWith("A visit has rows of two payers, the first in row 39;");
    }

    @Test
    void the_same_table_gives_the_same_reports_again() {
        assertThat(reports("clinic-month.csv", new ArrayList<>()).stream()
                        .map(BillingJson::write)
                        .toList())
                .isEqualTo(reports("clinic-month.csv", new ArrayList<>()).stream()
                        .map(BillingJson::write)
                        .toList());
    }
}
