package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of workbooks passes over in silence, or is slow at, is refused before it is read. */
class StrangeWorkbooksTest {

    private static final String HEADINGS = "<row r=\"1\">" + WorkbookFile.text("A1", "Visit")
            + WorkbookFile.text("B1", "DOS") + WorkbookFile.text("C1", "CPT") + WorkbookFile.text("D1", "Minutes")
            + "</row>";
    private static final String VISIT =
            WorkbookFile.text("A2", "V1") + WorkbookFile.text("B2", "2026-03-16") + WorkbookFile.text("C2", "97110");
    private static final String MINUTES = "<c r=\"D2\"><v>23</v></c>";

    @TempDir
    private Path folder;

    private Path book(String rows) throws IOException {
        return WorkbookFile.write(folder.resolve("march.xlsx"), HEADINGS + rows, false);
    }

    private static Run check(Path book) {
        return Run.of("check", book.toString(), "--payer", "medicare", "--discipline", "PT", "--format", "json");
    }

    private Run check(String rows) throws IOException {
        return check(book(rows));
    }

    private static void assertRefused(Run run, String problem) {
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("UNREADABLE", problem).doesNotContain("\"units\":2");
    }

    @Test
    void a_sheet_in_order_is_read() throws IOException {
        Run run = check("<row r=\"2\">" + VISIT + MINUTES + "</row>");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"units\":2");
    }

    /** Small writers leave the addresses out. */
    @Test
    void rows_and_cells_without_addresses_follow_one_another() throws IOException {
        Run run = check("<row>" + VISIT + "<c><v>23</v></c></row>");
        assertThat(run.out()).contains("\"units\":2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"C2\"><v>23</v></c>",
                "<c r=\"B2\"><v>23</v></c>",
                "<c r=\"D3\"><v>23</v></c>",
                "<c r=\"2\"><v>23</v></c>",
                "<c r=\"AAAA2\"><v>23</v></c>"
            })
    void a_cell_stands_once_in_its_row_behind_those_before_it(String minutes) throws IOException {
        assertRefused(check("<row r=\"2\">" + VISIT + minutes + "</row>"), "The cells of row 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-2", "two", "12345678"})
    void a_row_stands_once_below_those_before_it(String number) throws IOException {
        assertRefused(check("<row r=\"" + number + "\">" + VISIT + MINUTES + "</row>"), "The rows of the sheet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1", "x", "9999999999"})
    void a_text_that_the_workbook_does_not_have_is_not_blank(String index) throws IOException {
        assertRefused(
                check("<row r=\"2\">" + VISIT + "<c r=\"D2\" t=\"s\"><v>" + index + "</v></c></row>"),
                "texts that it does not have");
    }

    /** Some exporters write blank cells so. */
    @Test
    void no_index_of_a_text_is_a_blank_cell() throws IOException {
        Run run = check("<row r=\"2\">" + VISIT + MINUTES + "<c r=\"E2\" t=\"s\"><v></v></c></row>");
        assertThat(run.out()).contains("\"units\":2");
    }

    @Test
    void a_date_as_a_text_is_refused_by_its_reason() throws IOException {
        assertRefused(
                check("<row r=\"2\">" + VISIT + MINUTES + "<c r=\"E2\" t=\"d\"><v>2026-03-16</v></c></row>"),
                "dates as texts of ISO 8601");
    }

    @Test
    void a_strict_workbook_is_refused_by_its_reason() throws IOException {
        Path book = book("<row r=\"2\">" + VISIT + MINUTES + "</row>");
        assertRefused(
                check(renamed(
                        book,
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")),
                "Strict Open XML");
    }

    @Test
    void phonetic_text_is_not_added_to_a_cell() throws IOException {
        assertRefused(
                check("<row r=\"2\">" + VISIT
                        + "<c r=\"D2\" t=\"inlineStr\"><is><t>2</t><rPh sb=\"0\" eb=\"1\"><t>3</t>"
                        + "</rPh></is></c></row>"),
                "phonetic text");
    }

    /** The reader of workbooks needs minutes for some hundred thousand names. */
    @ParameterizedTest
    @CsvSource({"400,true", "1100,false"})
    void names_are_those_of_spreadsheets(int names, boolean isRead) throws IOException {
        String strange =
                IntStream.range(0, names).mapToObj(i -> "<n" + i + "/>").collect(Collectors.joining());
        Run run = check("<row r=\"2\">" + VISIT + MINUTES + "<extLst>" + strange + "</extLst></row>");
        assertThat(run.code()).isEqualTo(isRead ? 0 : 3);
        assertThat(run.out().contains("no spreadsheet writes")).isNotEqualTo(isRead);
    }

    @ParameterizedTest
    @CsvSource({"150,true", "250,false"})
    void attributes_are_those_of_spreadsheets(int count, boolean isRead) throws IOException {
        String attributes =
                IntStream.range(0, count).mapToObj(i -> " a" + i + "=\"1\"").collect(Collectors.joining());
        Run run = check("<row r=\"2\"" + attributes + ">" + VISIT + MINUTES + "</row>");
        assertThat(run.code()).isEqualTo(isRead ? 0 : 3);
        assertThat(run.out().contains("no spreadsheet writes")).isNotEqualTo(isRead);
    }

    @Test
    void an_archive_has_no_two_entries_of_one_name() throws IOException {
        Path book = book("<row r=\"2\">" + VISIT + MINUTES + "</row>");
        String bytes = new String(Files.readAllBytes(book), StandardCharsets.ISO_8859_1);
        Files.write(book, bytes.replace("sheet2.xml", "SHEET1.xml").getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(check(book), "two entries of one name");
    }

    /** So writers of packages that know no names beforehand: all parts of an ending are the workbook, but those named. */
    @Test
    void a_kind_of_part_may_be_told_by_its_ending() throws IOException {
        Path book = book("<row r=\"2\">" + VISIT + MINUTES + "</row>");
        String main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
        Path other = renamed(
                book,
                "Extension=\"xml\" ContentType=\"application/xml\"",
                "Extension=\"xml\" ContentType=\"" + main + '"');
        assertThat(check(other).out()).contains("\"units\":2");
        assertRefused(
                check(renamed(other, "Extension=\"xml\"", "Extension=\"lmx\"")), "name that does not end in .xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"styles", "sheet1", "workbook"})
    void a_part_that_is_read_has_a_name_of_parts(String part) throws IOException {
        Path book = book("<row r=\"2\">" + VISIT + MINUTES + "</row>");
        assertRefused(check(renamed(book, part + ".xml", part + ".lmx")), "name that does not end in .xml");
    }

    /** Returns a copy of a workbook in which a part has another name, wherever it is named. */
    private Path renamed(Path book, String from, String to) throws IOException {
        Path copy = Files.createTempFile(folder, "copy", ".xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(book));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName().replace(from, to)));
                String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(content.replace(from, to).getBytes(StandardCharsets.UTF_8));
            }
        }
        return copy;
    }

    @Test
    void a_workbook_does_not_unpack_without_end() throws IOException {
        Run run = check("<row r=\"2\">" + VISIT + WorkbookFile.text("D2", "23") + "</row>" + " ".repeat(30 << 20));
        assertRefused(run, "more than 100 times its bytes");
    }

    /** In each, the reader of workbooks passes something over, or takes one of two. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"D2\"><v>2</v><v>23</v></c>",
                "<c r=\"D2\"><v>2<w>3</w></v></c>",
                "<c r=\"D2\"><w><v>23</v></w></c>",
                "<c r=\"D2\" t=\"inlineStr\"><is><t>2</t><t>3</t></is></c>",
                "<c r=\"D2\" t=\"inlineStr\"><is><t>2</t><r><t>3</t></r></is></c>",
                "<c r=\"D2\" t=\"inlineStr\"><is><r><t>2</t><t>3</t></r></is></c>",
                "<c r=\"D2\" t=\"inlineStr\"><is><t>2</t></is><is><t>3</t></is></c>",
                "<c r=\"D2\" t=\"inlineStr\"><is><t>2</t></is><v>3</v></c>",
                "<c r=\"D2\"><f>1</f><f>2</f><v>23</v></c>",
                "<x><c r=\"D2\"><v>23</v></c></x>",
                "<extLst><c r=\"D2\"><v>23</v></c></extLst>",
                "<row r=\"3\"><c r=\"D3\"><v>23</v></c></row>"
            })
    void a_cell_has_one_value_and_all_stands_in_its_place(String cell) throws IOException {
        assertRefused(check("<row r=\"2\">" + VISIT + cell + "</row>"), "what no spreadsheet writes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</sheetData><row r=\"3\"/>",
                "</sheetData><sheetData/>",
                "</sheetData><x><sheetData/></x>",
                "</sheetData><extLst><row r=\"3\"/></extLst>",
                "<x/></sheetData>"
            })
    void rows_stand_in_the_one_place_of_rows(String end) throws IOException {
        Path book = book("<row r=\"2\">" + VISIT + MINUTES + "</row><!--here-->");
        assertRefused(check(renamed(book, "<!--here--></sheetData>", end)), "what no spreadsheet writes");
    }

    /** Controls of forms say by rows of a drawing where they stand. */
    @Test
    void rows_of_drawings_are_no_rows_of_the_sheet() throws IOException {
        Path book = book("<row r=\"2\">" + VISIT + MINUTES + "</row><!--here-->");
        Run run = check(renamed(
                book,
                "<!--here--></sheetData>",
                "</sheetData><controls><from xmlns:xdr=\"urn:drawing\"><xdr:row>7</xdr:row></from></controls>"));
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"units\":2");
    }

    @Test
    void text_in_runs_is_read_whole() throws IOException {
        Run run = check("<row r=\"2\">" + VISIT
                + "<c r=\"D2\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>2</t></r><r><t>3</t></r></is></c></row>");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"units\":2");
    }

    /** A bit that fell over, in a part that is not compressed, in the one of all parts or in its checksum. */
    @Test
    void a_part_with_a_wrong_checksum_is_refused() throws IOException {
        Path book = book("<row r=\"2\">" + VISIT + MINUTES + "</row>");
        byte[] bytes = Files.readAllBytes(stored(book));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(check(Files.write(book, bytes)).code()).isZero();
        bytes[text.indexOf("<v>23</v>") + "<v>".length()] = '3';
        assertRefused(check(Files.write(book, bytes)), "is damaged");
    }

    private static Path stored(Path book) throws IOException {
        Path stored = book.resolveSibling("stored.xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(book));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(stored))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                CRC32 checksum = new CRC32();
                checksum.update(part);
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setMethod(ZipEntry.STORED);
                copy.setSize(part.length);
                copy.setCrc(checksum.getValue());
                out.putNextEntry(copy);
                out.write(part);
            }
        }
        return stored;
    }
}
