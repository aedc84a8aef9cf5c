package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads one JSON value as a tree and remembers the first field that was given twice, which a plain tree would lose. The
 * value is always read to its end, so that the next one can be.
 */
final class StrictTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private Optional<String> repeated = Optional.empty();

    private StrictTree(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * A value that was read.
     *
     * @param node the value
     * @param repeated the path of the first field given twice, if there is one
     */
    record Value(JsonNode node, Optional<String> repeated) {}

    /**
     * Reads the value whose first token is current.
     *
     * @throws IOException if the text is not well-formed JSON or cannot be read
     */
    static Value read(JsonParser parser) throws IOException {
        StrictTree tree = new StrictTree(parser);
        JsonNode node = tree.value(JsonPath.ROOT);
        return new Value(node, tree.repeated);
    }

    private JsonNode value(JsonPath path) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> array(path);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    /** Reads a number; one whose exponent no decimal can hold is kept as something that is not a number. */
    private JsonNode number() throws IOException {
        try {
            return NODES.numberNode(parser.getDecimalValue());
        } catch (NumberFormatException beyondAllBounds) {
            return NODES.pojoNode(parser.getText());
        }
    }

    private JsonNode object(JsonPath path) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonPath place = path.field(name);
            parser.nextToken();
            if (object.replace(name, value(place)) != null && repeated.isEmpty()) {
                repeated = Optional.of(place.toString());
            }
        }
        return object;
    }

    private JsonNode array(JsonPath path) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(path.element(array.size())));
        }
        return array;
    }
}
