package org.therapybilling.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.Money;

/**
 * The fields of a JSON object, read by kind; every refusal says where, what was given and what is allowed. A field that
 * is absent or null is empty.
 */
final class Fields {

    /** The most elements of any list of a session. */
    static final int MOST_ELEMENTS = 1_000;

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
            throw new SessionFormatException(path, "Here stands " + Values.describe(node) + "; expected is an object.");
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
        return text(name).map(text -> located(name, text, parse));
    }

    /** Makes a value; the place is made for a refusal alone. */
    private <F, T> T located(String name, F given, Function<F, T> make) {
        try {
            return make.apply(given);
        } catch (IllegalArgumentException refused) {
            throw new SessionFormatException(at(name), String.valueOf(refused.getMessage()));
        }
    }

    /** Reads one of the constants of a closed list. */
    <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        return parsed(name, text -> Values.constant(text, type));
    }

    Optional<Boolean> bool(String name) {
        return value(name, JsonNode::isBoolean, "true or false").map(JsonNode::booleanValue);
    }

    /** Reads a whole number of a closed range. */
    Optional<Integer> integer(String name, int least, int most) {
        return value(name, JsonNode::isNumber, "a whole number without quotes, " + least + " to " + most)
                .map(number -> located(name, number, node -> Values.whole(node, least, most)));
    }

    /** Reads the minutes of a day. */
    Optional<Minutes> minutes(String name) {
        return integer(name, 0, Minutes.OF_A_DAY).map(Minutes::of);
    }

    Optional<LocalDate> date(String name) {
        return parsed(name, Values::date);
    }

    Optional<LocalTime> time(String name) {
        return parsed(name, Values::time);
    }

    /** Reads an amount of zero or more. */
    Optional<Money> money(String name) {
        return parsed(name, Values::amount);
    }

    /** Reads an id or key: a text that is not blank and not longer than any key is. */
    Optional<String> key(String name) {
        return parsed(name, Values::key);
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

    /** Reads a list of a session; empty if the field is absent. */
    <T> List<T> list(String name, BiFunction<JsonNode, JsonPath, T> read) {
        return list(name, MOST_ELEMENTS, read);
    }

    /** Reads a list; empty if the field is absent. */
    <T> List<T> list(String name, int most, BiFunction<JsonNode, JsonPath, T> read) {
        List<T> elements = new ArrayList<>();
        value(name, JsonNode::isArray, "a list").ifPresent(array -> {
            checkLength(array, name, most);
            for (JsonNode element : array) {
                elements.add(read.apply(element, at(name).element(elements.size())));
            }
        });
        return elements;
    }

    private void checkLength(JsonNode array, String name, int most) {
        if (array.size() > most) {
            throw new SessionFormatException(
                    at(name), "The list has " + array.size() + " elements; allowed are at most " + most + ".");
        }
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
            checkLength(array, name, most);
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
        return list(name, (node, place) -> {
            String text = textAt(node, place);
            return Values.located(place, () -> parse.apply(text));
        });
    }

    /** Reads a list of constants of a closed list. */
    <E extends Enum<E>> List<E> listOf(String name, Class<E> type) {
        return texts(name, text -> Values.constant(text, type));
    }

    /** Reads the modifiers that somebody vouches for. */
    ModifierSet attested() {
        return ModifierSet.of(texts("attested", Values::attested));
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
        return new SessionFormatException(
                place, "Here stands " + Values.describe(node) + "; expected is " + expected + ".");
    }
}
