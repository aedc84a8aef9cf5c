package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.PayerId;

class FeeTablesTest {

    @TempDir
    private Path folder;

    private PayerBook read(String fields, String table) throws IOException {
        Files.writeString(folder.resolve("fees.csv"), table, StandardCharsets.UTF_8);
        Path file = folder.resolve("plan.json");
        Files.writeString(file, PayerJson.profile(fields));
        return PayerProfiles.read(file);
    }

    private static String fees(PayerBook book, String day) {
        return book.policy(PayerId.of("p"), LocalDate.parse(day))
                .get(PayerKeys.FEES)
                .fold(found -> found.value().byCode().toString(), none -> "none", unknown -> "unknown");
    }

    @Test
    void fees_of_a_table_hold_on_the_dates_of_their_rows() throws IOException {
        PayerBook book = read("\"fees\": {\"file\": \"fees.csv\"}", """
                code,amount,from,until
                97110,40.00,2025-01-01,2025-12-31
                97110,42.00,2026-01-01,
                97140,39.50,,
                """);
        assertThat(fees(book, "2024-12-31")).isEqualTo("97140: 39.50");
        assertThat(fees(book, "2025-01-01")).isEqualTo("97110: 40.00, 97140: 39.50");
        assertThat(fees(book, "2025-12-31")).isEqualTo("97110: 40.00, 97140: 39.50");
        assertThat(fees(book, "2026-01-01")).isEqualTo("97110: 42.00, 97140: 39.50");
        assertThat(PayerJson.read(PayerProfiles.write(book))).isEqualTo(book);
    }

    @Test
    void rows_without_dates_hold_as_long_as_the_value() throws IOException {
        PayerBook book = read(
                "\"from\": \"2026-01-01\", \"fees\": {\"file\": \"fees.csv\", \"until\": \"2026-06-30\","
                        + " \"lesserOfCharge\": false}",
                "\uFEFFamount,code\r\n42.00,97110\r\n");
        assertThat(fees(book, "2025-12-31")).isEqualTo("unknown");
        assertThat(fees(book, "2026-01-01")).isEqualTo("97110: 42.00");
        assertThat(fees(book, "2026-06-30")).isEqualTo("97110: 42.00");
        assertThat(fees(book, "2026-07-01")).isEqualTo("unknown");
        assertThat(book.policy(PayerId.of("p"), LocalDate.of(2026, 3, 2))
                        .get(PayerKeys.FEES)
                        .found()
                        .orElseThrow()
                        .lesserOfCharge())
                .isFalse();
    }

    @Test
    void codes_beside_the_table_go_before_its_rows() throws IOException {
        PayerBook book = read(
                "\"fees\": {\"file\": \"fees.csv\", \"97110\": \"45.00\"}",
                "code,amount,from\n97110,42.00,2026-01-01\n97140,39.50,2026-01-01\n");
        assertThat(fees(book, "2026-01-01")).isEqualTo("97110: 45.00, 97140: 39.50");
        assertThat(fees(book, "2025-12-31")).isEqualTo("97110: 45.00");
    }

    /** 1,000 rows, each of a day, change what holds 1,002 times: before the first, on each day and after the last. */
    @Test
    void rows_of_many_codes_and_dates_are_bounded_together() {
        assertThatThrownBy(() -> read("\"fees\": {\"file\": \"fees.csv\"}", daily(1_000, 90_000)))
                .hasMessageContaining(
                        "The table has 1000 rows, and other rows hold 1002 times; multiplied, the two may be"
                                + " at most 1000000 in all tables of a file, of which 1000000 are left. Part the file, or the"
                                + " table by dates.");
        assertThatThrownBy(() -> read("\"fees\": {\"file\": \"fees.csv\"}", daily(1_002, 0)))
                .hasMessageContaining("Line 1002 of the table is one more of code 97110 than the 1000 allowed.");
    }

    /** However many profiles name a table: it is written out for each. */
    @Test
    void all_tables_of_a_file_are_bounded_together() throws IOException {
        Files.writeString(folder.resolve("fees.csv"), daily(600, 90_000), StandardCharsets.UTF_8);
        String profile = "{\"id\": \"p%d\", \"fees\": {\"file\": \"fees.csv\"}}";
        assertThat(PayerProfiles.read(plans(profile, 2)).profiles()).hasSize(2);
        assertThatThrownBy(() -> PayerProfiles.read(plans(profile, 4)))
                .hasMessageContaining("profiles[2].fees.file: The table has 600 rows, and other rows hold 602 times;")
                .hasMessageContaining("of which 277600 are left")
                .hasMessageContaining("profiles[3].fees.file: The tables named before take up the 1000000 rows");
    }

    private Path plans(String profile, int count) throws IOException {
        String[] profiles = IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, profile, i))
                .toArray(String[]::new);
        return Files.writeString(folder.resolve("plans.json"), PayerJson.profiles(profiles));
    }

    /** A pipe that nobody writes to would never end. */
    @Test
    void what_is_no_file_is_no_table() throws IOException {
        Files.createDirectory(folder.resolve("tables"));
        assertThatThrownBy(() -> read("\"fees\": {\"file\": \"tables\"}", ""))
                .hasMessageContaining("The table is no file but a folder, pipe or device; name a CSV file.");
    }

    @Test
    void a_table_of_many_dates_is_read() throws IOException {
        PayerBook book = read("\"fees\": {\"file\": \"fees.csv\"}", daily(998, 90_000));
        assertThat(fees(book, "2020-01-01")).isEqualTo("90000: 1.00");
        assertThat(fees(book, "2020-01-02")).isEqualTo("90001: 1.00");
        assertThat(fees(book, "2022-09-24")).isEqualTo("90997: 1.00");
    }

    /** Rows of a day each: of codes from a first one on, or all of one code. */
    private static String daily(int rows, int firstCode) {
        StringBuilder table = new StringBuilder("code,amount,from,until\n");
        for (int i = 0; i < rows; i++) {
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(i);
            table.append(firstCode == 0 ? 97110 : firstCode + i)
                    .append(",1.00,")
                    .append(day)
                    .append(',')
                    .append(day)
                    .append('\n');
        }
        return table.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | The table has no rows",
                "code,amount | The table has no rows",
                "97110,42.00 | The first row of the table is no header",
                "code,amount,amount;97110,1.00,1.00 | The first row of the table is no header",
                "code,amount;97110 | Line 2 of the table has 1 cells; the header has 2",
                "code,amount;9711,42.00 | Line 2 of the table has a cell in column code",
                "code,amount;97110,-1 | Line 2 of the table has a cell in column amount",
                "code,amount;97110,42.00;97112,ZZMARKER | Line 3 of the table has a cell in column amount",
                "code,amount,from;97110,42.00,ZZMARKER | Line 2 of the table has a cell in column from",
                "code,amount,from,until;97110,42.00,2026-02-01,2026-01-31 | Line 2 of the table ends before it begins",
                "code,amount;97110,42.00;97110,43.00 | Line 3 of the table has code 97110 for the same dates as line 2",
                "code,amount,from,until;97110,42.00,,2026-01-01;97110,43.00,2026-01-01, | Line 3 of the table has code 97110",
                "code,amount;\"97110,42.00 | a quote that is never closed"
            })
    void a_table_that_is_wrong_is_refused_with_its_line(String table, String problem) {
        assertThatThrownBy(() -> read("\"fees\": {\"file\": \"fees.csv\"}", table.replace(';', '\n')))
                .isInstanceOfSatisfying(
                        PayerFormatException.class,
                        refused -> assertThat(refused.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.path()).isEqualTo("profiles[0].fees.file");
                            assertThat(fault.line()).isEqualTo(3);
                            assertThat(fault.problem()).contains(problem).doesNotContain("ZZMARKER");
                        }));
    }

    @ParameterizedTest
    @CsvSource({"\"other.csv\"", "\" \"", "7", "\".\""})
    void a_table_that_is_not_there_is_refused(String name) {
        assertThatThrownBy(() -> read("\"fees\": {\"file\": " + name + "}", "code,amount\n97110,42.00\n"))
                .isInstanceOf(PayerFormatException.class)
                .hasMessageStartingWith("line 3, profiles[0].fees.file: ");
    }

    @Test
    void a_table_that_is_not_utf_8_is_refused() throws IOException {
        Path file = folder.resolve("plan.json");
        Files.writeString(file, PayerJson.profile("\"fees\": {\"file\": \"latin.csv\"}"));
        Files.write(folder.resolve("latin.csv"), new byte[] {'c', (byte) 0xE9});
        assertThatThrownBy(() -> PayerProfiles.read(file)).hasMessageContaining("The table cannot be read");
    }

    @Test
    void amounts_of_thousands_of_codes_are_read() throws IOException {
        StringBuilder table = new StringBuilder("code,amount,from,until\n");
        for (int code = 10000; code < 20000; code++) {
            table.append(code)
                    .append(",1.00,2025-01-01,2025-12-31\n")
                    .append(code)
                    .append(",2.00,2026-01-01,\n");
        }
        PayerBook book = read("\"fees\": {\"file\": \"fees.csv\"}", table.toString());
        assertThat(book.profiles().get(0).values(PayerKeys.FEES)).hasSize(2);
    }
}
