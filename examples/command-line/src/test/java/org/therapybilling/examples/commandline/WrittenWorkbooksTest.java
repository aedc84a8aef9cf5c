package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.examples.commandline.WorkbookFile.number;
import static org.therapybilling.examples.commandline.WorkbookFile.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.csv.BillingCsv;
import org.therapybilling.csv.TableMapping;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;

/** Workbooks of visits that are known, with dates, clocks, durations and codes as spreadsheets keep them. */
class WrittenWorkbooksTest {

    private static final String[] CODES = {"97110", "97140", "97530", "97112", "97535"};
    private static final int WORKBOOKS = 40;
    private static final int MINUTES_OF_A_DAY = 1440;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_a_workbook_holds_is_read(boolean from1904) throws IOException {
        for (int seed = 0; seed < WORKBOOKS; seed++) {
            Map<String, String> expected = new TreeMap<>();
            Path file = folder.resolve(seed + ".xlsx");
            WorkbookFile.write(file, rows(new Random(seed), from1904, expected), from1904);
            Run run = Run.of("check", file.toString(), "--discipline", "PT", "--payer", "medicare", "--format", "json");
            assertThat(told(run)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    /** Returns date, code, minutes and row of each report by its session. */
    private static Map<String, String> told(Run run) {
        Map<String, String> told = new TreeMap<>();
        for (JsonNode report : run.reports()) {
            JsonNode service = report.path("allocation").path(0);
            told.put(
                    report.path("sessionId").asText(),
                    report.path("dateOfService").asText() + " "
                            + service.path("code").asText() + " "
                            + service.path("minutes").asInt() + " "
                            + report.path("source").path("rows").path(0).asInt());
        }
        return told;
    }

    /** Writes a header and visits of one service under it, some rows left out, in one of three ways to say its time. */
    private static String rows(Random random, boolean from1904, Map<String, String> expected) {
        int way = random.nextInt(3);
        boolean codesAreNumbers = random.nextBoolean();
        StringBuilder rows = new StringBuilder("<row r=\"1\">" + text("A1", "Visit #") + text("B1", "DOS")
                + text("C1", "CPT")
                + (way == 2 ? text("D1", "Time In") + text("E1", "Time Out") : text("D1", "Duration")) + "</row>");
        int row = 1;
        for (int visit = 1; visit <= 1 + random.nextInt(12); visit++) {
            row += 1 + random.nextInt(2);
            LocalDate date = LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28));
            String code = CODES[random.nextInt(CODES.length)];
            int minutes = 1 + random.nextInt(59);
            expected.put("V" + visit, date + " " + code + " " + minutes + " " + row);
            rows.append("<row r=\"").append(row).append("\">").append(text("A" + row, "V" + visit));
            rows.append(number("B" + row, random.nextBoolean() ? 1 : 4, String.valueOf(serial(date, from1904))));
            rows.append(codesAreNumbers ? number("C" + row, 0, code) : text("C" + row, code));
            rows.append(time(way, row, minutes, random.nextInt(MINUTES_OF_A_DAY - minutes)))
                    .append("</row>");
        }
        return rows.toString();
    }

    /** Excel writes 17 digits of a binary number, others 16, and both mean the amount that they show. */
    @ParameterizedTest
    @ValueSource(ints = {16, 17})
    void an_amount_is_what_the_spreadsheet_shows(int digits) throws IOException {
        Random random = new Random(digits);
        List<String> amounts = new ArrayList<>(List.of("39.95", "98.99", "64.10", "0.07"));
        for (int i = 0; i < 300; i++) {
            amounts.add(BigDecimal.valueOf(1 + random.nextInt(99_999), 2).toString());
        }
        StringBuilder rows = new StringBuilder("<row r=\"1\">" + text("A1", "Visit #") + text("B1", "DOS")
                + text("C1", "CPT") + text("D1", "Units") + text("E1", "Charge") + "</row>");
        for (int row = 2; row < amounts.size() + 2; row++) {
            String binary = new BigDecimal(Double.parseDouble(amounts.get(row - 2)))
                    .round(new MathContext(digits))
                    .toPlainString();
            rows.append("<row r=\"" + row + "\">" + text("A" + row, "V" + row) + text("B" + row, "2026-03-02")
                    + number("C" + row, 0, "97110") + number("D" + row, 0, "1") + number("E" + row, 5, binary)
                    + "</row>");
        }
        Path file = WorkbookFile.write(folder.resolve("amounts.xlsx"), rows.toString(), false);
        assertThat(charges(file)).isEqualTo(amounts);
    }

    private static List<String> charges(Path file) throws IOException {
        TableMapping mapping = TableMapping.NONE.payer(PayerId.MEDICARE).discipline(Discipline.PT);
        try (InputStream bytes = Files.newInputStream(file);
                Workbook workbook = Workbook.open(bytes, Optional.empty())) {
            return BillingCsv.readRows(workbook, mapping, remark -> {})
                    .map(SessionEntry.Read.class::cast)
                    .map(read -> read.session().billed().get(0).charge().orElseThrow())
                    .map(Money::toString)
                    .toList();
        }
    }

    /** ECMA-376 part 1 §18.17.4.1: the days since 1899-12-30 (from 1900-03-01 on), or since 1904-01-01. */
    private static long serial(LocalDate date, boolean from1904) {
        return ChronoUnit.DAYS.between(from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30), date);
    }

    private static String time(int way, int row, int minutes, int start) {
        return switch (way) {
            case 0 -> number("D" + row, 0, String.valueOf(minutes));
            case 1 -> number("D" + row, 3, ofDay(minutes));
            default -> number("D" + row, 2, ofDay(start)) + number("E" + row, 2, ofDay(start + minutes));
        };
    }

    private static String ofDay(int minutes) {
        return String.valueOf(minutes / (double) MINUTES_OF_A_DAY);
    }
}
