package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.examples.commandline.Run.MARKER;
import static org.therapybilling.examples.commandline.Run.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

    private static final String BROKEN = "{\"sessionId\": \"" + MARKER;

    @TempDir
    private Path folder;

    @Test
    void a_file_may_hold_one_session() throws IOException {
        Run run = json(file("one.json", session("A")));

        assertThat(run.code()).isZero();
        JsonNode report = run.reports().get(0);
        assertThat(run.reports()).hasSize(1);
        assertThat(report.get("sessionId").textValue()).isEqualTo("A");
        assertThat(report.get("status").textValue()).isEqualTo("CLEAN");
        assertThat(report.get("counting").get("timedUnits").intValue()).isEqualTo(3);
    }

    @Test
    void a_file_may_hold_a_list_of_sessions() throws IOException {
        Run run = json(file("list.json", "[\n" + session("A") + ",\n" + session("B") + "\n]\n"));

        assertThat(run.code()).isZero();
        assertThat(outline(run.reports())).containsExactly("A", "B");
    }

    @Test
    void a_file_may_hold_a_session_a_line() throws IOException {
        Run run = json(file("lines.ndjson", session("A") + "\n\n" + session("B") + "\r\n" + session("C")));

        assertThat(run.code()).isZero();
        assertThat(outline(run.reports())).containsExactly("A", "B", "C");
    }

    @Test
    void an_ending_may_be_in_any_letter_case() throws IOException {
        assertThat(json(file("ONE.JSON", session("A"))).code()).isZero();
    }

    @Test
    void a_hyphen_is_standard_input_with_a_session_a_line() {
        Run run = Run.withInput(session("A") + "\n" + session("B") + "\n", "check", "--format", "json", "-");

        assertThat(run.code()).isZero();
        assertThat(outline(run.reports())).containsExactly("A", "B");
    }

    @Test
    void several_files_are_read_in_the_order_given() throws IOException {
        Run run = Run.withInput(
                session("C"),
                "check",
                "--format=json",
                file("b.json", session("A")),
                file("a.ndjson", session("B")),
                "-",
                file("c.json", session("D")));

        assertThat(run.code()).isZero();
        assertThat(outline(run.reports())).containsExactly("A", "B", "C", "D");
    }

    @Test
    void a_bad_session_does_not_stop_the_others() throws IOException {
        Run run = json(file("lines.ndjson", session("A") + "\n" + BROKEN + "\n[]\n7\n" + session("B") + "\n"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(outline(run.reports())).containsExactly("A", "unreadable", "unreadable", "unreadable", "B");
        assertThat(run.reports().get(1).get("where").textValue()).startsWith("line 2");
        assertLeaksNothing(run);
    }

    @Test
    void a_bad_element_does_not_stop_the_others() throws IOException {
        Run run = json(file("list.json", "[" + session("A") + ", 7, {}, " + session("B") + "]"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(outline(run.reports())).containsExactly("A", "unreadable", "unreadable", "B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1e99999999999", "-1", "33.5", "\"ZZMARKER-p77\""})
    void a_bad_number_does_not_stop_the_others(String minutes) throws IOException {
        String bad = session("B").replace("33", minutes);

        Run run = json(
                file("lines.ndjson", session("A") + "\n" + bad + "\n" + session("C")),
                file("list.json", "[" + session("D") + ", " + bad + ", " + session("F") + "]"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(outline(run.reports())).containsExactly("A", "unreadable", "C", "D", "unreadable", "F");
        assertLeaksNothing(run);
    }

    @Test
    void the_report_of_a_bad_session_has_its_id_and_its_place() throws IOException {
        Run run =
                json(file("lines.ndjson", session("A") + "\n" + session(MARKER).replace("33", "-33")));

        JsonNode report = run.reports().get(1);
        assertThat(report.get("sessionId").textValue()).isEqualTo(MARKER);
        assertThat(report.get("where").textValue()).isEqualTo("line 2, treatments[0].minutes");
        assertThat(report.get("error").textValue()).contains("1440").doesNotContain(MARKER);
        assertThat(run.err()).doesNotContain(MARKER);
    }

    @Test
    void an_unknown_payer_is_unreadable_and_the_known_ones_are_listed() throws IOException {
        Run run = json(file("lines.ndjson", session("A") + "\n" + session("B").replace("medicare", MARKER)));

        assertThat(run.code()).isEqualTo(3);
        JsonNode report = run.reports().get(1);
        assertThat(report.get("status").textValue()).isEqualTo("UNREADABLE");
        assertThat(report.get("where").textValue()).isEqualTo("line 2, payer");
        assertThat(report.get("error").textValue()).contains(PayersCommandTest.PAYERS);
        assertLeaksNothing(run);
    }

    /** Inputs that hold no session: none of them keeps the files around it from being read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing.json",
                "missing.ndjson",
                "empty.json",
                "empty.ndjson",
                "folder",
                "folder.json",
                "folder.ndjson",
                "visits.csv",
                "visits.txt",
                "visits"
            })
    void an_input_without_sessions_has_a_report_in_its_place_and_the_rest_is_checked(String name) throws IOException {
        file("empty.json", "");
        file("empty.ndjson", "\n");
        Files.createDirectories(folder.resolve("folder"));
        Files.createDirectories(folder.resolve("folder.json"));
        Files.createDirectories(folder.resolve("folder.ndjson"));
        for (String other : List.of("visits.csv", "visits.txt", "visits")) {
            file(other, session("X"));
        }

        Run run = json(file("a.json", session("A")), folder.resolve(name).toString(), file("b.ndjson", session("B")));

        assertThat(run.code()).isEqualTo(3);
        assertThat(outline(run.reports())).containsExactly("A", "unreadable", "B");
        JsonNode report = run.reports().get(1);
        assertThat(report.get("error").textValue()).isNotBlank();
        assertThat(report.get("where").textValue()).contains("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void the_name_of_a_file_is_not_repeated(String format) throws IOException {
        String inFolder = MARKER + "/" + MARKER;
        Files.createDirectories(folder.resolve(MARKER));

        Run run = Run.of(
                "check",
                "--format=" + format,
                folder.resolve(inFolder + ".json").toString(),
                file(inFolder + ".csv", MARKER),
                file(inFolder + ".ndjson", MARKER));

        assertThat(run.code()).isEqualTo(3);
        assertLeaksNothing(run);
    }

    @Test
    void standard_input_that_is_empty_or_fails_is_unreadable() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        Run empty = Run.of("check", "--format=json", "-");
        Run failing = Run.with(closed, "check", "--format=json", "-");

        assertThat(Stream.of(empty, failing)).allSatisfy(run -> {
            assertThat(run.code()).isEqualTo(3);
            assertThat(outline(run.reports())).containsExactly("unreadable");
            assertLeaksNothing(run);
        });
    }

    @Test
    void text_tells_each_session_with_units_lines_and_reasons() throws IOException {
        Run run = Run.of("check", file("lines.ndjson", session("A") + "\n" + session("B") + "\n" + BROKEN));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("97110 x 2 GP", "97140 x 1 GP", "UNREADABLE", "line 3", "Why");
        assertThat(run.out().indexOf("Session A")).isLessThan(run.out().indexOf("Session B"));
        assertLeaksNothing(run);
    }

    @Test
    void text_is_the_format_unless_told() throws IOException {
        String file = file("one.json", session("A"));

        assertThat(Run.of("check", file)).isEqualTo(Run.of("check", "--format", "text", file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv", "html"})
    void keys_and_free_text_do_not_come_out(String format) throws IOException {
        String session = session("A")
                .replace("\"payer\"", """
                    "patientKey": "ZZMARKER-p77", "billingProvider": "ZZMARKER-p77",
                    "renderingProvider": "ZZMARKER-p77", "diagnoses": ["ZZMARKER-p77"],
                    "extensions": {"ZZMARKER-p77": "ZZMARKER-p77"}, "payer\"\
                    """)
                .replace("33", "33, \"performerKey\": \"ZZMARKER-p77\", \"region\": \"ZZMARKER-p77\"");

        Run run = Run.of("check", "--format", format, file("one.json", session));

        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
        assertLeaksNothing(run);
    }

    @Test
    void free_text_in_the_place_of_a_modifier_is_refused_and_does_not_come_out() throws IOException {
        String session = session("A")
                .replaceFirst(
                        "\"treatments\": .*]",
                        "\"billed\": [{\"code\": \"97110\", \"units\": 1, \"modifiers\": [\"" + MARKER + "\"]}]");

        Run run = Run.of("check", file("one.json", session));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out() + run.err()).contains("billed[0].modifiers[0]");
        assertLeaksNothing(run);
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws IOException {
        String file = file("lines.ndjson", session("A") + "\n" + BROKEN + "\n" + session("B"));

        assertThat(json(file)).isEqualTo(json(file));
    }

    @Test
    void reports_go_to_the_file_named_and_nothing_else_is_left() throws IOException {
        String input = file("lines.ndjson", session("A") + "\n" + BROKEN);
        Path target = folder.resolve("reports.ndjson");
        Files.writeString(target, "old");

        Run run = Run.of("check", "--format=json", "--out", target.toString(), input);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(target)).isEqualTo(json(input).out());
        assertThat(names()).containsExactlyInAnyOrder("lines.ndjson", "reports.ndjson");
    }

    @Test
    void a_folder_for_reports_that_does_not_exist_is_a_wrong_argument() throws IOException {
        String input = file("one.json", session("A"));

        Run.of("check", "--out", folder.resolve(MARKER + "/reports.txt").toString(), input)
                .isRefused("--out");
        assertThat(names()).containsExactly("one.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "full"})
    void a_folder_is_no_file_for_reports_and_stays_as_it_is(String name) throws IOException {
        String input = file("one.json", session("A"));
        Path target = Files.createDirectories(folder.resolve(name));
        if (name.equals("full")) {
            file("full/note.txt", "");
        }

        Run.of("check", "--out", target.toString(), input).isRefused("--out");
        assertThat(target).isDirectory();
        assertThat(names()).containsExactlyInAnyOrder("one.json", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "warning", "never"})
    void without_findings_no_threshold_fails_the_run(String severity) throws IOException {
        assertThat(json("--fail-on", severity, file("one.json", session("A"))).code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "warning", "never"})
    void unreadable_input_fails_the_run_whatever_the_threshold(String severity) {
        assertThat(json("--fail-on", severity, "missing.json").code()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"--format, ZZMARKER-p77", "--format, xml", "--format, ''", "--fail-on, ZZMARKER-p77", "--fail-on, info"
    })
    void an_option_with_an_unknown_value_is_refused_and_the_allowed_ones_are_named(String option, String value) {
        String[] allowed =
                option.equals("--format") ? new String[] {"text", "json"} : new String[] {"error", "warning", "never"};

        Run.of("check", option + "=" + value, "a.json").isRefused(allowed);
    }

    @Test
    void what_is_missing_or_unknown_is_refused() {
        Run.of("check").isRefused("FILE");
        Run.of("check", "--" + MARKER, "a.json").isRefused();
        Run.of("check", "a.json", "--out").isRefused("--out");
    }

    @Test
    void what_is_no_data_goes_to_standard_error() throws IOException {
        Run run = json(file("one.json", session("A")));

        assertThat(run.out().lines()).hasSize(1).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(run.err()).contains("1 session");
    }

    /** Checks that no marker comes out. */
    private static void assertLeaksNothing(Run run) {
        assertThat(run.out()).doesNotContain(MARKER);
        assertThat(run.err()).doesNotContain(MARKER);
    }

    private static String session(String id) {
        return "{\"sessionId\": \"" + id + "\", \"dateOfService\": \"2026-03-02\", \"discipline\": \"PT\","
                + " \"payer\": \"medicare\", \"treatments\": [{\"code\": \"97110\", \"minutes\": 33},"
                + " {\"code\": \"97140\", \"minutes\": 7}]}";
    }

    private static Run json(String... more) {
        List<String> args = new ArrayList<>(List.of("check", "--format", "json"));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void at_the_end_it_says_what_to_do_first() throws IOException {
        String billed =
                session("B").replace("\"treatments\"", "\"billed\":[{\"code\":\"97110\",\"units\":2}],\"treatments\"");
        Run run = Run.of("check", file("s.ndjson", session("A") + "\n" + billed + "\n" + BROKEN));

        assertThat(run.err())
                .contains("3 session(s), 1 of them unreadable: 1 CLEAN, 1 FINDINGS, 1 UNREADABLE\n")
                .contains("First to do:\n  ERROR ")
                .contains("  ERROR modifier.discipline: 1 finding(s) in 1 session(s), 1 line(s), 2 unit(s), $51.27"
                        + " allowed\n")
                .contains("Could not be decided for want of: ");
        assertLeaksNothing(run);
    }

    @Test
    void totals_go_to_a_file_of_their_own() throws IOException {
        Path totals = folder.resolve("totals.json");
        Run run = Run.of("check", "--summary", totals.toString(), file("one.json", session("A")));

        assertThat(run.code()).isZero();
        assertThat(Files.readString(totals))
                .startsWith("{\"sessions\":1,\"statuses\":{\"CLEAN\":1,")
                .endsWith("}\n");
    }

    @Test
    void totals_do_not_go_over_what_is_read_or_written() throws IOException {
        String input = file("one.json", session("A"));
        String out = folder.resolve("out.txt").toString();
        Run.of("check", "--summary", input, input).isRefused("Option --summary names one of the files");
        Run.of("check", "--summary", out, "--out", out, input).isRefused("Option --summary names one of the files");
        Run.of("check", "--summary", folder.toString(), input).isRefused("Option --summary does not name a file");
    }
}
