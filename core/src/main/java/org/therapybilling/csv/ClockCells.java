package org.therapybilling.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times of the clock. */
final class ClockCells {

    private static final Pattern CLOCK =
            Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\\.0{1,9})?)?(?: ?([AaPp])(?:\\.? ?[Mm]\\.?)?)?");
    private static final Pattern HOUR = Pattern.compile("([0-9]{1,2}) ?([AaPp])\\.?[Mm]\\.?");
    private static final Pattern DIGITS = Pattern.compile("([0-9]{2})([0-9]{2})");
    private static final int LONGEST = 50;
    private static final int NOON = 12;

    private ClockCells() {}

    /**
     * A time.
     *
     * @param time when it is
     * @param halved whether AM or PM stood there
     */
    record Clock(LocalTime time, boolean halved) {}

    /** Says whether a cell looks like a time of the clock. */
    static boolean isClock(String cell) {
        return cell.length() <= LONGEST
                && (CLOCK.matcher(Spaces.single(cell)).matches()
                        || HOUR.matcher(Spaces.single(cell)).matches());
    }

    /**
     * Reads {@code 9:00}, {@code 09:00:30}, {@code 9:00 AM}, {@code 12:05 pm}, {@code 9 AM} or {@code 0905}, also behind
     * the date of service.
     */
    static Clock time(String cell, LocalDate day) {
        if (cell.length() > LONGEST) {
            throw noTime(cell);
        }
        return DateCells.timed(cell).map(timed -> on(day, timed)).orElseGet(() -> plain(Spaces.single(cell)));
    }

    private static Clock on(LocalDate day, DateCells.Timed timed) {
        if (!timed.date().equals(day)) {
            throw new IllegalArgumentException(
                    "The time is of another day than the date of service; correct one of them.");
        }
        return plain(timed.time());
    }

    private static Clock plain(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return of(text, clock.group(1), clock.group(2), clock.group(3), clock.group(4));
        }
        Matcher hour = HOUR.matcher(text);
        if (hour.matches()) {
            return of(text, hour.group(1), "00", null, hour.group(2));
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return of(text, digits.group(1), digits.group(2), null, null);
        }
        throw noTime(text);
    }

    private static IllegalArgumentException noTime(String text) {
        return new IllegalArgumentException(
                Quoted.of(text) + " is not a time; allowed are for example 09:05, 14:30:15 and 2:30 PM.");
    }

    private static Clock of(String text, String hour, String minute, @Nullable String second, @Nullable String half) {
        try {
            int seconds = second == null ? 0 : Integer.parseInt(second);
            LocalTime time = LocalTime.of(hour(Integer.parseInt(hour), half), Integer.parseInt(minute), seconds);
            return new Clock(time, half != null);
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException(
                    "The clock has no such time as " + Quoted.of(text)
                            + "; allowed are 00:00 to 23:59, or 12:00 AM to 11:59 PM.",
                    impossible);
        }
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        if (hour < 1 || hour > NOON) {
            throw new DateTimeException("the hour of half a day is 1 to 12");
        }
        return hour % NOON + (half.equalsIgnoreCase("p") ? NOON : 0);
    }
}
