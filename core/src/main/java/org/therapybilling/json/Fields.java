package org.therapybilling.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Money;

/**
 * The fields of a JSON object, read by kind; every refusal says where, what was given and what is allowed. A field that
 * is absent or null is empty.
 */
final class Fields {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}(:[0-9]{2})?");
    private static final int LONGEST_NUMBER_SHOWN = 20;
    private static final int LONGEST_KEY = 256;

    private final JsonNode object;
    private final JsonPath path;

    private Fields(JsonNode object, JsonPath path) {
        this.object = object;
        this.path = path;
    }

    /**
     * Returns the fields of an object.
     *
     * @param node what was read
     * @param path its place
     * @param known the names it may have
     * @throws SessionFormatException if it is no object or has another field
     */
    static Fields of(JsonNode node, JsonPath path, Set<String> known) {
        Fields fields = of(node, path);
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new SessionFormatException(
                        path.field(name),
                        "There is no field of this name; allowed are "
                                + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
        }
        return fields;
    }

    /**
     * Returns the fields of an object, whatever their names.
     *
     * @throws SessionFormatException if it is no object
     */
    static Fields of(JsonNode node, JsonPath path) {
        if (!node.isObject()) {
            throw new SessionFormatException(path, "Here stands " + describe(node) + "; expected is an object.");
        }
        return new Fields(node, path);
    }

    /** Returns the place of a field. */
    JsonPath at(String name) {
        return path.field(name);
    }

    /** Says whether a field is there and not null. */
    boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** Reads a field that must be there. */
    <T> T required(String name, BiFunction<Fields, String, Optional<T>> read) {
        return read.apply(this, name)
                .orElseThrow(() -> new SessionFormatException(at(name), "The field is missing; it is required."));
    }

    Optional<String> text(String name) {
        return value(name, JsonNode::isTextual, "a text").map(JsonNode::textValue);
    }

    /** Reads a text into a value; what its reader refuses is refused here, with the place. */
    <T> Optional<T> parsed(String name, Function<String, T> parse) {
        return text(name).map(text -> parse(text, at(name), parse));
    }

    /** Reads one of the constants of a closed list. */
    <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        return text(name).map(text -> constant(text, at(name), type));
    }

    Optional<Boolean> bool(String name) {
        return value(name, JsonNode::isBoolean, "true or false").map(JsonNode::booleanValue);
    }

    /** Reads a whole number of a closed range. */
    Optional<Integer> integer(String name, int least, int most) {
        return value(name, JsonNode::isNumber, "a whole number without quotes, " + least + " to " + most)
                .map(node -> whole(node, at(name), least, most));
    }

    /** Reads the minutes of a day. */
    Optional<Minutes> minutes(String name) {
        return integer(name, 0, Minutes.OF_A_DAY).map(Minutes::of);
    }

    Optional<LocalDate> date(String name) {
        return text(name).map(text -> dateAt(text, at(name)));
    }

    Optional<LocalTime> time(String name) {
        return text(name).map(text -> timeAt(text, at(name)));
    }

    /** Reads an amount of zero or more. */
    Optional<Money> money(String name) {
        return parsed(name, Fields::notNegative);
    }

    private static Money notNegative(String text) {
        Money amount = Money.of(text);
        if (amount.toBigDecimal().signum() < 0) {
            throw new IllegalArgumentException(
                    "The amount is " + amount + "; allowed are 0.00 and more. Leave reversals out.");
        }
        return amount;
    }

    /** Reads an id or key: a text that is not blank and not longer than any key is. */
    Optional<String> key(String name) {
        return parsed(name, Fields::checkedKey);
    }

    private static String checkedKey(String text) {
        Checks.notBlank("The text", text);
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "The text has " + length + " characters; allowed are at most " + LONGEST_KEY + ".");
        }
        return text;
    }

    /** Reads a text that is not blank. */
    Optional<String> words(String name) {
        return parsed(name, text -> Checks.notBlank("The text", text));
    }

    /** Reads a text of digits alone. */
    Optional<String> digits(String name, int length) {
        return parsed(name, text -> {
            if (text.length() != length || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
                throw new IllegalArgumentException(
                        "A text of " + text.length() + " characters stands here; expected are " + length + " digits.");
            }
            return text;
        });
    }

    /** Reads an object. */
    <T> Optional<T> object(String name, BiFunction<JsonNode, JsonPath, T> read) {
        return value(name, JsonNode::isObject, "an object").map(node -> read.apply(node, at(name)));
    }

    /** Reads a list; empty if the field is absent. */
    <T> List<T> list(String name, BiFunction<JsonNode, JsonPath, T> read) {
        List<T> elements = new ArrayList<>();
        value(name, JsonNode::isArray, "a list").ifPresent(array -> {
            for (JsonNode element : array) {
                elements.add(read.apply(element, at(name).element(elements.size())));
            }
        });
        return elements;
    }

    /**
     * Takes the elements of a list one by one, if the field is there.
     *
     * @throws SessionFormatException if the list has no element or more than may be
     */
    void each(String name, int most, Element element) {
        value(name, JsonNode::isArray, "a list").ifPresent(array -> {
            if (array.isEmpty()) {
                throw new SessionFormatException(
                        at(name), "The list is empty; leave it out, or give at least one element.");
            }
            if (array.size() > most) {
                throw new SessionFormatException(
                        at(name), "The list has " + array.size() + " elements; allowed are at most " + most + ".");
            }
            for (int i = 0; i < array.size(); i++) {
                element.take(array.get(i), at(name).element(i), i);
            }
        });
    }

    /** Takes an element of a list. */
    interface Element {
        void take(JsonNode node, JsonPath path, int index);
    }

    /** Reads a list of texts into values. */
    <T> List<T> texts(String name, Function<String, T> parse) {
        return list(name, (node, place) -> parse(textAt(node, place), place, parse));
    }

    /** Reads a list of constants of a closed list. */
    <E extends Enum<E>> List<E> listOf(String name, Class<E> type) {
        return list(name, (node, place) -> constant(textAt(node, place), place, type));
    }

    private static String textAt(JsonNode node, JsonPath place) {
        if (!node.isTextual()) {
            throw wrongKind(node, place, "a text in quotes");
        }
        return node.textValue();
    }

    private Optional<JsonNode> value(String name, Function<JsonNode, Boolean> isOfKind, String kind) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!isOfKind.apply(node)) {
            throw wrongKind(node, at(name), kind);
        }
        return Optional.of(node);
    }

    private static SessionFormatException wrongKind(JsonNode node, JsonPath place, String expected) {
        return new SessionFormatException(place, "Here stands " + describe(node) + "; expected is " + expected + ".");
    }

    private static <T> T parse(String text, JsonPath place, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException refused) {
            throw new SessionFormatException(place, String.valueOf(refused.getMessage()));
        }
    }

    private static <E extends Enum<E>> E constant(String text, JsonPath place, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new SessionFormatException(
                        place,
                        "A text of " + text.length() + " characters is none of the allowed words; these are "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static int whole(JsonNode node, JsonPath place, int least, int most) {
        BigDecimal number = node.decimalValue();
        boolean inRange =
                number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!inRange || number.stripTrailingZeros().scale() > 0) {
            throw new SessionFormatException(
                    place,
                    "Here stands " + shown(number) + "; allowed are whole numbers from " + least + " to " + most + ".");
        }
        return number.intValueExact();
    }

    private static LocalDate dateAt(String text, JsonPath place) {
        try {
            if (DATE.matcher(text).matches() && !text.startsWith("0000")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException impossible) {
            throw new SessionFormatException(
                    place, "The calendar has no such day; expected is an existing date, as in 2026-03-02.");
        }
        throw new SessionFormatException(
                place,
                "A text of " + text.length() + " characters is not a date; expected is year-month-day of the years "
                        + "0001 to 9999, as in 2026-03-02.");
    }

    private static LocalTime timeAt(String text, JsonPath place) {
        try {
            if (TIME.matcher(text).matches()) {
                return LocalTime.parse(text);
            }
        } catch (DateTimeException impossible) {
            throw new SessionFormatException(
                    place, "The clock has no such time; allowed are 00:00 to 23:59, with or without seconds.");
        }
        throw new SessionFormatException(
                place,
                "A text of " + text.length() + " characters is not a time; expected are two digits each of the hour "
                        + "(24-hour clock) and the minute, as in 09:05 or 14:30:15.");
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
}
