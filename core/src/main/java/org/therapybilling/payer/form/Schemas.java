package org.therapybilling.payer.form;

import java.util.List;
import java.util.Map;

/** Puts JSON Schemas together. */
final class Schemas {

    private Schemas() {}

    static Map<String, Object> anyOf(List<Map<String, Object>> alternatives) {
        return alternatives.size() == 1 ? alternatives.get(0) : Map.of("anyOf", alternatives);
    }
}
