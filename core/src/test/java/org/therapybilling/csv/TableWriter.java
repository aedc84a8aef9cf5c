package org.therapybilling.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes a table of visits as some practice system might, and remembers what it meant. Equal seeds, equal tables. */
final class TableWriter {

    private static final List<String> VISIT =
            List.of("Visit #", "visit_id", "Encounter Number", "VisitID", "Note ID", "Session");
    private static final List<String> PATIENT =
            List.of("MRN", "Patient ID", "client_id", "Chart No.", "Patient Account Number");
    private static final List<String> DATE =
            List.of("DOS", "Date of Service", "Appt Date", "service_date", "VisitDate");
    private static final List<String> CODE = List.of("CPT", "Proc Code", "CPT/HCPCS", "procedureCode", "Service Code");
    private static final List<String> MINUTES =
            List.of("Min", "Duration (min)", "minutes", "Direct Minutes", "Time Spent");
    private static final List<String> UNITS = List.of("Units", "Qty", "billed_units", "Days or Units");
    private static final List<String> MODIFIERS = List.of("Mod", "Modifiers", "CPT Modifier", "modifier_1");
    private static final List<String> ROLE = List.of("Role", "Therapist Credential", "Treating Provider Type");
    private static final List<String> CODES = List.of("97110", "97140", "97530", "97112", "97535");

    private static final List<Function<LocalDate, String>> DATES = List.of(
            LocalDate::toString,
            formatted("M/d/yyyy"),
            formatted("MM/dd/yyyy"),
            formatted("M/d/yy"),
            formatted("yyyyMMdd"),
            formatted("yyyy/MM/dd"),
            formatted("d-MMM-yyyy"),
            formatted("M/d/yyyy '0:00'"),
            date -> date + "T00:00:00Z");
    private static final List<Function<Integer, String>> DURATIONS = List.of(
            String::valueOf,
            minutes -> minutes + " min",
            minutes -> minutes + ".0",
            minutes -> "0:" + (minutes < 10 ? "0" : "") + minutes,
            minutes -> "0:" + (minutes < 10 ? "0" : "") + minutes + ":00",
            minutes -> minutes + "\u00A0mins");
    private static final List<Function<String, String>> CODE_CELLS = List.of(
            code -> code,
            code -> "CPT " + code,
            code -> code + " - Some exercise",
            code -> "'" + code,
            code -> " " + code + "\u202F");

    private final Random random;
    private final List<List<String>> cells = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final TreeMap<String, List<String>> expected = new TreeMap<>();
    private final char delimiter;
    private final int titles;

    TableWriter(long seed) {
        random = new Random(seed);
        delimiter = ",;\t|".charAt(random.nextInt(4));
        titles = random.nextInt(3);
        write();
    }

    private static Function<LocalDate, String> formatted(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US)::format;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void write() {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
        Collections.shuffle(order, random);
        List<String> names = List.of(
                one(VISIT), one(PATIENT), one(DATE), one(CODE), one(MINUTES), one(UNITS), one(MODIFIERS), one(ROLE));
        List<List<String>> rows = new ArrayList<>();
        Function<LocalDate, String> dates = one(DATES);
        Function<Integer, String> durations = one(DURATIONS);
        Function<String, String> codes = one(CODE_CELLS);
        for (int visit = 0; visit < 1 + random.nextInt(20); visit++) {
            visit(visit, dates, durations, codes, order, rows);
        }
        Collections.shuffle(rows, random);
        for (int i = 0; i < titles; i++) {
            cells.add(List.of("Report " + i));
        }
        cells.add(ordered(names, order));
        cells.addAll(rows);
        cells.forEach(row -> lines.add(joined(row)));
    }

    private void visit(
            int number,
            Function<LocalDate, String> dates,
            Function<Integer, String> durations,
            Function<String, String> codes,
            List<Integer> order,
            List<List<String>> rows) {
        String id = "V-" + number;
        String patient = "P" + random.nextInt(5);
        LocalDate date = LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28));
        List<String> told = new ArrayList<>();
        for (int line = 0; line < 1 + random.nextInt(4); line++) {
            String code = one(CODES);
            int minutes = random.nextInt(60);
            int units = random.nextInt(4);
            boolean assistant = random.nextInt(4) == 0;
            told.add(date + " " + patient + " " + code + " " + minutes + (assistant ? " ASSISTANT" : " THERAPIST"));
            if (units > 0) {
                told.add(code + " x " + units + (assistant ? " [GP, CQ]" : " [GP]"));
            }
            rows.add(ordered(
                    List.of(
                            id,
                            patient,
                            dates.apply(date),
                            codes.apply(code),
                            durations.apply(minutes),
                            units == 0 && random.nextBoolean() ? "" : String.valueOf(units),
                            units == 0 ? "" : assistant ? one(List.of("GP CQ", "GPCQ", "GP/CQ")) : "GP",
                            assistant ? one(List.of("PTA", "LPTA", "PT Assistant")) : one(List.of("PT", "DPT"))),
                    order));
        }
        expected.put(id, told.stream().sorted().toList());
    }

    private static List<String> ordered(List<String> cells, List<Integer> order) {
        return order.stream().map(cells::get).toList();
    }

    private String joined(List<String> row) {
        return String.join(
                String.valueOf(delimiter), row.stream().map(this::quoted).toList());
    }

    private String quoted(String cell) {
        return cell.indexOf(delimiter) >= 0 || random.nextInt(9) == 0 ? "\"" + cell + "\"" : cell;
    }

    /** Returns the table in one of the encodings, with one of the ends of lines. */
    byte[] bytes() {
        return encoded(String.join(one(List.of("\n", "\r\n", "\r")), lines));
    }

    /** Returns the rows as a workbook holds them, cell by cell. */
    List<List<String>> cells() {
        return cells;
    }

    private byte[] encoded(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 2 -> text.replace('\u202F', ' ').getBytes(Charset.forName("windows-1252"));
            case 3 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
            case 4 -> ("\uFEFF\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Returns the table in UTF-8 with some of its cells changed. */
    byte[] damaged(long seed) {
        Random damage = new Random(seed);
        List<String> damaged = new ArrayList<>(lines.subList(0, titles + 1));
        for (String line : lines.subList(titles + 1, lines.size())) {
            int at = damage.nextInt(line.length());
            String other = String.valueOf("x9:/- ".charAt(damage.nextInt(6)));
            damaged.add(
                    damage.nextInt(3) == 0 && "\"".indexOf(line.charAt(at)) < 0
                            ? line.substring(0, at) + other + line.substring(at + 1)
                            : line);
        }
        return String.join("\n", damaged).getBytes(StandardCharsets.UTF_8);
    }

    int firstRow() {
        return titles + 2;
    }

    int lastRow() {
        return lines.size();
    }

    Map<String, List<String>> expected() {
        return expected;
    }
}
