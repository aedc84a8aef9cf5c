package org.therapybilling.json;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.payer.form.Place;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;

/** Reads a table of amounts by code, each perhaps for some dates only. */
final class FeeTableReader {

    private static final List<String> COLUMNS = List.of("code", "amount", "from", "until");
    private static final int MOST_BYTES = 1 << 24;

    /** A code has at most so many rows, each of which is compared with all before it. */
    private static final int MOST_OF_A_CODE = 1_000;

    private final Place place;
    private final long most;
    private final Map<ProcedureCode, List<Row>> rows = new TreeMap<>();
    private long writtenOut;

    /**
     * Makes a reader of one table.
     *
     * @param place where the table is named
     * @param most how many rows it may have in all, as it is written out anew from each date on which a row begins or ends
     */
    FeeTableReader(Place place, long most) {
        this.place = place;
        this.most = most;
    }

    /** Returns how many rows it has, written out so. */
    long writtenOut() {
        return writtenOut;
    }

    /**
     * What a table says for some dates.
     *
     * @param period the dates
     * @param values the values by code, as the table has them; empty where no row of it holds
     */
    record Span(EffectivePeriod period, Map<String, String> values) {}

    private record Row(long number, ProcedureCode code, String amount, EffectivePeriod period) {}

    /**
     * Reads a table.
     *
     * @throws IOException if it cannot be read as UTF-8
     */
    List<Span> read(InputStream input, EffectivePeriod period) throws IOException {
        int before = place.faults();
        try {
            rows(text(input), period);
        } catch (CsvParseException malformed) {
            place.refuse("The table has a quote that is never closed or in the wrong place.");
        }
        if (place.faults() == before && rows.isEmpty()) {
            place.refuse("The table has no rows; expected are a header and a row for each code.");
        }
        return place.faults() == before ? spans(period) : List.of();
    }

    private static String text(InputStream input) throws IOException {
        byte[] bytes = input.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("the table is longer than any table of fees");
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void rows(String text, EffectivePeriod period) throws IOException {
        List<String> header = List.of();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(new StringReader(text))) {
            for (CsvRecord record : records) {
                if (header.isEmpty()) {
                    header = record.getFields().stream().map(String::strip).toList();
                    if (!isHeader(header)) {
                        place.refuse("The first row of the table is no header; expected are code, amount, from, until,"
                                + " of which the last two may be left out.");
                        return;
                    }
                } else {
                    row(record, header, period);
                }
            }
        }
    }

    private static boolean isHeader(List<String> header) {
        return COLUMNS.containsAll(header)
                && header.containsAll(COLUMNS.subList(0, 2))
                && header.stream().distinct().count() == header.size();
    }

    private void row(CsvRecord record, List<String> header, EffectivePeriod period) {
        long number = record.getStartingLineNumber();
        if (record.getFieldCount() != header.size()) {
            refuse(number, "has " + record.getFieldCount() + " cells; the header has " + header.size());
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), record.getField(i).strip());
        }
        Optional<ProcedureCode> code = cell(Forms.code(), "code", cells, number);
        boolean isAmount = cell(Forms.money(), "amount", cells, number).isPresent();
        Optional<EffectivePeriod> dates = dates(cells, period, number);
        if (code.isPresent() && isAmount && dates.isPresent()) {
            add(new Row(number, code.get(), cells.getOrDefault("amount", ""), dates.get()));
        }
    }

    private void add(Row row) {
        List<Row> ofCode = rows.computeIfAbsent(row.code(), none -> new ArrayList<>());
        if (ofCode.size() == MOST_OF_A_CODE) {
            refuse(row.number(), "is one more of code " + row.code() + " than the " + MOST_OF_A_CODE + " allowed");
            return;
        }
        for (Row earlier : ofCode) {
            if (earlier.period().overlaps(row.period())) {
                refuse(
                        row.number(),
                        "has code " + row.code() + " for the same dates as line " + earlier.number()
                                + "; end one before the other begins");
                return;
            }
        }
        ofCode.add(row);
    }

    private Optional<EffectivePeriod> dates(Map<String, String> cells, EffectivePeriod period, long number) {
        Optional<LocalDate> first = date("from", cells, number).or(period::firstDay);
        Optional<LocalDate> last = date("until", cells, number).or(period::lastDay);
        EffectivePeriod open = first.map(EffectivePeriod::from).orElse(EffectivePeriod.always());
        try {
            return Optional.of(last.map(open::until).orElse(open));
        } catch (IllegalArgumentException swapped) {
            refuse(number, "ends before it begins");
            return Optional.empty();
        }
    }

    private Optional<LocalDate> date(String column, Map<String, String> cells, long number) {
        return cells.getOrDefault(column, "").isEmpty() ? Optional.empty() : cell(Forms.date(), column, cells, number);
    }

    private <V> Optional<V> cell(Form<V> form, String column, Map<String, String> cells, long number) {
        Optional<V> value = form.read(cells.getOrDefault(column, ""), Place.root(new ArrayList<>()));
        if (value.isEmpty()) {
            refuse(number, "has a cell in column " + column + " that is not " + form.allowed());
        }
        return value;
    }

    private void refuse(long number, String problem) {
        place.refuse("Line " + number + " of the table " + problem + ".");
    }

    /** Returns what the rows say for each span of dates between two changes; nothing where no row holds. */
    private List<Span> spans(EffectivePeriod period) {
        NavigableSet<LocalDate> changes = new TreeSet<>();
        change(period, changes);
        rows.values().forEach(ofCode -> ofCode.forEach(row -> change(row.period(), changes)));
        long count = rows.values().stream().mapToLong(List::size).sum();
        writtenOut = count * changes.size();
        if (writtenOut > most) {
            place.refuse("The table has " + count + " rows, and other rows hold " + changes.size()
                    + " times; multiplied, the two may be at most " + FeeTables.MOST_WRITTEN_OUT
                    + " in all tables of a file, of which " + most
                    + " are left. Part the file, or the table by dates.");
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        for (LocalDate first : changes) {
            Map<String, String> values = valuesOn(first);
            if (!values.isEmpty() || period.contains(first)) {
                spans.add(new Span(between(first, Optional.ofNullable(changes.higher(first))), values));
            }
        }
        return spans;
    }

    private static void change(EffectivePeriod period, NavigableSet<LocalDate> changes) {
        changes.add(period.firstDay().orElse(LocalDate.MIN));
        period.lastDay().ifPresent(last -> changes.add(last.plusDays(1)));
    }

    private Map<String, String> valuesOn(LocalDate day) {
        Map<String, String> values = new LinkedHashMap<>();
        for (List<Row> ofCode : rows.values()) {
            for (Row row : ofCode) {
                if (row.period().contains(day)) {
                    values.put(row.code().toString(), row.amount());
                }
            }
        }
        return values;
    }

    private static EffectivePeriod between(LocalDate first, Optional<LocalDate> next) {
        EffectivePeriod open = first.equals(LocalDate.MIN) ? EffectivePeriod.always() : EffectivePeriod.from(first);
        return next.map(day -> open.until(day.minusDays(1))).orElse(open);
    }
}
