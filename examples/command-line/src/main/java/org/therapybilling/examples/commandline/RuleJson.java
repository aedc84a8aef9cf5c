package org.therapybilling.examples.commandline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.therapybilling.compliance.RuleInfo;

/** Writes what a rule says of itself as a line of JSON. */
final class RuleJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RuleJson() {}

    static String of(RuleInfo rule) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("rule", rule.id());
        json.put("version", rule.version());
        json.put("title", rule.title());
        json.put("severity", rule.severity().name());
        json.put("certainty", rule.certainty().name());
        rule.denial().ifPresent(code -> json.put("denial", code));
        rule.citations().forEach(citation -> json.withArray("citations").add(citation.toString()));
        rule.where().forEach(key -> json.withArray("payerKeys").add(key.name()));
        rule.needs().forEach(fact -> json.withArray("needs").add(fact.path()));
        return json.toString();
    }
}
