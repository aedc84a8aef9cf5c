package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are read and written at once, damaged or hostile workbooks, folders that killed runs have left. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class HostileFilesTest {

    private static final String SESSION = "{\"sessionId\":\"S\",\"dateOfService\":\"2026-03-02\",\"discipline\":\"PT\","
            + "\"payer\":\"medicare\",\"treatments\":[{\"code\":\"97110\",\"minutes\":15}]}\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Each file is one that is read without fault, so that nothing but its being read stands against the output. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "--payer-file~{\"format\": \"therapy-billing-payers/1\", \"profiles\": [{\"id\": \"horizon\", \"label\":"
                        + " \"Horizon\", \"extends\": \"cash\", \"source\": \"contract\", \"from\": \"2026-01-01\"}]}",
                "--suppressions~{\"format\": \"therapy-billing-suppressions/1\", \"suppressions\": []}",
                "--columns~minutes=\"Rx Time\"",
                "--baseline~"
            })
    void what_a_run_reads_it_does_not_write(String option, @Nullable String content) throws IOException {
        Path sessions = file("s.ndjson", SESSION);
        String text = content == null
                ? Run.of("check", sessions.toString(), "--format", "json").out()
                : content;
        Path read = file("read", text);
        Path link = Files.createLink(folder.resolve("link"), read);
        assertThat(Run.of("check", sessions.toString(), option, read.toString()).code())
                .isZero();
        for (String target : List.of("--out", "--summary")) {
            for (Path written : List.of(read, link)) {
                Run.of("check", sessions.toString(), option, read.toString(), target, written.toString())
                        .isRefused("Option " + target + " names one of the files that are read");
                assertThat(Files.readString(read)).isEqualTo(text);
            }
        }
    }

    /** A device never ends. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void columns_without_end_are_not_read_to_their_end() throws IOException {
        Run run = Run.of("check", file("s.ndjson", SESSION).toString(), "--columns", "/dev/zero");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("The file of columns cannot be read");
    }

    @Test
    void a_table_of_fees_that_a_payer_names_is_not_written_either() throws IOException {
        Path sessions = file("s.ndjson", SESSION);
        Path fees = file("fees.csv", "code,amount\n97110,42.00\n");
        Path payers = file("payers.json", """
                {"format": "therapy-billing-payers/1", "profiles": [{"id": "horizon", "label": "Horizon", "extends": "cash",
                 "source": "contract", "from": "2026-01-01", "fees": {"file": "fees.csv"}}]}""");
        Run run = Run.of("check", sessions.toString(), "--payer-file", payers.toString(), "--out", fees.toString());
        run.isRefused("Option --out names one of the files that are read");
        assertThat(Files.readString(fees)).startsWith("code,amount");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"A2\"><v>no number</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>",
                "<row r=\"2147483647\"><c r=\"A2147483647\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"@2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>1E999999999</v></c><c r=\"B2\"><v>1E-100000000</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>1"
            })
    void a_hostile_workbook_is_one_unreadable_session_and_the_rest_is_checked(String rows) throws IOException {
        Path workbook = WorkbookFile.write(
                folder.resolve("w.xlsx"),
                "<row r=\"1\">" + WorkbookFile.text("A1", "Visit #") + WorkbookFile.text("B1", "DOS")
                        + WorkbookFile.text("C1", "CPT") + WorkbookFile.text("D1", "Minutes") + "</row>" + rows,
                false);
        Path sessions = file("s.ndjson", SESSION);
        Run run = Run.of("check", workbook.toString(), sessions.toString(), "--brief", "--discipline", "PT");
        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.out()).contains("UNREADABLE", "S  2026-03-02 PT medicare  s.ndjson  CLEAN");
    }

    /** A program that parts cells at semicolons would begin one with the formula. */
    @ParameterizedTest
    @ValueSource(strings = {"x;=1+cmd", "x|=1"})
    void a_cell_that_another_delimiter_parts_is_quoted(String id) throws IOException {
        Path sessions = file("s.ndjson", SESSION.replace("\"S\"", "\"" + id + "\""));
        Run run = Run.of("check", sessions.toString(), "--format", "csv");
        assertThat(run.out()).contains("\n\"" + id.replace("=", "'=") + "\",s.ndjson,");
    }

    @Test
    void pages_are_their_owners_alone_and_what_a_killed_run_left_is_removed() throws IOException {
        Path sessions = file("s.ndjson", SESSION);
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Files.writeString(pages.resolve(".2026-03-01.rows.5.part"), "left");
        Files.writeString(pages.resolve(".index.html.123.part"), "left");
        Run run = Run.of("check", sessions.toString(), "--format", "html", "--out", pages.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains(
                        "what a run that was stopped has left, 2 partial file(s): ",
                        ".index.html.123.part",
                        ".2026-03-01.rows.5.part");
        try (Stream<Path> written = Files.list(pages)) {
            assertThat(written.toList())
                    .hasSize(2)
                    .allSatisfy(page -> assertThat(Files.getPosixFilePermissions(page))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void pages_of_two_runs_do_not_mix() throws IOException {
        Path sessions = file("s.ndjson", SESSION);
        Path pages = Files.createDirectory(folder.resolve("pages"));
        try (HtmlFolder other = HtmlFolder.of(pages, List.of(), remark -> {})) {
            Run.of("check", sessions.toString(), "--format", "html", "--out", pages.toString())
                    .isRefused("another run writes into");
            other.end(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        }
        try (Stream<Path> written = Files.list(pages)) {
            assertThat(written.map(page -> page.getFileName().toString())).containsExactly("index.html");
        }
        Run.of("check", sessions.toString(), "--format", "html", "--out", pages.toString())
                .isRefused("a folder that is not empty");
    }

    @Test
    void totals_do_not_replace_a_page() throws IOException {
        Path sessions = file("s.ndjson", SESSION);
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Run.of(
                        "check",
                        sessions.toString(),
                        "--format",
                        "html",
                        "--out",
                        pages.toString(),
                        "--summary",
                        pages.resolve("index.html").toString())
                .isRefused("Option --summary names a file in the folder of the pages");
    }

    /** Takes nothing, as a full disk does. */
    private static final class Full extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "check"})
    void help_that_cannot_be_written_ends_with_a_sentence(String argument) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] arguments = argument.equals("check") ? new String[] {"check", "--help"} : new String[] {argument};
        int code = Main.run(
                InputStream.nullInputStream(),
                new Full(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        assertThat(code).isEqualTo(ExitCode.INTERNAL);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("The output could not be written in full and was given up: the disk is full.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "No space left on device, the disk is full",
        "Disk quota exceeded, the disk has no more room for this user",
        "Read-only file system, the file system is read-only",
        "File name too long, the name of the file is too long",
        "Operation not permitted, the system does not permit it",
        "Input/output error, 'the disk, or what reads it, is gone'"
    })
    void the_real_trouble_is_named(String system, String said) {
        assertThat(new OutputLost(new FileSystemException("secret", null, system)).trouble())
                .isEqualTo(said);
    }

    @Test
    void what_is_due_tells_what_could_not_be_read() {
        Run run = Run.of("due", folder.resolve("missing.ndjson").toString());
        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("There is no such file").endsWith("folder?\n");
    }
}
