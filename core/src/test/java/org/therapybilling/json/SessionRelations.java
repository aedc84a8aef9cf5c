package org.therapybilling.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

/**
 * What the fields of a session must be to each other and a JSON Schema cannot say, judged once more from the description of
 * the form. Asked only of documents that the schema accepts.
 */
final class SessionRelations {

    private SessionRelations() {}

    static boolean hold(JsonNode session) {
        return linesAreNumberedOnce(session.path("billed"))
                && timesAgree(session.path("treatments"))
                && shortFormsAgree(session.path("history"));
    }

    private static boolean linesAreNumberedOnce(JsonNode billed) {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < billed.size(); i++) {
            JsonNode line = billed.get(i).path("line");
            if (!numbers.add(line.isNumber() ? line.intValue() : i + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean timesAgree(JsonNode treatments) {
        for (JsonNode treatment : treatments) {
            if (treatment.path("start").isTextual() && !clockAgrees(treatment)) {
                return false;
            }
        }
        return true;
    }

    private static boolean clockAgrees(JsonNode treatment) {
        long seconds = LocalTime.parse(treatment.get("start").textValue())
                .until(LocalTime.parse(treatment.get("end").textValue()), ChronoUnit.SECONDS);
        JsonNode minutes = treatment.path("minutes");
        if (seconds <= 0 || !minutes.isNumber()) {
            return seconds > 0;
        }
        JsonNode more = treatment.path("seconds");
        return more.isNumber()
                ? minutes.intValue() * 60L + more.intValue() == seconds
                : minutes.intValue() == seconds / 60;
    }

    private static boolean shortFormsAgree(JsonNode history) {
        JsonNode authorization = history.path("authorization");
        return agree(history.path("authorizedVisitsLeft"), authorization.path("visitsLeft"))
                && agree(history.path("authorizedUnitsLeft"), authorization.path("unitsLeft"));
    }

    private static boolean agree(JsonNode one, JsonNode other) {
        return !one.isNumber() || !other.isNumber() || one.intValue() == other.intValue();
    }
}
