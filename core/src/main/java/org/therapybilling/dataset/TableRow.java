package org.therapybilling.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * A row of a table, its values found by column; what is malformed is refused with its place.
 *
 * @param file the name of the table
 * @param line the line that the row begins on, from 1
 * @param columns the names of the columns
 * @param fields the values; there may be fewer or more than columns
 */
record TableRow(String file, long line, List<String> columns, List<String> fields) {

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private static final String CODE = "a code of five characters such as 97110 or G0283"
            + " (spreadsheets drop zeros in front: take the file as it was published)";
    private static final String ISO_DATE = "a date (yyyy-mm-dd)";
    private static final int ISO_LENGTH = 10;
    private static final String BASIC_DATE =
            "a date (yyyymmdd)" + " (spreadsheets rewrite dates: take the file as it was published)";
    /** Digits and a point: an exponent would let a few characters ask for billions of digits. */
    static final Pattern DECIMAL = Pattern.compile("[0-9.]{1,20}");

    static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /** Returns the text of a column, blanks around it removed; empty if the row ends before it. */
    String text(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw DatasetException.ofFile(file, "column " + column + " is missing; the header has " + columns + ".");
        }
        return index < fields.size() ? fields.get(index).strip() : "";
    }

    /** Returns the text of a column; empty also if there is no such column. */
    String textIfThere(String column) {
        return has(column) ? text(column) : "";
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    <T> T value(String column, String expected, Function<String, @Nullable T> read) {
        String text = text(column);
        try {
            T value = read.apply(text);
            if (value != null) {
                return value;
            }
        } catch (RuntimeException malformed) {
            DatasetException located = refused(column, expected);
            located.initCause(malformed);
            throw located;
        }
        throw refused(column, expected);
    }

    DatasetException refused(String column, String expected) {
        return DatasetException.ofValue(file, line, column, text(column), expected);
    }

    DatasetException refused(String problem) {
        return DatasetException.ofRow(file, line, problem);
    }

    <T> Optional<T> optional(String column, String expected, Function<String, @Nullable T> read) {
        return text(column).isEmpty() ? Optional.empty() : Optional.of(value(column, expected, read));
    }

    ProcedureCode code(String column) {
        return value(column, CODE, ProcedureCode::of);
    }

    LocalDate isoDate(String column) {
        return value(column, ISO_DATE, TableRow::parseIso);
    }

    Optional<LocalDate> optionalIsoDate(String column) {
        return optional(column, ISO_DATE, TableRow::parseIso);
    }

    /** Reads years of four digits only. */
    private static @Nullable LocalDate parseIso(String text) {
        return text.length() == ISO_LENGTH ? LocalDate.parse(text) : null;
    }

    /** Returns the dates of service from the column first_day to the column last_day, which is blank if they are open. */
    EffectivePeriod period() {
        EffectivePeriod open = EffectivePeriod.from(isoDate("first_day"));
        return optionalIsoDate("last_day")
                .map(last -> value("last_day", "a date not before the first day", text -> open.until(last)))
                .orElse(open);
    }

    LocalDate basicDate(String column) {
        return value(column, BASIC_DATE, text -> LocalDate.parse(text, BASIC));
    }

    /** Writes a date as yyyymmdd; blank if there is none. */
    static String basic(Optional<LocalDate> date) {
        return date.map(BASIC::format).orElse("");
    }

    /** Returns a decimal that is not negative. */
    BigDecimal decimal(String column, int decimals) {
        return value(
                column,
                "a number with at most " + decimals + " decimals",
                text -> DECIMAL.matcher(text).matches() ? new BigDecimal(text).setScale(decimals) : null);
    }

    int digit(String column) {
        return value(column, "a digit", text -> DIGIT.matcher(text).matches() ? Integer.valueOf(text) : null);
    }

    /** Returns a text of printable ASCII characters. */
    String ascii(String column) {
        return value(
                column,
                "text without accents or control characters",
                text -> text.chars().allMatch(c -> c >= ' ' && c <= '~') ? text : null);
    }

    String notBlank(String column) {
        return value(column, "a text", text -> text.isEmpty() ? null : text);
    }
}
