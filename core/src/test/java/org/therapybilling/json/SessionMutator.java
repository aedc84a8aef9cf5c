package org.therapybilling.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Changes valid documents of sessions in one or two places, as a faulty writer might. Equal seeds, equal documents. */
final class SessionMutator {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<JsonNode> VALUES = values("""
        null, true, false, 0, -1, 1, 2, 15, 30, 31, 59, 60, 1440, 1441, 1.0, 1.5, 1e1, 2147483647, 2147483648, 1e400,
        1e-400, 12.0000, '', ' ', 'x', 'GP', '59', '1', '0', '00', '11', '06511', '13102-00', '97110', '97110-GP',
        'CPT 97110', 'hc:97140', 'CASH1', 'PT', 'pt', 'SNF', 'HOME_HEALTH', 'THERAPIST', 'signed', 'NONE',
        '2026-03-02', '0000-01-01', '2026-02-29', '2024-02-29', '1900-02-29', '2000-02-29', '9999-12-31',
        '10000-01-01', '10:00', '10:15', '24:00', '23:59:59', '9:00', '120.00', '120.000', '-1.00', '1e3',
        '9999999999999', '999999999999.99', '\\u00a0', '\\u2007', '\\u3000', '\\u0000', '\\ud83d\\ude00',
        [], [null], [1], ['97110'], ['97110', '97140'], ['CASH1'], ['CASH1', 'CASH2'], [[]], [{}], {}, {'a': 1}\
        """);

    private static final List<String> ENDS = List.of(
            " ", "\n", "\r\n", "\t", "\u00A0", "\u2028", "-", "-GP", " GP", " X2", " x1", ":59", "0", "\u0660",
            "\u00AE", "\u0130", "\u017F", "\uFF10", "a");

    private final Random random;

    SessionMutator(Random random) {
        this.random = random;
    }

    private static List<JsonNode> values(String listed) {
        List<JsonNode> values = new ArrayList<>();
        tree(SessionJson.json("[" + listed + "]")).forEach(values::add);
        return values;
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** Returns the document with one or two changes. */
    JsonNode mutated(JsonNode valid) {
        ObjectNode document = valid.deepCopy();
        int changes = 1 + random.nextInt(2);
        for (int i = 0; i < changes; i++) {
            List<JsonNode> containers = new ArrayList<>();
            collect(document, containers);
            JsonNode container = one(containers);
            if (container instanceof ObjectNode object) {
                change(object, containers);
            } else if (container instanceof ArrayNode array) {
                change(array);
            }
        }
        return document;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void change(ObjectNode object, List<JsonNode> containers) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            object.set("payer", one(VALUES));
            return;
        }
        String name = one(names);
        switch (random.nextInt(7)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(otherName(name, containers), object.remove(name));
            case 2 -> object.set(otherName(name, containers), object.get(name).deepCopy());
            case 3 -> object.set(name, one(VALUES).deepCopy());
            case 4 -> object.set(name, one(containers).deepCopy());
            default -> object.set(name, bent(object.get(name)));
        }
    }

    /** Returns the name of a field somewhere in the document, or one that is nearly the given name. */
    private String otherName(String name, List<JsonNode> containers) {
        List<String> names = new ArrayList<>(List.of(name + "s", name.toUpperCase(Locale.ROOT), ""));
        containers.forEach(container -> container.fieldNames().forEachRemaining(names::add));
        return one(names);
    }

    private void change(ArrayNode array) {
        if (array.isEmpty()) {
            array.add(one(VALUES).deepCopy());
            return;
        }
        int at = random.nextInt(array.size());
        switch (random.nextInt(6)) {
            case 0 -> array.remove(at);
            case 1 -> array.insert(at, array.get(random.nextInt(array.size())).deepCopy());
            case 2 -> array.set(at, one(VALUES).deepCopy());
            case 3 -> many(array, at, random.nextInt(20) == 0 ? 999 + random.nextInt(3) : 3);
            default -> array.set(at, bent(array.get(at)));
        }
    }

    private static void many(ArrayNode array, int at, int size) {
        JsonNode repeated = array.get(at).deepCopy();
        while (array.size() < size) {
            array.add(repeated);
        }
    }

    /** Returns a value of the same kind that is a little different, or nested, or of another kind. */
    private JsonNode bent(JsonNode value) {
        if (random.nextInt(8) == 0) {
            return random.nextBoolean()
                    ? NODES.arrayNode().add(value.deepCopy())
                    : NODES.objectNode().set("value", value.deepCopy());
        }
        if (value.isNumber()) {
            return number(value);
        }
        return value.isTextual()
                ? NODES.textNode(text(value.textValue()))
                : one(VALUES).deepCopy();
    }

    private JsonNode number(JsonNode value) {
        return switch (random.nextInt(5)) {
            case 0 -> DecimalNode.valueOf(value.decimalValue().add(BigDecimal.ONE));
            case 1 -> DecimalNode.valueOf(value.decimalValue().negate());
            case 2 -> DecimalNode.valueOf(value.decimalValue().setScale(2, RoundingMode.DOWN));
            case 3 -> DecimalNode.valueOf(value.decimalValue().add(new BigDecimal("0.5")));
            default -> NODES.textNode(value.asText());
        };
    }

    private String text(String text) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(8)) {
            case 0 -> text + one(ENDS);
            case 1 -> one(ENDS) + text;
            case 2 -> text.substring(0, at) + one(ENDS) + text.substring(at);
            case 3 -> text.substring(0, at);
            case 4 -> text.toLowerCase(Locale.ROOT);
            case 5 ->
                text
                        + one(List.of("x", "\uD83D\uDE00", " "))
                                .repeat(Math.max(0, 255 - text.length() + random.nextInt(3)));
            case 6 -> text + " ".repeat(Math.max(0, 63 - text.length() + random.nextInt(3)));
            default -> "\uD83D\uDE00".repeat(255 + random.nextInt(3));
        };
    }
}
