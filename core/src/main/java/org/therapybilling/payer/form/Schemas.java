package org.therapybilling.payer.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.therapybilling.internal.Checks;

/** Puts JSON Schemas together, each name in its place, so that equal schemas give equal text. */
public final class Schemas {

    /** Fields whose names begin so are comments, which no reader gets to see. */
    public static final String COMMENT = "//";

    private Schemas() {}

    /**
     * {@return an object with these names}
     *
     * @param namesAndValues a name, its value, the next name and so on
     */
    public static Map<String, Object> of(Object... namesAndValues) {
        Checks.elements("namesAndValues", namesAndValues);
        Map<String, Object> schema = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            schema.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return schema;
    }

    /**
     * {@return the schema of what is of one of some schemas}
     *
     * @param alternatives one or more schemas
     */
    public static Map<String, Object> anyOf(List<Map<String, Object>> alternatives) {
        Checks.elements("alternatives", alternatives);
        return alternatives.size() == 1 ? alternatives.get(0) : of("anyOf", alternatives);
    }

    /**
     * {@return the schema of an object that has something else than comments}
     *
     * @param properties its fields
     * @param patternProperties fields of names of a pattern
     * @param required the fields that must be there
     */
    public static Map<String, Object> object(
            Map<String, Object> properties, Map<String, Object> patternProperties, List<String> required) {
        Checks.elements("required", required);
        Objects.requireNonNull(properties, "properties");
        Objects.requireNonNull(patternProperties, "patternProperties");
        Map<String, Object> patterns = new LinkedHashMap<>(patternProperties);
        patterns.put("^" + COMMENT, Map.of());
        Map<String, Object> object = of(
                "type", "object",
                "properties", properties,
                "patternProperties", patterns,
                "required", required,
                "additionalProperties", false);
        if (required.isEmpty()) {
            object.put("not", onlyNames("^" + COMMENT));
        }
        return object;
    }

    /**
     * {@return the schema of objects all of whose names are of a pattern; an object without any is one}
     *
     * @param pattern a regular expression
     */
    public static Map<String, Object> onlyNames(String pattern) {
        Objects.requireNonNull(pattern, "pattern");
        return of("type", "object", "propertyNames", of("pattern", pattern));
    }
}
