package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code check} says of findings in each format, which of them fail the run, and its totals (CONTRACT 2, 3). */
class CheckFindingsTest {

    @TempDir
    private Path folder;

    private String file(String... sessions) throws IOException {
        return Files.writeString(folder.resolve("visits.ndjson"), String.join("\n", sessions))
                .toString();
    }

    private String visits(String kind) throws IOException {
        return switch (kind) {
            case "error" -> file(Visits.clean("A"), Visits.withError("B"));
            case "warning" -> file(Visits.withWarning("A"));
            default -> file(Visits.clean("A"));
        };
    }

    @ParameterizedTest
    @CsvSource({
        "clean, error, 0",
        "clean, warning, 0",
        "clean, never, 0",
        "warning, error, 0",
        "warning, warning, 1",
        "warning, never, 0",
        "error, error, 1",
        "error, warning, 1",
        "error, never, 0"
    })
    void the_exit_code_is_1_from_the_severity_named_on(String kind, String severity, int code) throws IOException {
        assertThat(Run.of("check", "--fail-on", severity, visits(kind)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"clean, 0", "warning, 0", "error, 1"})
    void errors_fail_the_run_unless_told_otherwise(String kind, int code) throws IOException {
        assertThat(Run.of("check", visits(kind)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"error", "warning", "never"})
    void what_is_unreadable_goes_before_findings(String severity) throws IOException {
        Run run = Run.of("check", "--fail-on", severity, file(Visits.withError("A"), "{"));
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void json_has_each_finding_with_all_its_parts() throws IOException {
        Run run = Run.of("check", "--format", "json", file(Visits.withError("A")));

        JsonNode report = run.reports().get(0);
        assertThat(report.get("status").textValue()).isEqualTo("FINDINGS");
        JsonNode finding = report.get("findings").get(0);
        assertThat(finding.get("rule").textValue()).isEqualTo("modifier.discipline");
        assertThat(finding.get("version").intValue()).isEqualTo(1);
        assertThat(finding.get("severity").textValue()).isEqualTo("ERROR");
        assertThat(finding.get("certainty").textValue()).isEqualTo("DEFINITE");
        assertThat(finding.get("path").textValue()).isEqualTo("billed[0].modifiers");
        assertThat(finding.get("lines")).hasToString("[1]");
        assertThat(finding.get("observed").textValue()).isEmpty();
        assertThat(finding.get("allowed")).hasToString("[\"GP\"]");
        assertThat(finding.get("denial").textValue()).isEqualTo("CO-4");
        assertThat(finding.get("fixes").get(0).get("kind").textValue()).isEqualTo("REPAIR");
        assertThat(finding.get("fixes").get(0).get("addModifiers")).hasToString("[\"GP\"]");
        assertThat(finding.get("citations").get(0).textValue()).contains("100-04 ch. 5");
        assertThat(List.of("message", "remedy", "fingerprint"))
                .allSatisfy(name -> assertThat(finding.get(name).textValue()).isNotBlank());
    }

    @Test
    void text_says_what_is_wrong_how_to_mend_it_and_where_that_is_written() throws IOException {
        Run run = Run.of("check", file(Visits.withError("A")));

        assertThat(run.out())
                .contains("modifier.discipline", "none of GP, GO and GN", "Add GP", "100-04 ch. 5", "CO-4");
    }

    @Test
    void a_table_has_a_row_for_each_finding_beside_those_of_lines() throws IOException {
        Run run = Run.of(
                "check", "--format", "csv", file(Visits.clean("A"), Visits.withError("B"), Visits.withWarning("C")));

        List<String> rows = run.out().lines().toList();
        assertThat(rows.get(0))
                .isEqualTo(
                        "session_id,file,row,patient_day,date_of_service,payer,status,kind,line,code,units,modifiers,"
                                + "rule,severity,message");
        assertThat(rows.stream().filter(row -> row.contains(",finding,")))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("B,").contains("FINDINGS", "modifier.discipline,ERROR,"),
                        row -> assertThat(row).startsWith("C,").contains("FINDINGS", "units.under-minutes,WARNING,"));
    }

    @Test
    void totals_are_by_status_rule_payer_and_severity() throws IOException {
        Path totals = folder.resolve("totals.json");
        String input = file(
                Visits.clean("A"),
                Visits.withError("B"),
                Visits.withError("C"),
                Visits.withWarning("D"),
                Visits.visit("E", "cash", 3, "[]"),
                "{");

        Run run = Run.of("check", "--summary", totals.toString(), input);

        JsonNode summary = new ObjectMapper().readTree(Files.readString(totals));
        assertThat(run.code()).isEqualTo(3);
        assertThat(summary.get("sessions").intValue()).isEqualTo(6);
        assertThat(summary.get("statuses").get("CLEAN").intValue()).isEqualTo(1);
        assertThat(summary.get("statuses").get("FINDINGS").intValue()).isEqualTo(4);
        assertThat(summary.get("statuses").get("UNREADABLE").intValue()).isEqualTo(1);
        assertThat(summary.get("rules").findValuesAsText("rule"))
                .containsExactlyInAnyOrder("modifier.discipline", "units.over-minutes", "units.under-minutes");
        assertThat(summary.get("payers").findValuesAsText("payer")).containsExactlyInAnyOrder("medicare", "cash");
        assertThat(run.err())
                .contains("Findings: 3 ERROR, 1 WARNING, ")
                .contains("ERROR modifier.discipline: 2 finding(s) in 2 session(s)");
    }

    @Test
    void totals_are_the_same_for_any_number_of_threads() throws IOException {
        Path one = folder.resolve("one.json");
        Path four = folder.resolve("four.json");
        String input = file(Visits.clean("A"), Visits.withError("B"), Visits.withWarning("C"));

        Run.of("check", "--summary", one.toString(), input);
        Run.of("check", "--threads", "4", "--summary", four.toString(), input);

        assertThat(four).hasSameTextualContentAs(one);
    }
}
