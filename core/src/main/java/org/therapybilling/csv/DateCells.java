package org.therapybilling.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates of service. Where day and month are numbers, the month comes first, or year, month and day. */
final class DateCells {

    private static final int LONGEST = 50;
    private static final String ALLOWED =
            "allowed are 2026-03-16, 3/16/2026 and 3/16/26 (month first), 20260316 and 16-Mar-2026.";
    private static final String YEAR = "([0-9]{4}|[0-9]{2})";

    /** A date, then a time of the clock, then perhaps its distance from UTC. */
    private static final Pattern WITH_TIME = Pattern.compile(
            "([^ T]{6,10}|[A-Za-z0-9 ,.-]{8,20}?)[ T]"
                    + "([0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?: ?[AaPp]\\.?[Mm]\\.?)?)(Z|[+-][0-9]{2}:?[0-9]{2})?");

    private static final Pattern MIDNIGHT = Pattern.compile("(?:0?0:00|12:00(?= ?[Aa])|12:00:00(?= ?[Aa]))[:0. AaMm]*");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})([-/])([0-9]{1,2})\\2([0-9]{1,2})");
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/" + YEAR);
    private static final Pattern WITH_HYPHENS = Pattern.compile("([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})");
    private static final Pattern DAY_THEN_WORD = Pattern.compile("([0-9]{1,2})[- ]([A-Za-z]{3,9})[-., ]{1,2}" + YEAR);
    private static final Pattern WORD_THEN_DAY = Pattern.compile("([A-Za-z]{3,9})\\.? ([0-9]{1,2}),? ([0-9]{4})");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]? ", Pattern.CASE_INSENSITIVE);
    private static final Pattern SERIAL = Pattern.compile("[0-9]{5}(?:\\.[0-9]+)?");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int SEPTEMBER = 8;
    private static final int SHORTEST_MONTH = 3;
    private static final int CENTURY = 2000;

    private DateCells() {}

    /**
     * Reads a date, also one with a time of the clock after it.
     *
     * @throws IllegalArgumentException if it is none, or could be another
     */
    static LocalDate date(String cell) {
        if (cell.length() > LONGEST) {
            throw noDate(cell);
        }
        String text = WEEKDAY.matcher(Spaces.single(cell)).replaceFirst("");
        Matcher timed = WITH_TIME.matcher(text);
        if (!timed.matches()) {
            return plain(text);
        }
        if (timed.group(3) != null && !MIDNIGHT.matcher(timed.group(2)).matches()) {
            throw new IllegalArgumentException(
                    "The date has a time with a zone, so that it may be another day where the"
                            + " patient was treated; export the local date, as in 2026-03-16.");
        }
        return plain(timed.group(1));
    }

    /** Returns the time of the clock that stands behind a date, and the date; empty if there is none. */
    static Optional<Timed> timed(String cell) {
        Matcher timed = WITH_TIME.matcher(Spaces.single(cell));
        return cell.length() <= LONGEST && timed.matches() && timed.group(3) == null
                ? Optional.of(new Timed(plain(timed.group(1)), timed.group(2)))
                : Optional.empty();
    }

    /** A date with a time of the clock. */
    record Timed(LocalDate date, String time) {}

    private static LocalDate plain(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(text, yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return day(text, compact.group(1), compact.group(2), compact.group(3));
        }
        for (Pattern monthFirst : List.of(MONTH_FIRST, WITH_HYPHENS)) {
            Matcher american = monthFirst.matcher(text);
            if (american.matches()) {
                return day(text, american.group(3), american.group(1), american.group(2));
            }
        }
        return inWords(text);
    }

    private static LocalDate inWords(String text) {
        Matcher dayThenWord = DAY_THEN_WORD.matcher(text);
        if (dayThenWord.matches()) {
            return day(text, dayThenWord.group(3), month(dayThenWord.group(2)), dayThenWord.group(1));
        }
        Matcher wordThenDay = WORD_THEN_DAY.matcher(text);
        if (wordThenDay.matches()) {
            return day(text, wordThenDay.group(3), month(wordThenDay.group(1)), wordThenDay.group(2));
        }
        if (SERIAL.matcher(text).matches()) {
            throw new IllegalArgumentException(Quoted.of(text) + " is a number of days as spreadsheets keep it; format"
                    + " the column as a date (2026-03-16) and export again.");
        }
        throw noDate(text);
    }

    private static IllegalArgumentException noDate(String text) {
        return new IllegalArgumentException(Quoted.of(text) + " is not a date; " + ALLOWED);
    }

    private static @Nullable String month(String word) {
        String month = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            String name = MONTHS.get(i);
            if (name.equals(month)
                    || name.substring(0, SHORTEST_MONTH).equals(month)
                    || (month.equals("sept") && i == SEPTEMBER)) {
                return String.valueOf(i + 1);
            }
        }
        return null;
    }

    private static LocalDate day(String text, String year, @Nullable String month, String day) {
        if (month == null) {
            throw noDate(text);
        }
        int full = Integer.parseInt(year) + (year.length() == 2 ? CENTURY : 0);
        try {
            LocalDate date = LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day));
            if (date.getYear() > 0) {
                return date;
            }
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException(
                    "The calendar has no such day as " + Quoted.of(text) + "; " + ALLOWED, impossible);
        }
        throw new IllegalArgumentException("The year is 0; allowed are the years 1 to 9999.");
    }
}
