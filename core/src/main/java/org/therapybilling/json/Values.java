package org.therapybilling.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;

/** Reads the values that fields hold; a text that is refused is never repeated. */
final class Values {

    private static final int NO_NUMBER = -1;
    private static final int LONGEST_NUMBER_SHOWN = 20;

    private Values() {}

    /** Reads an amount of zero or more. */
    static Money amount(String text) {
        Money amount = Money.of(text);
        if (text.startsWith("-")) {
            throw new IllegalArgumentException(
                    "The amount is " + text + "; allowed are 0.00 and more. Leave reversals out.");
        }
        return amount;
    }

    /** Reads an id or key: not blank, and not longer than any key is. */
    static String key(String text) {
        Checks.key("The text", text);
        return text;
    }

    static <E extends Enum<E>> E constant(String text, Class<E> type) {
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("A text of " + text.length()
                + " characters is none of the allowed words; these are "
                + Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", ")) + ".");
    }

    static int whole(JsonNode node, int least, int most) {
        if (node.isInt() && node.intValue() >= least && node.intValue() <= most) {
            return node.intValue();
        }
        BigDecimal number = node.decimalValue();
        boolean inRange =
                number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!inRange || number.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(
                    "Here stands " + shown(number) + "; allowed are whole numbers from " + least + " to " + most + ".");
        }
        return number.intValueExact();
    }

    static LocalDate date(String text) {
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, 10);
            if (year > 0 && month != NO_NUMBER && day != NO_NUMBER) {
                return day(year, month, day);
            }
        }
        throw new IllegalArgumentException(
                "A text of " + text.length() + " characters is not a date; expected is year-month-day of the years "
                        + "0001 to 9999, as in 2026-03-02.");
    }

    private static LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException(
                    "The calendar has no such day; expected is an existing date, as in 2026-03-02.", impossible);
        }
    }

    static LocalTime time(String text) {
        boolean hasSeconds = text.length() == 8 && text.charAt(5) == ':';
        if ((text.length() == 5 || hasSeconds) && text.charAt(2) == ':') {
            int hour = number(text, 0, 2);
            int minute = number(text, 3, 5);
            int second = hasSeconds ? number(text, 6, 8) : 0;
            if (hour != NO_NUMBER && minute != NO_NUMBER && second != NO_NUMBER) {
                return timeOfDay(hour, minute, second);
            }
        }
        throw new IllegalArgumentException(
                "A text of " + text.length() + " characters is not a time; expected are two digits each of the hour "
                        + "(24-hour clock) and the minute, as in 09:05 or 14:30:15.");
    }

    private static LocalTime timeOfDay(int hour, int minute, int second) {
        try {
            return LocalTime.of(hour, minute, second);
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException(
                    "The clock has no such time; allowed are 00:00 to 23:59, with or without seconds.", impossible);
        }
    }

    /** Reads digits of ASCII; {@link #NO_NUMBER} if another character stands among them. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return NO_NUMBER;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    /** Describes a value without repeating it: it may be a key. */
    static String describe(JsonNode node) {
        return switch (node.getNodeType()) {
            case NUMBER -> "a number";
            case BOOLEAN -> node.asText();
            case STRING -> "a text of " + node.textValue().length() + " characters";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case POJO -> "a number beyond all bounds";
            default -> "null";
        };
    }

    /** Shows a number that stands where a number belongs. */
    private static String shown(BigDecimal number) {
        String digits = number.toString();
        return digits.length() <= LONGEST_NUMBER_SHOWN
                ? "the number " + digits
                : "a number of " + digits.length() + " characters";
    }

    /** Reads a modifier that somebody vouches for, which is to be written on lines. */
    static Modifier attested(String text) {
        Modifier modifier = Modifier.of(text);
        if (!modifier.isWellFormed()) {
            throw new IllegalArgumentException("Here stands a text of " + text.length()
                    + " characters; a modifier that is attested has two letters or digits, such as 59, KX or AT.");
        }
        return modifier;
    }

    /** Makes a value; what it refuses is refused here, with the place. */
    static <T> T located(JsonPath path, Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException refused) {
            throw new SessionFormatException(path, String.valueOf(refused.getMessage()));
        }
    }
}
