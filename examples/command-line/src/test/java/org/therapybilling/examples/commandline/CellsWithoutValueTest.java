package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell of a workbook that has no value is not blank: a line that was billed must not go unread. */
class CellsWithoutValueTest {

    @TempDir
    private Path folder;

    private Run check(String visit, String units) throws IOException {
        Path book = WorkbookFile.write(
                folder.resolve("march.xlsx"),
                "<row r=\"1\">" + WorkbookFile.text("A1", "Visit") + WorkbookFile.text("B1", "DOS")
                        + WorkbookFile.text("C1", "CPT") + WorkbookFile.text("D1", "Minutes")
                        + WorkbookFile.text("E1", "Units") + WorkbookFile.text("F1", "MRN") + "</row><row r=\"2\">"
                        + WorkbookFile.text("A2", "V1") + WorkbookFile.text("B2", "2026-03-16")
                        + WorkbookFile.text("C2", "97110") + WorkbookFile.text("D2", "23") + units + visit + "</row>",
                false);
        return Run.of("check", book.toString(), "--payer", "medicare", "--discipline", "PT", "--format", "json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"E2\" t=\"e\"><v>#REF!</v></c>",
                "<c r=\"E2\" t=\"e\"><v>#N/A</v></c>",
                "<c r=\"E2\"><f>8+1</f></c>",
                "<c r=\"E2\"><v>NaN</v></c>",
                "<c r=\"E2\"><v>abc</v></c>"
            })
    void it_is_refused_where_it_is_read(String units) throws IOException {
        Run run = check("", units);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("UNREADABLE", "row 2, units");
    }

    @Test
    void an_error_is_no_key_of_a_patient() throws IOException {
        Run run = check("<c r=\"F2\" t=\"e\"><v>#N/A</v></c>", "<c r=\"E2\"><v>2</v></c>");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("UNREADABLE", "error of a spreadsheet");
    }

    /** A formula that gives an empty text, and a cell without anything, are blank. */
    @ParameterizedTest
    @ValueSource(strings = {"<c r=\"F2\" t=\"str\"><f>\"\"</f><v></v></c>", "<c r=\"F2\"/>", ""})
    void blank_is_blank(String visit) throws IOException {
        Run run = check(visit, "<c r=\"E2\"><v>2</v></c>");
        assertThat(run.out()).contains("\"units\":2").doesNotContain("UNREADABLE");
    }
}
