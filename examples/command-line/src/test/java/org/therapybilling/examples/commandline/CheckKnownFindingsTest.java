package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.examples.commandline.Run.MARKER;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings that somebody answers for, and findings that are known from an earlier run (CONTRACT 3). */
class CheckKnownFindingsTest {

    private static final String REASONED = "\"reason\": \"waived by letter\", \"by\": \"biller-17\"";
    private static final String HOLDING = REASONED + ", \"untilServiceDate\": \"2026-12-31\"";
    private static final String OF_RULE = "{\"rule\": \"modifier.discipline\", ";

    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String visits(String... sessions) throws IOException {
        return file("visits.ndjson", String.join("\n", sessions));
    }

    private String suppressions(String... all) throws IOException {
        return file(
                "suppressions.json",
                "{\"format\": \"therapy-billing-suppressions/1\", \"suppressions\": [" + String.join(", ", all) + "]}");
    }

    private Run suppressing(String... all) throws IOException {
        return Run.of("check", "--format=json", "--suppressions", suppressions(all), visits(Visits.withError("A")));
    }

    private static List<JsonNode> findings(Run run, String field) {
        return run.reports().stream()
                .flatMap(report -> {
                    List<JsonNode> findings = new ArrayList<>();
                    report.get(field).forEach(findings::add);
                    return findings.stream();
                })
                .toList();
    }

    @Test
    void a_suppressed_finding_does_not_count_and_stays_visible() throws IOException {
        Run run = suppressing(OF_RULE + HOLDING + "}");

        assertThat(run.code()).isZero();
        assertThat(findings(run, "findings")).isEmpty();
        assertThat(findings(run, "suppressed"))
                .singleElement()
                .satisfies(held -> assertThat(held.toString()).contains("modifier.discipline"));
        assertThat(run.err())
                .contains("Not counted: 0 known finding(s), 1 suppressed.")
                .doesNotContain("The suppression of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"code\": \"97110\"", "\"payer\": \"medicare\"", "\"payer\": \"Medicare\""})
    void a_suppression_may_be_of_a_code_or_a_payer(String narrowed) throws IOException {
        assertThat(suppressing(OF_RULE + narrowed + ", " + HOLDING + "}").code())
                .isZero();
    }

    @Test
    void a_suppression_may_be_of_one_finding() throws IOException {
        String fingerprint = findings(Run.of("check", "--format=json", visits(Visits.withError("A"))), "findings")
                .get(0)
                .get("fingerprint")
                .toString();

        Run same = suppressing(OF_RULE + "\"fingerprint\": " + fingerprint + ", " + HOLDING + "}");
        Run other = suppressing(OF_RULE + "\"fingerprint\": \"another\", " + HOLDING + "}");

        assertThat(same.code()).isZero();
        assertThat(other.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 0", "2026-03-01, 1"})
    void a_suppression_holds_up_to_its_last_date_of_service(String last, int code) throws IOException {
        Run run = suppressing(OF_RULE + REASONED + ", \"untilServiceDate\": \"" + last + "\"}");

        assertThat(run.code()).isEqualTo(code);
        assertThat(findings(run, "findings")).hasSize(code);
        assertThat(run.err()
                        .contains("The suppression of modifier.discipline until 2026-03-01 has expired: 1 finding(s)"))
                .isEqualTo(code == 1);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"rule\": \"units.split\", ', The suppression of units.split until 2026-12-31 was about no finding",
        "'{\"rule\": \"modifier.discipline\", \"code\": \"97140\", ', The suppression of modifier.discipline on 97140 until",
        "'{\"rule\": \"modifier.discipline\", \"payer\": \"cash\", ', The suppression of modifier.discipline for cash until",
        "'{\"rule\": \"no.such-rule\", ', The suppression of no.such-rule until 2026-12-31 was about no finding"
    })
    void a_suppression_of_nothing_is_named(String narrowed, String said) throws IOException {
        Run run = suppressing(narrowed + HOLDING + "}");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(said).doesNotContain("waived by letter", "biller-17");
    }

    @Test
    void a_suppression_forges_no_line_and_drives_no_terminal() throws IOException {
        Run run = suppressing(OF_RULE + "\"payer\": \"\\u001b[31mX\\nError: forged\\u202e\", " + REASONED
                + ", \"untilServiceDate\": \"2026-12-31\"}");

        assertThat(run.err())
                .contains(
                        "The suppression of modifier.discipline for \"\\u001B[31mx\\u000Aerror: forged\\u202E\" until")
                .doesNotContain("\u001b", "\u202e", "\nerror");
    }

    @Test
    void what_suppressions_did_is_added_up_over_threads() throws IOException {
        String file = suppressions(OF_RULE + HOLDING + "}", "{\"rule\": \"units.under-minutes\", " + HOLDING + "}");
        Run run = Run.of(
                "check", "--threads", "3", "--suppressions", file, visits(Visits.withError("A"), Visits.clean("B")));

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("1 suppressed.")
                .contains("The suppression of units.under-minutes until 2026-12-31 was about no finding")
                .doesNotContain("The suppression of modifier.discipline");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"by\": \"b\", \"untilServiceDate\": \"2026-12-31\"', reason",
        "'\"reason\": \" \", \"by\": \"b\", \"untilServiceDate\": \"2026-12-31\"', reason",
        "'\"reason\": \"ZZMARKER-p77\", \"untilServiceDate\": \"2026-12-31\"', by",
        "'\"reason\": \"ZZMARKER-p77\", \"by\": \"b\"', untilServiceDate",
        "'\"reason\": \"ZZMARKER-p77\", \"by\": \"b\", \"untilServiceDate\": \"ZZMARKER-p77\"', untilServiceDate",
        "'\"reason\": \"r\", \"by\": \"b\", \"untilServiceDate\": \"2026-12-31\", \"code\": \"ZZMARKER-p77\"', code",
        "'\"reason\": \"r\", \"by\": \"b\", \"untilServiceDate\": \"2026-12-31\", \"until\": \"ZZMARKER-p77\"', until"
    })
    void a_suppression_without_reason_person_or_end_is_refused_by_its_place(String rest, String field)
            throws IOException {
        Run run = suppressing(OF_RULE + HOLDING + "}", OF_RULE + rest + "}");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("The file of suppressions is refused", "suppressions[1]", field)
                .doesNotContain(MARKER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ZZMARKER-p77",
                "[]",
                "{\"suppressions\": []}",
                "{\"format\": \"ZZMARKER-p77\", \"suppressions\": []}"
            })
    void what_is_no_file_of_suppressions_is_refused(String content) throws IOException {
        Run run = Run.of("check", "--suppressions", file("bad.json", content), visits(Visits.withError("A")));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("suppressions").doesNotContain(MARKER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--suppressions", "--baseline"})
    void a_file_that_is_missing_is_said_to_be(String option) throws IOException {
        Run run = Run.of("check", option, folder.resolve(MARKER).toString(), visits(Visits.clean("A")));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("could not be read").doesNotContain(MARKER);
    }

    private String baseline(String... sessions) throws IOException {
        return file(
                "earlier.ndjson",
                Run.of("check", "--format=json", visits(sessions)).out());
    }

    private Run since(String baseline, String... sessions) throws IOException {
        return Run.of("check", "--format=json", "--baseline", baseline, visits(sessions));
    }

    @Test
    void what_an_earlier_run_found_is_known_and_still_told() throws IOException {
        Run run = since(baseline(Visits.withError("A")), Visits.withError("A"));

        assertThat(run.code()).isZero();
        assertThat(findings(run, "findings")).hasSize(1);
        assertThat(run.err()).contains("Not counted: 1 known finding(s), 0 suppressed.");
    }

    @Test
    void the_same_finding_of_another_session_is_new() throws IOException {
        assertThat(since(baseline(Visits.withError("A")), Visits.withError("A"), Visits.withError("B"))
                        .code())
                .isEqualTo(1);
    }

    @Test
    void another_finding_of_the_same_session_is_new() throws IOException {
        assertThat(since(baseline(Visits.withWarning("A")), Visits.withError("A"))
                        .code())
                .isEqualTo(1);
    }

    /** Nothing tells sessions without an id apart. */
    @Test
    void a_finding_of_a_session_without_id_is_always_new() throws IOException {
        assertThat(since(baseline(Visits.withErrorAndNoId()), Visits.withErrorAndNoId())
                        .code())
                .isEqualTo(1);
    }

    @Test
    void a_baseline_without_reports_knows_nothing() throws IOException {
        assertThat(since(file("none.ndjson", "\n"), Visits.withError("A")).code())
                .isEqualTo(1);
    }

    @Test
    void totals_leave_out_what_is_known() throws IOException {
        Path totals = folder.resolve("totals.json");
        String earlier = baseline(Visits.withError("A"));

        Run.of(
                "check",
                "--baseline",
                earlier,
                "--summary",
                totals.toString(),
                visits(Visits.withError("A"), Visits.withWarning("B")));

        assertThat(Files.readString(totals))
                .contains("units.under-minutes", "\"known\":1")
                .doesNotContain("modifier.discipline");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZZMARKER-p77",
                "[]",
                "{\"sessionId\": \"ZZMARKER-p77\"}",
                "{\"status\": \"CLEAN\", \"findings\": [{}]}"
            })
    void a_baseline_that_is_no_report_a_line_is_refused_by_its_line(String line) throws IOException {
        Run run = since(file("bad.ndjson", "\n" + line + "\n"), Visits.withError("A"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("The baseline is refused", "line 2").doesNotContain(MARKER);
    }

    @Test
    void text_of_an_earlier_run_is_no_baseline() throws IOException {
        String text =
                file("text.txt", Run.of("check", visits(Visits.withError("A"))).out());

        assertThat(since(text, Visits.withError("A")).code()).isEqualTo(3);
    }
}
