package org.therapybilling.examples.commandline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * What cells of a sheet say. The number of a date is a date where its format is one; dates count days from 1900 (ECMA-376
 * part 1, 18.17.4.1), with a 29 February 1900 that never was, or from 1904.
 */
final class CellTexts {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern NO_LETTERS_OF_FORMATS =
            Pattern.compile("\"[^\"]*\"|\\\\.|\\[(?!h+]|m+]|s+])[^\\]]*]|_.|\\*.");
    /** Numbers are binary, of which spreadsheets write up to 17 digits and show 15: 39.95 stands as 39.950000000000003. */
    private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final int DAYS_TO_1904 = 1_462;
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final int SECONDS_OF_AN_HOUR = 3_600;
    private static final int SECONDS_OF_A_MINUTE = 60;
    /** A number of more digits stays as it is, with an exponent. */
    private static final int MOST_DIGITS = 400;

    private static final int MOST_DAYS = 2_958_465;
    private static final int FIRST_DATE_FORMAT = 14;
    private static final int LAST_DATE_FORMAT = 22;
    private static final int FIRST_TIME_FORMAT = 18;
    private static final int LAST_TIME_FORMAT = 21;
    private static final int FIRST_DURATION_FORMAT = 45;
    private static final int LAST_DURATION_FORMAT = 47;

    /** What stands for a cell without a value; tables refuse it wherever they read it. */
    private static final String NO_VALUE = "#N/A";

    private CellTexts() {}

    /** Returns the text of a cell of a workbook that counts days from 1904, or from 1900. */
    static String of(Cell cell, boolean from1904) {
        if (isWithoutValue(cell)) {
            return NO_VALUE;
        }
        return number(cell)
                .map(number -> formatted(cell, number, from1904 ? DAYS_TO_1904 : 0))
                .orElseGet(() -> text(cell));
    }

    /**
     * Says whether a cell has something else than a value: an error, a formula that nobody calculated, a number that is
     * none, a text that the file does not have.
     */
    private static boolean isWithoutValue(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return true;
        }
        String raw = cell.getRawValue();
        boolean isWritten = cell.getType() == CellType.FORMULA ? raw == null : raw != null && !raw.isEmpty();
        return isWritten && cell.getValue() == null;
    }

    private static String text(Cell cell) {
        return Optional.ofNullable(cell.getText()).orElse("");
    }

    /** Returns the number of a cell, also of one that was calculated. */
    private static Optional<BigDecimal> number(Cell cell) {
        return cell.getValue() instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    private static String formatted(Cell cell, BigDecimal number, int later) {
        Kind kind = Kind.of(cell);
        boolean isPossible = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(MOST_DAYS)) <= 0;
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            return number.toString();
        }
        if (kind == Kind.NUMBER || !isPossible) {
            return number.signum() == 0
                    ? "0"
                    : number.round(AS_SHOWN).stripTrailingZeros().toPlainString();
        }
        long seconds = number.multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return switch (kind) {
            case DATE -> date(seconds, later);
            case CLOCK -> seconds < SECONDS_OF_A_DAY ? clock(seconds) : date(seconds, later);
            default -> clock(seconds);
        };
    }

    private static String date(long seconds, int later) {
        LocalDate date = DAY_ZERO.plusDays(seconds / SECONDS_OF_A_DAY + later);
        long time = seconds % SECONDS_OF_A_DAY;
        return time == 0 ? date.toString() : date + " " + clock(time);
    }

    private static String clock(long seconds) {
        return two(seconds / SECONDS_OF_AN_HOUR) + ":" + two(seconds / SECONDS_OF_A_MINUTE % SECONDS_OF_A_MINUTE) + ":"
                + two(seconds % SECONDS_OF_A_MINUTE);
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** What the number of a cell means, by its format. */
    private enum Kind {
        NUMBER,
        DATE,
        CLOCK;

        private static Kind of(Cell cell) {
            int id = Optional.ofNullable(cell.getDataFormatId()).orElse(0);
            if (isBetween(id, FIRST_TIME_FORMAT, LAST_TIME_FORMAT)
                    || isBetween(id, FIRST_DURATION_FORMAT, LAST_DURATION_FORMAT)) {
                return CLOCK;
            }
            if (isBetween(id, FIRST_DATE_FORMAT, LAST_DATE_FORMAT)) {
                return DATE;
            }
            return of(Optional.ofNullable(cell.getDataFormatString()).orElse(""));
        }

        private static boolean isBetween(int id, int first, int last) {
            return id >= first && id <= last;
        }

        private static Kind of(String format) {
            String letters = NO_LETTERS_OF_FORMATS
                    .matcher(format.toLowerCase(Locale.ROOT))
                    .replaceAll("");
            if (letters.indexOf('d') >= 0 || letters.indexOf('y') >= 0) {
                return DATE;
            }
            return letters.indexOf('h') >= 0 || letters.contains("mm") || letters.contains("ss") ? CLOCK : NUMBER;
        }
    }
}
