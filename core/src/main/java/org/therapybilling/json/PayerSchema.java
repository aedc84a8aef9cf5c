package org.therapybilling.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.payer.form.Schemas;

/** Makes the JSON Schema of files of profiles out of the forms that read them. */
final class PayerSchema {

    private static final String DEFINITIONS = "#/$defs/";
    private static final Map<String, Object> STATE = Map.of("enum", List.of(ValueReader.UNKNOWN, ValueReader.NONE));

    /** What profiles and values may say of themselves. */
    private static final Map<String, Form<?>> ABOUT = about();

    private PayerSchema() {}

    private static Map<String, Form<?>> about() {
        Map<String, Form<?>> about = new LinkedHashMap<>();
        about.put("from", Forms.date());
        about.put("until", Forms.date());
        about.put("source", ProfileFields.TEXT);
        about.put("certainty", Forms.word(Certainty.class, Certainty::name));
        return about;
    }

    static String text() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        ABOUT.forEach((name, form) -> definitions.put(name, orNull(form)));
        PayerKeys.all().forEach(key -> definitions.put(key.name(), Schemas.anyOf(said(key.form()))));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Profiles of payers");
        schema.putAll(Schemas.object(
                Schemas.of("format", Map.of("const", PayerProfiles.FORMAT), "profiles", list(profile())),
                Map.of(),
                List.of("format", "profiles")));
        schema.put("$defs", definitions);
        return PlainText.of(schema) + "\n";
    }

    private static Map<String, Object> profile() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", Schemas.anyOf(ProfileFields.TEXT.schema()));
        properties.put("label", orNull(ProfileFields.TEXT));
        properties.put("extends", orNull(ProfileFields.TEXT));
        properties.put("example", orNull(Forms.bool()));
        properties.put("aliases", orNull(ProfileFields.NAMES));
        List.of("from", "until", "source").forEach(name -> properties.put(name, defined(name)));
        PayerKeys.all().forEach(key -> properties.put(key.name(), value(key)));
        return Schemas.object(properties, Map.of(), List.of("id"));
    }

    /** Returns the schema of what may stand for a key: one thing that is said of it, a list that is a value, or several. */
    private static Map<String, Object> value(PayerKey<?> key) {
        List<Map<String, Object>> alternatives = new ArrayList<>();
        alternatives.add(defined(key.name()));
        key.form().schema().stream().filter(PayerSchema::isList).forEach(alternatives::add);
        alternatives.add(list(defined(key.name())));
        return Schemas.of("description", key.sentence().replace("{0}", "…"), "anyOf", alternatives);
    }

    /** Returns the schemas of one thing that is said of a key, which is no list: a value with or without dates. */
    private static List<Map<String, Object>> said(Form<?> form) {
        List<Map<String, Object>> said = new ArrayList<>(List.of(STATE));
        for (Map<String, Object> schema : form.schema()) {
            if (!isList(schema)) {
                said.add("object".equals(schema.get("type")) ? withAbout(schema) : schema);
            }
        }
        List<Map<String, Object>> values = new ArrayList<>(form.schema());
        values.add(STATE);
        said.add(withAbout(Schemas.object(
                Map.of(ValueReader.VALUE, Schemas.anyOf(values)), Map.of(), List.of(ValueReader.VALUE))));
        return said;
    }

    private static boolean isList(Map<String, Object> schema) {
        return "array".equals(schema.get("type"));
    }

    /** Returns the schema of an object that may also say when it holds, where it is written and how sure it is. */
    private static Map<String, Object> withAbout(Map<String, Object> schema) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (schema.get("properties") instanceof Map<?, ?> own) {
            own.forEach((name, property) -> properties.put(String.valueOf(name), property));
        }
        ABOUT.keySet().forEach(name -> properties.put(name, defined(name)));
        Map<String, Object> more = new LinkedHashMap<>(schema);
        more.put("properties", properties);
        more.put("not", Schemas.onlyNames("^(" + Schemas.COMMENT + "|(" + String.join("|", ABOUT.keySet()) + ")$)"));
        return more;
    }

    private static Map<String, Object> defined(String name) {
        return Map.of("$ref", DEFINITIONS + name);
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return Schemas.of("type", "array", "minItems", 1, "items", items);
    }

    private static Map<String, Object> orNull(Form<?> form) {
        List<Map<String, Object>> alternatives = new ArrayList<>(form.schema());
        alternatives.add(Map.of("type", "null"));
        return Schemas.anyOf(alternatives);
    }
}
