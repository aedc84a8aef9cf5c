package org.therapybilling.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.SpelledCode;

/**
 * What cells hold, in the spellings that practice systems and spreadsheets use. Each method refuses by an {@link
 * IllegalArgumentException} that does not repeat the cell.
 */
final class CellValues {

    private static final Pattern ISO_DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern US_DATE = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2}");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{5}(?:\\.[0-9]{1,20}+)?");
    private static final Pattern WHOLE = Pattern.compile("(-?[0-9]{1,9})(?:\\.0{0,20}+)?");
    private static final Pattern MINUTES =
            Pattern.compile("([0-9]{1,9}(?:\\.0{0,20}+)?)\\s{0,9}+(?:min|mins|minutes)\\.?");
    private static final Pattern HOURS = Pattern.compile("([0-9]{1,2}):([0-5][0-9])");
    private static final Pattern SCIENTIFIC =
            Pattern.compile("[+-]?(?:[0-9]{1,20}+(?:[.,][0-9]{1,20}+)?|[.,][0-9]{1,20}+)[Ee][+-]?[0-9]{1,20}+");
    private static final Pattern TIME =
            Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?\\s{0,9}+([AaPp])?\\.?(?:[Mm]\\.?)?");
    private static final Pattern NUMBER_MODIFIER = Pattern.compile("([0-9]{2})\\.0{1,20}+");
    private static final Pattern MODIFIER_BREAK = Pattern.compile("[\\s\\u00A0,;:/]++");
    private static final Pattern CODE_AS_DECIMAL = Pattern.compile("([0-9]{5})\\.0{0,20}+");
    private static final Pattern DOLLAR = Pattern.compile("^\\$\\s*+");
    private static final Pattern THOUSANDS = Pattern.compile(",(?=[0-9]{3}(?:[,.]|$))");
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int NOON = 12;

    private static final Map<String, Performer> ROLES = Map.ofEntries(
            Map.entry("THERAPIST", Performer.THERAPIST),
            Map.entry("PT", Performer.THERAPIST),
            Map.entry("DPT", Performer.THERAPIST),
            Map.entry("OT", Performer.THERAPIST),
            Map.entry("OTR", Performer.THERAPIST),
            Map.entry("SLP", Performer.THERAPIST),
            Map.entry("CCC-SLP", Performer.THERAPIST),
            Map.entry("DC", Performer.THERAPIST),
            Map.entry("ASSISTANT", Performer.ASSISTANT),
            Map.entry("PTA", Performer.ASSISTANT),
            Map.entry("OTA", Performer.ASSISTANT),
            Map.entry("COTA", Performer.ASSISTANT),
            Map.entry("STUDENT", Performer.STUDENT),
            Map.entry("AIDE", Performer.AIDE));

    private CellValues() {}

    /** Reads {@code 2026-03-16} or {@code 3/16/2026}. */
    static LocalDate date(String cell) {
        Matcher iso = ISO_DATE.matcher(cell);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher american = US_DATE.matcher(cell);
        if (american.matches()) {
            return day(american.group(3), american.group(1), american.group(2));
        }
        if (SHORT_YEAR.matcher(cell).matches()) {
            throw new IllegalArgumentException(
                    "The year has two digits; export dates with four, as in 2026-03-16 or 3/16/2026.");
        }
        if (SERIAL.matcher(cell).matches()) {
            throw new IllegalArgumentException("The date is a number of days as spreadsheets keep it; format the column"
                    + " as a date (2026-03-16) and export again.");
        }
        throw new IllegalArgumentException("A text of " + cell.length()
                + " characters is not a date; allowed are 2026-03-16 and 3/16/2026 (month first).");
    }

    private static LocalDate day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (date.getYear() > 0) {
                return date;
            }
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException(
                    "The calendar has no such day; allowed are existing dates, 2026-03-16 or 3/16/2026 (month first).",
                    impossible);
        }
        throw new IllegalArgumentException("The year is 0; allowed are the years 1 to 9999.");
    }

    /** Reads {@code 23}, {@code 23.0}, {@code 23 min} or hours and minutes such as {@code 1:05}. */
    static Minutes minutes(String cell) {
        Matcher hours = HOURS.matcher(cell);
        if (hours.matches()) {
            int minutes = Integer.parseInt(hours.group(1)) * MINUTES_OF_AN_HOUR + Integer.parseInt(hours.group(2));
            return Minutes.of(inRange(minutes, 0, Minutes.OF_A_DAY));
        }
        Matcher worded = MINUTES.matcher(cell.toLowerCase(Locale.ROOT));
        return Minutes.of(whole(worded.matches() ? worded.group(1) : cell, 0, Minutes.OF_A_DAY));
    }

    /** Reads a whole number, also written as a decimal such as {@code 2.0}. */
    static int whole(String cell, int least, int most) {
        checkNotScientific(cell);
        Matcher whole = WHOLE.matcher(cell);
        if (!whole.matches()) {
            throw new IllegalArgumentException("A text of " + cell.length()
                    + " characters is not a whole number; allowed are " + least + " to " + most + ".");
        }
        return inRange(Integer.parseInt(whole.group(1)), least, most);
    }

    private static int inRange(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    "Here stands " + number + "; allowed are whole numbers from " + least + " to " + most + ".");
        }
        return number;
    }

    private static void checkNotScientific(String cell) {
        if (SCIENTIFIC.matcher(cell).matches()) {
            throw new IllegalArgumentException("A spreadsheet turned this into a number with an exponent; format the"
                    + " column as text and export again.");
        }
    }

    /** Reads {@code 9:00}, {@code 09:00:30}, {@code 9:00 AM} or {@code 12:05 pm}. */
    static LocalTime time(String cell) {
        Matcher time = TIME.matcher(cell);
        if (!time.matches()) {
            throw new IllegalArgumentException("A text of " + cell.length()
                    + " characters is not a time; allowed are for example 09:05, 14:30:15 and 2:30 PM.");
        }
        try {
            int hour = Integer.parseInt(time.group(1));
            int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
            return LocalTime.of(hour(hour, time.group(4)), Integer.parseInt(time.group(2)), second);
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException(
                    "The clock has no such time; allowed are 00:00 to 23:59, or 12:00 AM to 11:59 PM.", impossible);
        }
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        if (hour < 1 || hour > NOON) {
            throw new DateTimeException("the hour of half a day is 1 to 12");
        }
        boolean afternoon = half.equalsIgnoreCase("p");
        return hour % NOON + (afternoon ? NOON : 0);
    }

    /** Reads a code in any spelling, with the modifiers attached to it. */
    static SpelledCode code(String cell) {
        checkNotScientific(cell);
        Matcher decimal = CODE_AS_DECIMAL.matcher(cell);
        return SpelledCode.parse(decimal.matches() ? decimal.group(1) : cell);
    }

    /** Reads modifiers parted by commas, semicolons, spaces, colons or slashes. */
    static List<Modifier> modifiers(String cell) {
        return Arrays.stream(MODIFIER_BREAK.split(cell, -1))
                .filter(part -> !part.isEmpty())
                .map(CellValues::modifier)
                .toList();
    }

    private static Modifier modifier(String text) {
        checkNotScientific(text);
        Matcher number = NUMBER_MODIFIER.matcher(text);
        String plain = number.matches() ? number.group(1) : text;
        if (plain.length() < 2 || plain.indexOf('.') >= 0) {
            throw new IllegalArgumentException("A modifier has two characters; a spreadsheet may have turned this one"
                    + " into a number. Format the column as text and export again.");
        }
        return Modifier.of(plain);
    }

    /** Reads {@code 120.00} or {@code $1,120.50}. */
    static Money charge(String cell) {
        checkNotScientific(cell);
        Money charge = Money.of(
                THOUSANDS.matcher(DOLLAR.matcher(cell).replaceFirst("")).replaceAll(""));
        if (charge.toBigDecimal().signum() < 0) {
            throw new IllegalArgumentException(
                    "The charge is negative; allowed are 0.00 and more. Leave reversals out.");
        }
        return charge;
    }

    /** Reads who gave a treatment: a role, or the letters behind a name. */
    static Performer performer(String cell) {
        Performer performer = ROLES.get(cell.toUpperCase(Locale.ROOT));
        if (performer == null) {
            throw new IllegalArgumentException("A text of " + cell.length()
                    + " characters is no role; allowed are "
                    + ROLES.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return performer;
    }

    /** Reads a word of a closed list, in any case. */
    static <E extends Enum<E>> E word(String cell, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(cell.replace(' ', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A text of " + cell.length()
                        + " characters is none of the allowed words; these are "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))
                        + "."));
    }

    /** Reads yes or no in a word, a letter or a digit. */
    static boolean yes(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "x" -> true;
            case "false", "no", "n", "0" -> false;
            default ->
                throw new IllegalArgumentException("A text of " + cell.length()
                        + " characters is neither yes nor no; allowed are true, yes, y, 1, x and false, no, n, 0.");
        };
    }
}
