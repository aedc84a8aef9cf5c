package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in and out, threads, and outputs that are never half written. */
class CheckTablesTest {

    /** The canonical layout: all its columns, two visits. */
    private static final String TABLE = """
            visit_id,date_of_service,payer_id,discipline,rendering_npi,place_of_service,line_no,cpt_code,minutes,units,\
            modifier_1,modifier_2,modifier_3,modifier_4,provider_role,start_time,end_time,charge_amount,diagnosis_1,diagnosis_2
            V-1,2026-03-16,MEDICARE,PT,1999999984,11,1,97110,23,1,GP,KX,,,THERAPIST,09:00,09:23,60.00,M25.561,R26.2
            V-1,2026-03-16,MEDICARE,PT,1999999984,11,2,97110,15,1,GP,KX,CQ,,ASSISTANT,09:23,09:38,60.00,M25.561,R26.2
            V-1,2026-03-16,MEDICARE,PT,1999999984,11,3,97140,15,1,GP,KX,59,,THERAPIST,09:38,09:53,55.00,M25.561,
            V-2,2026-03-16,,,1555555550,11,1,97165,40,1,GO,,,,THERAPIST,13:00,13:40,140.00,F82,
            V-2,2026-03-16,,,1555555550,11,2,97530,25,2,GO,,,,THERAPIST,13:40,14:05,120.00,F82,
            """;

    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static String session(String id, int minutes) {
        return "{\"sessionId\":\"" + id + "\",\"dateOfService\":\"2026-03-02\",\"discipline\":\"PT\","
                + "\"payer\":\"medicare\",\"treatments\":[{\"code\":\"97110\",\"minutes\":" + minutes + "}]}";
    }

    @Test
    void a_table_is_checked_and_options_fill_its_blank_cells() throws IOException {
        Run run = Run.of(
                "check", "--format=json", "--payer", "Commercial-AMA", "--discipline", "OT", file("visits.CSV", TABLE));
        assertThat(run.code()).isZero();
        assertThat(run.reports()).hasSize(2);
        assertThat(run.reports().get(0).toString())
                .contains("\"sessionId\":\"V-1\"", "\"rows\":[2,3,4]", "\"timedMinutes\":53,\"timedUnits\":4");
        assertThat(run.reports().get(1).toString())
                .contains("\"rows\":[5,6]", "\"method\":\"ama-midpoint\",\"timedMinutes\":25,\"timedUnits\":2");
    }

    @Test
    void rows_that_nobody_fills_are_refused_one_by_one() throws IOException {
        Run run = Run.of("check", "--format=json", file("visits.csv", TABLE));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.reports()).hasSize(3);
        assertThat(run.reports().get(1).get("where").textValue()).isEqualTo("row 5, discipline");
        assertThat(run.reports().get(2).get("where").textValue()).isEqualTo("row 6, discipline");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--payer=nobody", "--payer= ", "--discipline=MD", "--threads=0", "--threads=257", "--threads=x"})
    void options_with_another_value_are_refused(String option) throws IOException {
        Run.of("check", option, file("visits.csv", TABLE)).isRefused();
    }

    @Test
    void reports_come_as_a_table_with_a_row_for_each_line_and_each_session_without_lines() throws IOException {
        String sessions = String.join(
                "\n",
                session("=SUM(A1)", 15),
                session("none", 7),
                session("bad", -7),
                session("one", 8).replace("{\"sess", "{\"patientKey\":\"k\",\"sess"),
                session("two", 8).replace("{\"sess", "{\"patientKey\":\"k\",\"sess"));
        Run run = Run.of("check", "--format", "csv", file("s.ndjson", sessions));
        assertThat(run.out().lines().filter(line -> !line.contains("Not evaluated")))
                .containsExactly(
                        "session_id,file,row,patient_day,date_of_service,payer,status,kind,line,code,units,modifiers,rule,severity,"
                                + "message",
                        "'=SUM(A1),s.ndjson,,1,2026-03-02,medicare,CLEAN,line,1,97110,1,GP,,,",
                        "bad,s.ndjson,,,,,UNREADABLE,remark,,,,,,,\"line 3, treatments[0].minutes: Here stands the number -7;"
                                + " allowed are whole numbers from 0 to 1440.\"",
                        "one,s.ndjson,,3,2026-03-02,medicare,CLEAN,line,1,97110,1,GP,,,",
                        "one,s.ndjson,,3,2026-03-02,medicare,CLEAN,remark,,,,,,,\"The lines are those of 2 sessions of the day,"
                                + " pooled.\"",
                        "two,s.ndjson,,3,2026-03-02,medicare,CLEAN,remark,,,,,,,The lines stand with the first session of the"
                                + " day.");
        assertThat(run.out()).contains("none,s.ndjson,,2,2026-03-02,medicare,CLEAN,remark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv"})
    void the_output_is_the_same_for_any_number_of_threads(String format) throws IOException {
        String sessions = IntStream.range(0, 3_000)
                .mapToObj(i -> i % 97 == 0
                        ? "{broken"
                        : session("S-" + i, i % 61)
                                .replace("{\"sess", "{\"patientKey\":\"k-" + i / (1 + i % 3) + "\",\"sess"))
                .collect(Collectors.joining("\n"));
        String input = file("s.ndjson", sessions);
        Run one = Run.of("check", "--format", format, input);
        for (String threads : List.of("2", "3", "16")) {
            Run several = Run.of("check", "--format", format, "--threads", threads, input);
            assertThat(several).isEqualTo(one);
        }
        assertThat(one.err()).contains("3000 session(s), 31 of them unreadable");
    }

    private ProcessBuilder child(List<String> options, String... arguments) {
        List<String> command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        options.stream(),
                        Stream.of(
                                "-cp",
                                Snippet.classPath().stream()
                                        .map(Path::toString)
                                        .collect(Collectors.joining(File.pathSeparator)),
                                Main.class.getName()),
                        Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    @Test
    void the_output_is_the_same_under_other_locales_time_zones_and_encodings()
            throws IOException, InterruptedException {
        Path day = folder.resolve("day.ndjson");
        Files.writeString(day, session("S-ö", 23) + "\n" + session("S-2", 38) + "\n");
        Run here = Run.of("check", "--format", "json", day.toString());
        for (List<String> options : List.of(
                List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kolkata"),
                List.of("-Duser.language=ar", "-Duser.timezone=Pacific/Kiritimati", "-Dfile.encoding=US-ASCII"))) {
            Path out = folder.resolve("there.ndjson");
            Process process = child(options, "check", "--format", "json", day.toString())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor()).isZero();
            assertThat(Files.readString(out)).isEqualTo(here.out());
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_stopped_run_leaves_no_half_written_output() throws IOException, InterruptedException {
        Process process = child(List.of(), "check", "-", "--format", "json", "--out", "reports.ndjson")
                .redirectErrorStream(true)
                .start();
        try (OutputStream input = process.getOutputStream()) {
            input.write((session("S-1", 15) + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
            waitForPartialFile();
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private void waitForPartialFile() throws IOException, InterruptedException {
        for (int i = 0; i < 600 && left().isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(left())
                .singleElement()
                .asString()
                .startsWith(".reports.ndjson.")
                .endsWith(".part");
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_told_and_ends_the_run() throws IOException, InterruptedException {
        Process process = child(List.of(), "check", file("s.ndjson", session("S-1", 15)))
                .redirectOutput(new File("/dev/full"))
                .start();
        String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(ExitCode.INTERNAL);
        assertThat(told).contains("the disk is full");
    }

    @Test
    void the_end_says_where_rows_could_not_be_read() throws IOException {
        Path file = folder.resolve("march.csv");
        Files.writeString(file, """
                Visit,MRN,DOS,CPT,Min,Insurance
                V1,1,2026-03-16,97110,15,Aetna
                V2,1,2026-03-16,97110,15,Cigna
                V3,1,2026-03-16,97110,soon,medicare
                V4,1,2026-03-16,97110,15,medicare
                """);
        Run run = Run.of("check", file.toString(), "--discipline", "PT", "--brief");
        assertThat(run.err())
                .contains(
                        "To mend before all else, as it was not checked: Insurance (payer_id) 2, Min (minutes) 1; each"
                                + " report says how.\n");
        assertThat(run.out()).contains("V4  2026-03-16 PT medicare  march.csv, row 5  CLEAN  incomplete  97110 x 1 GP");
    }

    @Test
    void of_several_files_each_remark_names_its_own() throws IOException {
        Path one = folder.resolve("one.csv");
        Path two = folder.resolve("two.csv");
        Files.writeString(one, "Visit,DOS,CPT,Min\nV1,2026-03-16,97110,15\n");
        Files.writeString(two, "Session,Date,Code,Minutes\nV1,2026-03-16,97110,15\n");
        Run run = Run.of("check", one.toString(), two.toString(), "--discipline", "PT", "--payer", "medicare");
        assertThat(run.err())
                .contains(one + ": Columns read: visit_id = \"Visit\"", two + ": Columns read: visit_id = \"Session\"");
    }
}
