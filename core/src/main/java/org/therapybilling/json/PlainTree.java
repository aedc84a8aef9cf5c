package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.therapybilling.payer.form.Place;
import org.therapybilling.payer.form.Schemas;

/**
 * Reads one JSON value as plain values and notes the line of each. A field given twice is a fault; the first one stands.
 * Fields whose names begin with {@code //} are comments and are left out.
 */
final class PlainTree {

    private final JsonParser parser;

    private PlainTree(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * What was read.
     *
     * @param plain the value
     * @param lines where its parts stand
     */
    record Value(@Nullable Object plain, Lines lines) {}

    /**
     * Reads the value whose first token is current.
     *
     * @throws IOException if the text is not well-formed JSON or cannot be read
     */
    static Value read(JsonParser parser, Place place) throws IOException {
        return new PlainTree(parser).value(place);
    }

    private Value value(Place place) throws IOException {
        Lines lines = here();
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Value(object(place, lines), lines);
            case START_ARRAY -> new Value(array(place, lines), lines);
            case VALUE_STRING -> new Value(parser.getText(), lines);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value(number(), lines);
            case VALUE_TRUE -> new Value(true, lines);
            case VALUE_FALSE -> new Value(false, lines);
            default -> new Value(null, lines);
        };
    }

    private Lines here() {
        return new Lines(parser.currentTokenLocation().getLineNr());
    }

    /** Reads a number; one whose exponent no decimal can hold is kept as the text that it is. */
    private Object number() throws IOException {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException beyondAllBounds) {
            return parser.getText();
        }
    }

    private Map<String, @Nullable Object> object(Place place, Lines lines) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Value value = value(place.field(name));
            if (name.startsWith(Schemas.COMMENT)) {
                continue;
            }
            lines.put(name, value.lines());
            if (object.containsKey(name)) {
                place.field(name).refuse("The field is given twice; give it once.");
            } else {
                object.put(name, value.plain());
            }
        }
        return object;
    }

    private List<@Nullable Object> array(Place place, Lines lines) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Value value = value(place.element(array.size()));
            lines.put(array.size(), value.lines());
            array.add(value.plain());
        }
        return array;
    }
}
