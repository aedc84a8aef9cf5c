package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reference data from the command line. */
class DataCommandTest {

    private static final String HEADER =
            "\"HCPCS/\nCPT Code\",Practitioner Services MUE Values," + "MUE Adjudication Indicator,MUE Rationale\n";
    private static final String LIMITS = HEADER + "97110,6,3,x\n97112,4,3,x\n99213,1,3,x\n";
    private static final String JULY = "MCR_MUE_PractitionerServices_Eff_07-01-2026.csv";
    private static final String OCTOBER = "MCR_MUE_PractitionerServices_Eff_10-01-2026.csv";

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void list_shows_what_is_bundled() {
        Run run = Run.of("data", "list");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .hasSize(50)
                .contains("code-book 2026.4, SUBSET, dates of service: until 2026-12-31, 152 rows, sha256 ca88f2dd2da6,"
                        + " Therapy Billing");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void list_as_json_has_all_there_is_to_know() throws IOException {
        String limits = file(OCTOBER, LIMITS);
        JsonNode first = Run.of("data", "list", "--data", limits, "--format", "json")
                .reports()
                .get(0)
                .get(0);
        assertThat(first.toString())
                .startsWith("{\"id\":\"ncci-mue-practitioner\",\"publisher\":\"CMS\",\"version\":\"2026Q4\","
                        + "\"coverage\":\"FULL\",\"codes\":\"all\",\"firstDay\":\"2026-10-01\","
                        + "\"lastDay\":\"2026-12-31\",\"rows\":3,\"sha256\":\"" + sha256(LIMITS) + "\"}");
    }

    @Test
    void import_writes_tables_that_are_listed_and_verified() throws IOException {
        String limits = file(OCTOBER, LIMITS);
        String out = folder.resolve("out").toString();
        Run run = Run.of("data", "import", limits, "--out", out);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("ncci-mue-practitioner 2026Q4, FULL, dates of service: 2026-10-01 to"
                        + " 2026-12-31, 3 rows, sha256 ");
        assertThat(run.err()).isEqualTo("1 table(s) imported\n");
        assertThat(names(Path.of(out)))
                .containsExactly("ncci-mue-practitioner-2026Q4.csv", "ncci-mue-practitioner-2026Q4.properties");
        assertThat(Run.of("data", "verify", out)).isEqualTo(new Run(0, "51 table(s) have their digests\n", ""));
        assertThat(Run.of("data", "list", "--data", out).out()).startsWith("ncci-mue-practitioner 2026Q4, FULL");
        Files.writeString(Path.of(out, "ncci-mue-practitioner-2026Q4.csv"), "code,units\n");
        Run damaged = Run.of("data", "verify", out);
        assertThat(damaged.code()).isEqualTo(3);
        assertThat(damaged.err()).contains("its digest is ").doesNotContain("\tat");
    }

    private static List<String> names(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What an import that was cut off has left is removed by the next one, unless that is to read it. */
    @Test
    void import_does_not_read_what_it_would_remove() throws IOException {
        Path out = folder.resolve("out");
        Path left = Files.createDirectories(out.resolve(".unfinished-1"));
        Path table = Files.writeString(left.resolve(OCTOBER), LIMITS);
        Run.of("data", "import", table.toString(), "--out", out.toString())
                .isRefused("Option --out names one of the inputs");
        assertThat(table).exists();
        assertThat(Run.of(
                                "data",
                                "import",
                                table.toString(),
                                "--out",
                                folder.resolve("other").toString())
                        .code())
                .isZero();
    }

    @Test
    void import_of_some_codes_keeps_their_rows() throws IOException {
        String limits = file(OCTOBER, LIMITS);
        String out = folder.resolve("out").toString();
        assertThat(Run.of("data", "import", limits, "--out", out, "--codes", "therapy")
                        .out())
                .contains("SUBSET", " 2 rows");
        String other = folder.resolve("other").toString();
        assertThat(Run.of("data", "import", limits, "--out", other, "--codes", "97112,99213-99215")
                        .out())
                .contains("SUBSET", " 2 rows");
        assertThat(Run.of("data", "import", limits, "--out", out, "--codes", "97112")
                        .err())
                .isEqualTo("ncci-mue-practitioner 2026Q4 is kept as it was: what is there has all of these rows, and"
                        + " more.\n1 table(s) imported\n");
        Run lossy = Run.of("data", "import", limits, "--out", out, "--codes", "99213");
        assertThat(lossy.code()).isEqualTo(3);
        assertThat(lossy.err())
                .contains(
                        "it is of the same release, ncci-mue-practitioner 2026Q4, and has rows that are not in what is"
                                + " to take its place. Import all files of a release at once, or into another folder.");
        Run.of("data", "import", limits, "--out", out, "--codes", " ").isRefused("Option --codes takes all, therapy");
        Run.of("data", "import", limits, "--out", "").isRefused("Option --out takes the name of a folder.");
        assertThat(Files.readString(Path.of(other, "ncci-mue-practitioner-2026Q4.csv")))
                .isEqualTo("code,units,adjudication_indicator,rationale\n97112,4,3,x\n99213,1,3,x\n");
        Run.of("data", "import", limits, "--out", out, "--codes", "some")
                .isRefused("Option --codes takes all, therapy, or codes and ranges");
    }

    @Test
    void import_refuses_what_is_malformed_and_writes_nothing() throws IOException {
        String good = file(OCTOBER, LIMITS);
        String bad = file(JULY, LIMITS.replace("97112,4,", "97112,four,"));
        String out = folder.resolve("out").toString();
        Run run = Run.of("data", "import", good, bad, "--out", out);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(bad + ", row 4, column units: \"four\" stands there; expected whole units, 0 or more.\n");
        assertThat(Path.of(out)).doesNotExist();
    }

    @Test
    void import_says_which_files_hold_no_table() throws IOException {
        String good = file(OCTOBER, LIMITS);
        String note = file("note.txt", "hello");
        Run run = Run.of(
                "data", "import", good, note, "--out", folder.resolve("out").toString());
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo(note + " is left out: it has the form of no table that is known.\n1 table(s) imported\n");
        assertThat(Run.of("data", "import", note, "--out", folder.resolve("no").toString())
                        .code())
                .isEqualTo(3);
    }

    @Test
    void diff_says_what_changed_for_people_and_programs() throws IOException {
        String before = file(JULY, LIMITS);
        String after = file(OCTOBER, LIMITS.replace("97110,6", "97110,5").replace("99213,1", "99214,1"));
        assertThat(Run.of("data", "diff", before, after))
                .isEqualTo(new Run(
                        0,
                        "ncci-mue-practitioner 2026Q3 -> ncci-mue-practitioner 2026Q4: 2 compared, 0 added, 0 ended,"
                                + " 1 changed\n"
                                + "  changed 97110: units 6 -> units 5\n",
                        ""));
        JsonNode all = Run.of("data", "diff", before, after, "--codes", "all", "--format", "json")
                .reports()
                .get(0)
                .get(0);
        assertThat(all.get("compared").intValue()).isEqualTo(4);
        assertThat(all.get("added").intValue()).isEqualTo(1);
        assertThat(all.get("ended").intValue()).isEqualTo(1);
        assertThat(all.get("changed").intValue()).isEqualTo(1);
        assertThat(all.get("before").get("version").textValue()).isEqualTo("2026Q3");
        assertThat(all.get("changes").get(2))
                .hasToString("{\"kind\":\"ADDED\",\"key\":[\"99214\"],\"before\":[],\"after\":[\"units 1,"
                        + " adjudication_indicator 3, rationale x\"]}");
    }

    /** Six units of 97110 a day are the limit by the first release, three by the second. */
    @Test
    void diff_says_which_claims_the_later_release_judges_otherwise() throws IOException {
        String before = file(JULY, LIMITS);
        String after = file(OCTOBER, LIMITS.replace("97110,6", "97110,3"));
        String claims = file("claims.ndjson", billed("few", 3) + billed("many", 4) + "{broken\n");
        Run run = Run.of("data", "diff", before, after, "--claims", claims);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out())
                .contains("Session many\n", "  new: ERROR mue.exceeded: ")
                .doesNotContain("Session few");
        assertThat(run.err())
                .contains(
                        "3 session(s), 1 judged otherwise by the second release: 1 finding(s) appear, 0 go, 0 change");
        List<JsonNode> json = Run.of("data", "diff", after, before, "--claims", claims, "--format", "json")
                .reports();
        assertThat(json).hasSize(2);
        assertThat(json.get(1).get("sessionId").textValue()).isEqualTo("many");
        assertThat(json.get(1).get("gone").get(0).get("rule").textValue()).isEqualTo("mue.exceeded");
        assertThat(json.get(1).get("appeared")).isEmpty();
        assertThat(json.get(1).get("before").get("status").textValue()).isEqualTo("FINDINGS");
        assertThat(json.get(1).get("after").get("status").textValue()).isEqualTo("CLEAN");
    }

    private static String billed(String id, int units) {
        return "{\"sessionId\":\"" + id
                + "\",\"dateOfService\":\"2026-10-05\",\"discipline\":\"PT\",\"payer\":\"medicare\","
                + "\"treatments\":[{\"code\":\"97110\",\"minutes\":" + 15 * units + "}],"
                + "\"billed\":[{\"code\":\"97110\",\"units\":" + units + ",\"modifiers\":[\"GP\"]}]}\n";
    }

    @Test
    void diff_reads_claims_from_a_file_only() throws IOException {
        Run.of("data", "diff", file(JULY, LIMITS), file(OCTOBER, LIMITS), "--claims", "-")
                .isRefused("Option --claims takes a file, which is read twice");
    }

    @Test
    void diff_remarks_what_may_have_been_meant_otherwise() throws IOException {
        String before = file(JULY, LIMITS);
        String after = file(OCTOBER, LIMITS);
        assertThat(Run.of("data", "diff", after, before).err())
                .isEqualTo(
                        "Note: ncci-mue-practitioner 2026Q4 is later than ncci-mue-practitioner 2026Q3; what is shown is"
                                + " the way back.\n");
        assertThat(Run.of("data", "diff", before, after).err()).isEmpty();
        String excerpt = file("sample_" + OCTOBER, HEADER + "99212,1,3,x\n");
        String other = file("sample_" + JULY, LIMITS);
        assertThat(Run.of("data", "diff", other, excerpt, "--codes", "all").err())
                .isEqualTo("Note: nothing of ncci-mue-practitioner 2026Q3 and ncci-mue-practitioner 2026Q4 could be"
                        + " compared: neither has a row of these codes that both vouch for.\n");
    }

    @Test
    void diff_needs_two_releases_of_one_table() throws IOException {
        String limits = file(JULY, LIMITS);
        Run run = Run.of("data", "diff", limits, folder.resolve("none.csv").toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).endsWith("none.csv: there is no such file or folder.\n");
        assertThat(Run.of("data", "diff", limits).code()).isEqualTo(2);
    }

    @Test
    void a_command_must_be_named() {
        Run.of("data").isRefused("Name what to do with the data: list, import, verify or diff.");
        assertThat(Run.of("data", "--help").out()).contains("list", "import", "verify", "diff");
    }

    private static String session(String id, String date, String code) {
        return "{\"sessionId\":\"" + id + "\",\"dateOfService\":\"" + date
                + "\",\"discipline\":\"PT\",\"payer\":\"medicare\",\"treatments\":[{\"code\":\"" + code
                + "\",\"minutes\":30}]}\n";
    }

    @Test
    void check_warns_where_the_date_is_past_the_data() {
        Run run = Run.withInput(
                session("a", "2026-12-31", "97110") + session("b", "2027-01-01", "97110"),
                "check",
                "-",
                "--format",
                "json");
        assertThat(run.code()).isZero();
        assertThat(run.reports())
                .extracting(report -> report.get("status").textValue())
                .containsExactly("CLEAN", "CLEAN");
        assertThat(run.reports().get(0).get("findings")).isEmpty();
        assertThat(run.reports().get(1).get("findings").get(0).get("rule").textValue())
                .isEqualTo("data.not-covered");
        assertThat(run.err())
                .contains("Warning: 1 report(s) have codes or dates of service that the reference data does not reach"
                        + " (data.not-covered names the tables); code-book 2026.4 covers dates of service until"
                        + " 2026-12-31. Later releases come with a later version, or are given with --data.\n");
        assertThat(Run.of("explain", "--payer", "medicare", "--date", "2027-01-01", "97110=30")
                        .err())
                .startsWith(
                        "Warning: 1 report(s) have codes or dates of service that the reference data does not reach");
        assertThat(Run.of("explain", "--payer", "medicare", "--date", "2026-12-31", "97110=30")
                        .err())
                .isEmpty();
        assertThat(Run.withInput(session("a", "2026-12-31", "97110"), "check", "-")
                        .err())
                .doesNotContain("Warning");
    }

    @Test
    void findings_have_rows_of_their_own_in_a_table() {
        Run run = Run.withInput(session("b", "2026-03-02", "99213"), "check", "-", "--format", "csv", "--threads", "2");
        assertThat(run.out())
                .contains(
                        "b,,,1,2026-03-02,medicare,FINDINGS,finding,,,,,data.not-covered,INFO,\"Reference data does not tell how 99213 counts on"
                                + " this date of service. Code 99213 is not in the code book 2026.4, which holds therapy"
                                + " codes.\"\n");
    }

    /** A code book of one's own, in the project's own layout, goes before the bundled one. */
    @Test
    void check_and_explain_take_data_of_ones_own() throws IOException {
        String book = "code,label,basis,unit_minutes,first_unit_from,last_unit_to,device_days,add_on_to,disciplines,"
                + "discipline_modifier,first_day,before,last_day,certainty,source\n"
                + "97110,Exercise,quarter-hour,15,8,,,,,,2027-01-01,unknown,,JUDGEMENT,our own\n";
        String about = "id=code-book\npublisher=us\nversion=2027\ncodes=97110\nlast-day=2027-12-31\nrows=1\nsha256=";
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("book.csv"), book);
        Files.writeString(own.resolve("book.properties"), about + sha256(book) + "\n");
        String[] explain = {
            "explain", "--payer", "medicare", "--date", "2027-03-01", "97110=33", "--data", own.toString()
        };
        assertThat(Run.of(explain).out()).contains("1: 97110 x 2 GP", "rules 2026.4, code-book 2027");
        Run check = Run.withInput(
                session("b", "2027-03-01", "97110"), "check", "-", "--format", "json", "--data", own.toString());
        assertThat(check.reports().get(0).get("status").textValue()).isEqualTo("CLEAN");
        assertThat(check.reports()
                        .get(0)
                        .get("provenance")
                        .get("datasets")
                        .get(0)
                        .get("version")
                        .textValue())
                .isEqualTo("2027");
        Run missing =
                Run.withInput("", "check", "-", "--data", folder.resolve("none").toString());
        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.err()).endsWith("there is no such file or folder.\n");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
