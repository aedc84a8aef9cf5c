package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads one JSON value as a tree and remembers the first field that was given twice, which a plain tree would lose. The
 * value is always read to its end, so that the next one can be.
 */
final class StrictTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final long UNBOUNDED = -1;

    private final JsonParser parser;
    private final long last;
    private Optional<String> repeated = Optional.empty();

    private StrictTree(JsonParser parser, long last) {
        this.parser = parser;
        this.last = last;
    }

    /**
     * A value that was read.
     *
     * @param node the value
     * @param repeated the path of the first field given twice, if there is one
     * @param isTooLong whether it is longer than a session may be; then only its beginning was kept
     */
    record Value(JsonNode node, Optional<String> repeated, boolean isTooLong) {}

    /**
     * Reads the value whose first token is current, whatever its length.
     *
     * @throws IOException if the text is not well-formed JSON or cannot be read
     */
    static Value read(JsonParser parser) throws IOException {
        return new StrictTree(parser, UNBOUNDED).whole();
    }

    /**
     * Reads the value whose first token is current, and keeps as much of it as a session may have.
     *
     * @throws IOException if the text is not well-formed JSON or cannot be read
     */
    static Value readSession(JsonParser parser) throws IOException {
        long first = parser.currentTokenLocation().getByteOffset();
        return new StrictTree(parser, first + SessionStream.LONGEST).whole();
    }

    private Value whole() throws IOException {
        JsonNode node = value(JsonPath.ROOT);
        return new Value(node, repeated, isTooLong());
    }

    /** Says whether more was read than a session may have. */
    private boolean isTooLong() {
        return last != UNBOUNDED && parser.currentLocation().getByteOffset() > last;
    }

    private JsonNode value(JsonPath path) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> array(path);
            default -> scalar();
        };
    }

    private JsonNode scalar() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    /** Reads a number; one whose exponent no decimal can hold is kept as it is written, and is not a number. */
    private JsonNode number() throws IOException {
        if (parser.getNumberType() == JsonParser.NumberType.INT) {
            return NODES.numberNode(parser.getIntValue());
        }
        try {
            return NODES.numberNode(parser.getDecimalValue());
        } catch (NumberFormatException beyondAllBounds) {
            return NODES.rawValueNode(new RawValue(parser.getText()));
        }
    }

    private JsonNode object(JsonPath path) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = parser.currentToken().isScalarValue() ? scalar() : value(path.field(name));
            if (!isTooLong() && object.replace(name, value) != null && repeated.isEmpty()) {
                repeated = Optional.of(path.field(name).toString());
            }
        }
        return object;
    }

    private JsonNode array(JsonPath path) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = value(path.element(array.size()));
            if (!isTooLong()) {
                array.add(value);
            }
        }
        return array;
    }
}
