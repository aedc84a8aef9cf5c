package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clinics export, checked as a biller would: columns, workbooks, standard input, order, and the table of reports. */
class CheckExportsTest {

    private static final String TABLE = """
        Visit #,MRN,Appt Date,Proc Code,Rx Time,Units
        V1,7,3/16/2026,97110,20,2
        V1,7,3/16/2026,97112,20,1
        """;

    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static Run check(String file, String... more) {
        String[] arguments = {"check", file, "--payer", "medicare", "--discipline", "PT", "--format", "json"};
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Run.of(all);
    }

    @Test
    void a_column_is_named_on_the_command_line_or_in_a_file() throws IOException {
        String table = file("march.csv", TABLE);
        String columns = file("columns.txt", "# ours = theirs\n\nminutes = \"rx time\"\n");
        for (Run run : List.of(
                check(table, "--fail-on", "never", "--column", "minutes=Rx Time"),
                check(table, "--fail-on", "never", "--columns", columns))) {
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("\"timedMinutes\":40", "\"source\":{\"file\":\"march.csv\",\"rows\":[2,3]}");
            assertThat(run.err()).containsOnlyOnce("minutes = \"Rx Time\"");
        }
        assertThat(check(table).err()).contains("Not read: \"Rx Time\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"minutes", "=Rx Time", "minutes=", "wages=Rx Time"})
    void other_columns_are_wrong_arguments(String column) throws IOException {
        check(file("march.csv", TABLE), "--column", column).isRefused("--column");
    }

    private Path workbook(boolean from1904) throws IOException {
        int days = from1904 ? 46_097 - 1_462 : 46_097;
        return WorkbookFile.write(
                folder.resolve("march.xlsx"),
                "<row r=\"1\">" + WorkbookFile.text("A1", "Charges of March") + "</row><row r=\"3\">"
                        + WorkbookFile.text("A3", "Visit") + WorkbookFile.text("B3", "DOS")
                        + WorkbookFile.text("C3", "CPT")
                        + WorkbookFile.text("D3", "Duration") + WorkbookFile.text("E3", "Modifier")
                        + WorkbookFile.text("F3", "Units") + WorkbookFile.text("G3", "Charge") + "</row><row r=\"4\">"
                        + WorkbookFile.number("A4", 0, "901") + WorkbookFile.number("B4", 1, String.valueOf(days))
                        + WorkbookFile.number("C4", 0, "97110") + WorkbookFile.number("D4", 0, "33")
                        + WorkbookFile.text("E4", "GP") + WorkbookFile.number("F4", 0, "2")
                        + WorkbookFile.number("G4", 5, "90.5") + "</row><row r=\"6\">"
                        + WorkbookFile.number("A6", 0, "901") + WorkbookFile.number("B6", 4, days + ".0")
                        + WorkbookFile.number("C6", 0, "97140") + WorkbookFile.number("D6", 3, "0.0048611111")
                        + WorkbookFile.number("E6", 0, "59") + WorkbookFile.number("F6", 0, "1") + "</row>",
                from1904);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_workbook_is_read_with_its_dates_and_numbers(boolean from1904) throws IOException {
        // Day 46097 after 1899-12-30 is 2026-03-16; 0.0048611111 of a day are seven minutes.
        Run run = check(workbook(from1904).toString(), "--sheet", "charges", "--fail-on", "never");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "\"sessionId\":\"901\",\"dateOfService\":\"2026-03-16\"",
                        "\"source\":{\"file\":\"march.xlsx\",\"rows\":[4,6]}",
                        "\"timedMinutes\":40,\"timedUnits\":3");
    }

    @Test
    void a_workbook_says_which_sheets_it_has() throws IOException {
        Run run = check(workbook(false).toString(), "--sheet", "April");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("it has Charges, Notes");
    }

    @Test
    void tables_come_on_standard_input_if_told() throws IOException {
        String[] check = {
            "check", "-", "--input-format=csv", "--payer=medicare", "--discipline=PT", "--column=minutes=Rx Time"
        };
        assertThat(Run.withInput(TABLE, check).out()).contains("= 40 minutes -> 3 units");
        Run book = Run.with(
                new ByteArrayInputStream(Files.readAllBytes(workbook(false))),
                "check",
                "-",
                "--input-format",
                "xlsx",
                "--payer",
                "medicare",
                "--discipline",
                "PT");
        assertThat(book.out()).contains("= 40 minutes -> 3 units");
    }

    @Test
    void what_standard_input_is_not_is_told_once() throws IOException {
        String document = "{\n  \"sessionId\": \"S-1\"\n}\n";
        assertOneError(TABLE.getBytes(StandardCharsets.UTF_8), "a session a line (NDJSON)", "--input-format csv");
        assertOneError(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8), "--input-format csv");
        assertOneError(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE), "--input-format csv");
        assertOneError(document.getBytes(StandardCharsets.UTF_8), "--input-format json");
        assertOneError(Files.readAllBytes(workbook(false)), "--input-format xlsx");
        assertOneError(new byte[] {'a', ',', 0, 0, 0, 1}, "no text");
    }

    private static void assertOneError(byte[] input, String... words) {
        Run run = Run.with(new ByteArrayInputStream(input), "check", "-", "--format", "json");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.reports())
                .singleElement()
                .satisfies(report -> assertThat(report.toString()).contains(words));
    }

    /** Lines that are none, before one that is: each stands for itself. */
    @ParameterizedTest
    @ValueSource(strings = {"null\n", "one, two\n", "\uFEFF", " \n\n", "[]\n", "x\n", ""})
    void a_session_a_line_is_read_behind_whatever_stands_before_it(String before) {
        String session = "{\"sessionId\": \"S-1\", \"dateOfService\": \"2026-03-02\", \"discipline\": \"PT\","
                + " \"payer\": \"medicare\", \"treatments\": [{\"code\": \"97110\", \"minutes\": 15}]}";
        Run run = Run.withInput(before + session, "check", "-", "--format", "json");
        assertThat(Run.outline(run.reports())).endsWith("S-1");
    }

    @Test
    void old_and_damaged_workbooks_are_refused_with_advice() throws IOException {
        assertThat(check(file("march.xls", "x")).out()).contains("old Excel (.xls)", "save it as .xlsx");
        assertThat(check(file("march.xlsx", "x")).out()).contains("is no workbook (.xlsx)");
    }

    @Test
    void workbooks_that_are_packed_or_locked_otherwise_are_refused_with_the_reason() throws IOException {
        // PKWARE, APPNOTE 6.3.10: method 14 is LZMA (4.4.5), the first flag means encrypted (4.4.4).
        assertThat(changed(8, 10, 14)).contains("packed by LZMA");
        assertThat(changed(8, 10, 12)).contains("packed by bzip2");
        assertThat(changed(6, 8, 1)).contains("archive of the workbook is encrypted");
        String compound = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
        assertThat(bytes(compound + "Workbook")).contains("old Excel (.xls)");
        assertThat(bytes(compound + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"))
                .contains("locked by a password");
    }

    /** Changes a byte of each entry of a workbook, where it stands before the entry and in the directory at the end. */
    private String changed(int atEntry, int inDirectory, int value) throws IOException {
        byte[] zip = Files.readAllBytes(workbook(false));
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf("PK\3\4"); at >= 0; at = text.indexOf("PK\3\4", at + 1)) {
            zip[at + atEntry] = (byte) value;
        }
        for (int at = text.indexOf("PK\1\2"); at >= 0; at = text.indexOf("PK\1\2", at + 1)) {
            zip[at + inDirectory] = (byte) value;
        }
        return bytes(new String(zip, StandardCharsets.ISO_8859_1));
    }

    private String bytes(String latin) throws IOException {
        Path workbook = folder.resolve("other.xlsx");
        Files.write(workbook, latin.getBytes(StandardCharsets.ISO_8859_1));
        return check(workbook.toString()).out();
    }

    @Test
    void a_workbook_without_formats_of_cells_is_read() throws IOException {
        Path plain = folder.resolve("plain.xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(workbook(false)));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(plain))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .replaceAll("<Override PartName=\"/xl/styles[^>]*>|<Relationship Id=\"r3\"[^>]*>", "")
                        .replaceAll(
                                "<c r=\"(B[46])\"[^>]*><v>46097(.0)?</v>", "<c r=\"$1\" t=\"str\"><v>2026-03-16</v>")
                        .replace("0.0048611111", "7");
                if (!entry.getName().equals("xl/styles.xml")) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(part.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(check(plain.toString(), "--fail-on", "never").out())
                .contains("\"timedMinutes\":40,\"timedUnits\":3");
    }

    @Test
    void a_file_given_twice_counts_once() throws IOException {
        String table = file("march.csv", TABLE.replace("Rx Time", "Minutes"));
        Run run = Run.of("check", table, table, "--payer", "medicare", "--discipline", "PT", "--format", "json");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.reports().get(0).toString()).contains("\"timedMinutes\":40", "\"incomplete\":false");
        assertThat(run.reports().get(1).toString()).contains("UNREADABLE", "was read already");
    }

    @Test
    void sorted_inputs_close_each_day_and_refuse_what_comes_out_of_order() throws IOException {
        String header = "Visit,MRN,DOS,CPT,Min\n";
        String sorted = header + "V1,7,3/16/2026,97110,8\nV2,7,3/16/2026,97110,15\nV3,8,3/16/2026,97110,15\n";
        assertThat(check(file("sorted.csv", sorted), "--sorted").out())
                .isEqualTo(check(file("sorted.csv", sorted)).out());
        Run late = check(file("late.csv", sorted + "V4,7,3/16/2026,97110,15\n"), "--sorted");
        assertThat(late.code()).isEqualTo(3);
        assertThat(late.reports().get(3).get("error").textValue()).contains("promised to be sorted");
    }

    @Test
    void the_table_of_reports_carries_every_reservation() throws IOException {
        String table = file("march.csv", """
            Visit,MRN,DOS,CPT,Min,Units
            V1,7,3/16/2026,97110,20,
            V1,7,3/16/2026,97112,20,
            V2,7,3/16/2026,97140,nine,
            V3,8,3/16/2026,97110,7,
            V4,7,3/16/2026,97530,0,
            """);
        Run run = Run.of("check", table, "--payer", "medicare", "--discipline", "PT", "--format", "csv");
        assertThat(run.out().lines().toList())
                .contains(
                        "session_id,file,row,patient_day,date_of_service,payer,status,kind,line,code,units,modifiers,rule,severity,"
                                + "message",
                        "V1,march.csv,2 3,1,2026-03-16,medicare,CLEAN,line,1,97110,2,GP,,,",
                        "V1,march.csv,2 3,1,2026-03-16,medicare,CLEAN,line,2,97112,1,GP,,,",
                        "V1,march.csv,2 3,1,2026-03-16,medicare,CLEAN,choice,1,97110,1,GP,,,\"Permitted instead,"
                                + " choice 1: record tieGoesTo 97112.\"",
                        "V1,march.csv,2 3,1,2026-03-16,medicare,CLEAN,choice,2,97112,2,GP,,,\"Permitted instead,"
                                + " choice 1: record tieGoesTo 97112.\"",
                        "V1,march.csv,2 3,1,2026-03-16,medicare,CLEAN,remark,,,,,,,\"Incomplete: something that"
                                + " belongs to the day could not be read, see the other reports.\"",
                        "V4,march.csv,6,1,2026-03-16,medicare,CLEAN,remark,,,,,,,The lines stand with the first"
                                + " session of the day.");
        assertThat(run.out())
                .contains("Units tie: 1 other claim(s) are permitted as well", "V2,march.csv,4,1,,,UNREADABLE,remark,")
                .contains("V3,march.csv,5,2,2026-03-16,medicare,CLEAN,remark");
    }

    @Test
    void no_text_of_a_table_comes_out_but_headings_numbers_and_codes() throws IOException {
        String marker = Run.MARKER;
        String header = "Visit,Patient Name,DOS,CPT,Min,Start Time,End"
                + " Time,Units,Mod,Role,Discipline,Payer,POS,DX,Note,Clinic\n";
        String good = "V1,n,3/16/2026,97110,20,,,1,GP,PT,PT,medicare,11,M54.5,,c";
        String[] cells = good.split(",", -1);
        StringBuilder table = new StringBuilder(header).append(good).append('\n');
        for (int i = 1; i < cells.length; i++) {
            String[] marked = cells.clone();
            marked[0] = "V" + (i + 1);
            marked[i] = marker;
            table.append(String.join(",", marked)).append('\n');
        }
        String workbook = WorkbookFile.write(folder.resolve("march.xlsx"), sheet(table.toString()), false)
                .toString();
        for (String file : List.of(file("march.csv", table.toString()), workbook)) {
            for (String format : List.of("text", "json", "csv", "html")) {
                Run run = Run.of("check", file, "--format", format);
                assertThat(run.out()).as("%s as %s", file, format).contains("V1");
                assertThat(run.out() + run.err()).doesNotContain(marker).doesNotContainIgnoringCase("ZZMARKER");
            }
        }
    }

    /** Returns the rows of a sheet with the cells of a table, each as text. */
    private static String sheet(String table) {
        StringBuilder sheet = new StringBuilder();
        List<String> lines = table.lines().toList();
        for (int row = 1; row <= lines.size(); row++) {
            sheet.append("<row r=\"").append(row).append("\">");
            String[] cells = lines.get(row - 1).split(",", -1);
            for (int i = 0; i < cells.length; i++) {
                sheet.append(WorkbookFile.text((char) ('A' + i) + "" + row, cells[i]));
            }
            sheet.append("</row>");
        }
        return sheet.toString();
    }

    /** An output whose reader goes away after some bytes. */
    private static final class Pipe extends OutputStream {
        private int left = 10_000;

        @Override
        public void write(int octet) throws IOException {
            write(new byte[1], 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException("Broken pipe");
            }
        }
    }

    /** A line again and again. */
    private static final class Endless extends InputStream {
        private final byte[] line;
        private int at;

        Endless(byte[] line) {
            this.line = line;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            read(one, 0, 1);
            return one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = Math.min(length, line.length - at);
            System.arraycopy(line, at, target, offset, count);
            at = (at + count) % line.length;
            return count;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "4"})
    void a_closed_pipe_ends_the_run_of_an_endless_input_without_an_error(String threads) {
        byte[] line = ("{\"dateOfService\":\"2026-03-02\",\"discipline\":\"PT\",\"payer\":\"medicare\","
                        + "\"treatments\":[{\"code\":\"97110\",\"minutes\":15}]}\n")
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                new Endless(line),
                new Pipe(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "check",
                "-",
                "--threads",
                threads);
        assertThat(code).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("rror", "disk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "explain", "rules", "payers", "due"})
    void help_has_defaults_an_example_and_exit_codes(String command) {
        Run run = Run.of(command, "--help");
        assertThat(run.out())
                .contains("Exit code", "70 ", "For example:", "therapy-billing " + command)
                .doesNotContain("Default: []", "null");
    }

    @ParameterizedTest
    @CsvSource({
        "check, --fail-on, error",
        "check, --format, text",
        "check, --threads, 1",
        "rules, --format, text",
        "payers, --format, text"
    })
    void help_says_what_an_option_is_unless_told(String command, String option, String unlessTold) {
        String help = Run.of(command, "--help").out().replaceAll("\\s+", " ");
        assertThat(help).containsPattern(" " + option + "=[^=]{0,120} Default: " + unlessTold + " ");
    }

    @Test
    void the_version_names_rules_and_data() {
        assertThat(Run.of("--version").out()).contains("rules 2026.4", "code-book 2026.4", "ncci-ptp-practitioner");
        assertThat(Run.of("check", "--version").out()).contains("rules 2026.4");
    }
}
