package org.therapybilling.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.session.SessionEntry;

/** Tables as files: encodings, marks, titles, delimiters; rows twice, rows damaged. */
class TableFilesTest {

    private static final String TABLE = "Visit,Clinic,DOS,CPT,Min\nV1,Zürich – Süd,2026-03-16,97110,15\n";

    private static void isRead(Tables.Read read, int row) {
        assertThat(read.refused()).isEmpty();
        assertThat(read.session().billingProvider()).contains("Zürich – Süd");
        assertThat(read.entries().get(0).rows()).containsExactly(row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void each_encoding_is_read(String charset) {
        String mark = charset.length() == 8 && charset.startsWith("UTF") ? "\uFEFF" : "";
        Tables.Read read = Tables.read((mark + TABLE).getBytes(Charset.forName(charset)), Tables.MEDICARE);
        isRead(read, 2);
        assertThat(read.remarks().stream().anyMatch(remark -> remark.contains("Windows-1252")))
                .isEqualTo(charset.startsWith("w"));
    }

    @Test
    void marks_declarations_titles_and_spaces_before_quotes_are_read() {
        isRead(Tables.read("\uFEFF" + TABLE), 2);
        isRead(Tables.read("\uFEFF\uFEFF" + TABLE), 2);
        isRead(Tables.read("sep=;\n" + TABLE.replace(',', ';')), 2);
        isRead(Tables.read("\uFEFFsep=,\r\n" + TABLE.replace("\n", "\r\n")), 2);
        isRead(Tables.read("Charges by visit\nMarch 2026, all clinics\n\n" + TABLE), 5);
        isRead(
                Tables.read(TABLE.replace(",97110", ", \"97110\"")
                        .replace(",2026", ",  \"2026")
                        .replace("16,", "16\" ,")),
                2);
        isRead(Tables.read(TABLE.replace(",", "\t")), 2);
        isRead(Tables.read(TABLE.replace("CPT", "\u200BCPT\u00A0").replace("15", "15\u00A0min")), 2);
    }

    @Test
    void one_byte_of_another_encoding_costs_no_row_and_moves_none() {
        byte[] bad = ("Visit,DOS,CPT,Min,Note\n"
                        + IntStream.range(0, 2_000)
                                .mapToObj(i -> "V" + i + ",2026-03-16,97110,15," + (i == 1_000 ? "@" : ""))
                                .collect(Collectors.joining("\n")))
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bad.length; i++) {
            bad[i] = bad[i] == '@' ? (byte) 0xE9 : bad[i];
        }
        Tables.Read read = Tables.read(bad, Tables.MEDICARE);
        assertThat(read.sessions()).hasSize(2_000);
        assertThat(read.remarks())
                .filteredOn(remark -> remark.contains("Windows-1252"))
                .hasSize(1);
    }

    @Test
    void rows_before_a_damaged_one_stand_and_it_is_named() {
        String rows = IntStream.range(0, 1_500)
                .mapToObj(i -> "V" + i + ",c,2026-03-16,97110,15\n")
                .collect(Collectors.joining());
        Tables.Read read = Tables.read("Visit,Clinic,DOS,CPT,Min\n" + rows + "V,c,\"2026-03-16,97110,15\n");
        assertThat(read.sessions()).hasSize(1_500);
        assertThat(read.refused()).extracting(SessionEntry.Unreadable::where).containsExactly("row 1502");
        Tables.Read early = Tables.read(TABLE + "V,c,\"2026-03-16,97110,15\n");
        assertThat(early.sessions()).hasSize(1);
        assertThat(early.refused()).extracting(SessionEntry.Unreadable::where).containsExactly("row 3");
    }

    @Test
    void workbooks_are_named_for_what_they_are() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        assertThat(Tables.read(old, Tables.MEDICARE).refusal().error()).contains("old Excel (.xls)");
        assertThat(Tables.read("PK\u0003\u0004rest").refusal().error()).contains(".xlsx");
    }

    @Test
    void rows_of_a_visit_with_two_payers_are_two_sessions_and_told() {
        String table = "Visit,MRN,DOS,Payer,CPT,Min\nV1,1,2026-03-16,medicare,97110,7\nV1,1,2026-03-16,cash,97110,16\n";
        Tables.Read read = Tables.read(table);
        assertThat(read.sessions()).hasSize(2);
        assertThat(read.remarks()).anyMatch(remark -> remark.contains("two payers, the first in row 3"));
    }

    @Test
    void a_local_code_is_kept_and_the_rest_of_its_visit_read() {
        Tables.Read read = Tables.read("Visit,DOS,CPT,Min,Units\nV1,2026-03-16,97110,15,1\nV1,2026-03-16,CASH1,,1\n");
        assertThat(read.refused()).isEmpty();
        assertThat(read.session().treatments()).hasSize(1);
        assertThat(read.session().localCodes())
                .extracting(code -> code.code() + " " + code.path())
                .containsExactly("CASH1 treatments[1].code", "CASH1 billed[1].code");
    }

    @Test
    void keys_have_an_end() {
        String longest = "x".repeat(256);
        assertThat(Tables.read(TABLE.replace("V1", longest)).session().sessionId())
                .contains(longest);
        assertThat(Tables.read(TABLE.replace("V1", longest + "x")).refusal().error())
                .contains("has 257 characters");
    }

    @Test
    void a_visit_holds_a_thousand_rows() {
        String row = "V1,c,2026-03-16,97110,0\n";
        String header = "Visit,Clinic,DOS,CPT,Min\n";
        assertThat(Tables.read(header + row.repeat(1_000)).session().treatments())
                .hasSize(1_000);
        assertThat(Tables.read(header + row.repeat(1_001)).refusal().error()).contains("1001 treatments");
    }
}
