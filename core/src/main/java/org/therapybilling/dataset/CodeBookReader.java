package org.therapybilling.dataset;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.reference.CodeBook;
import org.therapybilling.reference.DayRange;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;

/** Reads the rows of a code book: CSV in UTF-8 with the header that {@code code-book.md} explains. */
final class CodeBookReader {

    private final String file;

    CodeBookReader(String file) {
        this.file = file;
    }

    /**
     * Reads all rows.
     *
     * @param csv the table, left open
     * @return the rows in the order of the file
     * @throws DatasetException if a column is missing or a value malformed
     * @throws IOException if reading fails
     */
    List<CodeBook.Entry> read(Reader csv) throws IOException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return records.stream().map(this::entry).toList();
        }
    }

    private CodeBook.Entry entry(NamedCsvRecord row) {
        return new CodeBook.Entry(
                info(row),
                period(row),
                value(row, "before", "absent or unknown", text -> constant(CodeBook.Before.class, text)),
                Citation.of(value(row, "source", "a source", CodeBookReader::notBlank), ""),
                value(row, "certainty", "DEFINITE, LIKELY or JUDGEMENT", text -> constant(Certainty.class, text)));
    }

    private ProcedureInfo info(NamedCsvRecord row) {
        ProcedureCode code = value(row, "code", "a procedure code", ProcedureCode::of);
        String label = value(row, "label", "a label", CodeBookReader::notBlank);
        TimeBasis basis = value(
                row,
                "basis",
                "a basis such as quarter-hour",
                text -> TimeBasis.ofId(text).orElseThrow());
        ProcedureInfo.Builder info = ProcedureInfo.of(code, label, basis)
                .unitLength(optional(row, "unit_minutes", "whole minutes", CodeBookReader::minutes))
                .firstUnitFrom(optional(row, "first_unit_from", "whole minutes", CodeBookReader::minutes))
                .lastUnitTo(optional(row, "last_unit_to", "whole minutes", CodeBookReader::minutes))
                .deviceDays(optional(row, "device_days", "days such as 16-30", CodeBookReader::days))
                .addAllAddOnTo(list(row, "add_on_to", "codes separated by |", ProcedureCode::of))
                .addAllDisciplines(list(row, "disciplines", "PT, OT, SLP or DC separated by |", Discipline::valueOf))
                .disciplineModifier(optional(row, "discipline_modifier", "GP, GO or GN", Modifier::of));
        return value(row, "basis", "a basis with the lengths or days it takes, in their columns", text -> info.build());
    }

    private EffectivePeriod period(NamedCsvRecord row) {
        LocalDate first = value(row, "first_day", "a date (yyyy-mm-dd)", LocalDate::parse);
        EffectivePeriod open = EffectivePeriod.from(first);
        return optional(
                        row,
                        "last_day",
                        "a date (yyyy-mm-dd) not before the first day",
                        last -> open.until(LocalDate.parse(last)))
                .orElse(open);
    }

    private static Minutes minutes(String text) {
        return Minutes.of(Integer.parseInt(text));
    }

    private static DayRange days(String text) {
        String[] ends = text.split("-", 2);
        return new DayRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("blank");
        }
        return text;
    }

    private <T> List<T> list(NamedCsvRecord row, String column, String expected, Function<String, T> read) {
        Function<String, List<T>> split =
                text -> Arrays.stream(text.split("\\|", -1)).map(read).toList();
        return optional(row, column, expected, split).orElse(List.of());
    }

    private <T> Optional<T> optional(NamedCsvRecord row, String column, String expected, Function<String, T> read) {
        return field(row, column).isEmpty() ? Optional.empty() : Optional.of(value(row, column, expected, read));
    }

    private <T> T value(NamedCsvRecord row, String column, String expected, Function<String, T> read) {
        String text = field(row, column);
        try {
            return read.apply(text);
        } catch (RuntimeException malformed) {
            DatasetException located = new DatasetException(file, row.getStartingLineNumber(), column, text, expected);
            located.initCause(malformed);
            throw located;
        }
    }

    private String field(NamedCsvRecord row, String column) {
        return row.findField(column)
                .orElseThrow(() -> new DatasetException(
                        file,
                        "column " + column + " is missing in row " + row.getStartingLineNumber() + "; the header has "
                                + row.getHeader() + "."));
    }
}
