package org.therapybilling.csv;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.vocabulary.Minutes;

/** Reads how long a line took. */
final class DurationCells {

    /** No line of a visit is longer; what says so is more likely a time of the clock, or seconds. */
    static final int LONGEST_MINUTES = 480;

    private static final int LONGEST = 40;
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int HOURS_OF_A_DAY = 24;
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]{1,9})(?:\\.0{0,9}|,0{1,2})?");
    private static final Pattern WORDS = Pattern.compile("(?:([0-9]{1,2}) ?(?:h|hr|hrs|hour|hours)\\.?(?: |$))?"
            + "(?:([0-9]{1,9})(?:\\.0{0,9})? ?(?:m|min|mins|minute|minutes|')\\.?(?: |$))?"
            + "(?:([0-9]{1,2}) ?(?:s|sec|secs|second|seconds)\\.?)?");
    private static final Pattern PAIR = Pattern.compile("([0-9]{1,3}):([0-5][0-9])");
    private static final Pattern TRIPLE = Pattern.compile("([0-9]{1,2}):([0-5][0-9]):([0-5][0-9])");

    private DurationCells() {}

    /** Says whether a cell is a whole number, with or without a word for minutes. */
    static boolean isNumber(String cell) {
        return cell.length() <= LONGEST && NUMBER.matcher(cell).matches();
    }

    /** Says whether a cell looks like a duration. */
    static boolean isDuration(String cell) {
        String text = Spaces.single(cell).toLowerCase(Locale.ROOT);
        return cell.length() <= LONGEST
                && !text.isEmpty()
                && List.of(NUMBER, WORDS, PAIR, TRIPLE).stream()
                        .anyMatch(form -> form.matcher(text).matches());
    }

    /** Says whether a cell can only be minutes and seconds: {@code 38:25}. */
    static boolean isMinutesAndSeconds(String cell) {
        Matcher pair = PAIR.matcher(Spaces.single(cell));
        return cell.length() <= LONGEST && pair.matches() && Integer.parseInt(pair.group(1)) > HOURS_OF_A_DAY;
    }

    /**
     * Reads {@code 23}, {@code 23 min}, {@code 1 h 5 min}, {@code 0:23} or {@code 0:23:30}.
     *
     * @param minutesFirst whether {@code 15:00} is minutes and seconds, not hours and minutes
     */
    static TimeSpent.Measured duration(String cell, boolean minutesFirst) {
        String text = cell.length() > LONGEST ? cell : Spaces.single(cell).toLowerCase(Locale.ROOT);
        CellValues.checkNotScientific(text);
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return of(0, Integer.parseInt(number.group(1)), 0);
        }
        Matcher pair = PAIR.matcher(text);
        if (pair.matches()) {
            return minutesFirst
                    ? of(0, Integer.parseInt(pair.group(1)), Integer.parseInt(pair.group(2)))
                    : hours(text, Integer.parseInt(pair.group(1)), Integer.parseInt(pair.group(2)), 0);
        }
        Matcher triple = TRIPLE.matcher(text);
        if (triple.matches()) {
            return hours(
                    text,
                    Integer.parseInt(triple.group(1)),
                    Integer.parseInt(triple.group(2)),
                    Integer.parseInt(triple.group(3)));
        }
        return words(text);
    }

    private static TimeSpent.Measured words(String text) {
        Matcher words = WORDS.matcher(text);
        if (text.isEmpty() || text.length() > LONGEST || !words.matches()) {
            throw new IllegalArgumentException(Quoted.of(text) + " is not a whole number of minutes; allowed are 0 to "
                    + LONGEST_MINUTES + ", 23 min, 0:23 and 0:23:30.");
        }
        return of(part(words.group(1)), part(words.group(2)), part(words.group(3)));
    }

    private static int part(@Nullable String number) {
        return number == null ? 0 : Integer.parseInt(number);
    }

    private static TimeSpent.Measured hours(String text, int hours, int minutes, int seconds) {
        if (hours > 1) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is " + hours + " hours or " + hours + " minutes, or a"
                            + " time of the clock. Write minutes as whole numbers, as 0:23, or as 0:23:30 with seconds; name a"
                            + " column of clock times start_time or end_time.");
        }
        return of(hours, minutes, seconds);
    }

    private static TimeSpent.Measured of(int hours, int minutes, int seconds) {
        int all = hours * MINUTES_OF_AN_HOUR + minutes;
        if (all < 0 || all > LONGEST_MINUTES) {
            throw new IllegalArgumentException(
                    "Here stands " + all + "; allowed for a line are whole minutes from 0 to "
                            + LONGEST_MINUTES
                            + ". Perhaps a time of the clock, or seconds? If it took that long, give start and"
                            + " end.");
        }
        return new TimeSpent.Measured(Minutes.of(all + seconds / SECONDS_OF_A_MINUTE), seconds % SECONDS_OF_A_MINUTE);
    }
}
