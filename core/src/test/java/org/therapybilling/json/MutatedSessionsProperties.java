package org.therapybilling.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * Reader and published schema say the same of every document: what the schema accepts is read, save where two fields
 * contradict one another, which a schema cannot see; what it refuses is not.
 */
class MutatedSessionsProperties {

    private static final List<JsonNode> VALID = valid();

    private static List<JsonNode> valid() {
        List<JsonNode> valid = new ArrayList<>(
                RoundTripTest.valid().stream().map(SessionMutator::tree).toList());
        for (int i = 0; i < 10; i++) {
            valid.add(SessionMutator.tree(SessionJson.json(SessionJson.FULL)));
        }
        return valid;
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(onFailureOnly = true)
    void reader_and_schema_agree_on_changed_documents(@ForAll long seed) {
        Random random = new Random(seed);
        JsonNode document = new SessionMutator(random).mutated(VALID.get(random.nextInt(VALID.size())));
        List<String> errors = Schemas.errorsOfSession(document);
        String refusal = refusal(document.toString());
        Statistics.collect(refusal.isEmpty());
        assertThat(refusal.isEmpty())
                .as("%s%nschema says %s%nreader says %s", document, errors, refusal)
                .isEqualTo(errors.isEmpty() && SessionRelations.hold(document));
        Statistics.coverage(both -> {
            both.check(true).percentage(share -> share > 10);
            both.check(false).percentage(share -> share > 10);
        });
    }

    /** Returns why a session is refused; empty if it is read. */
    private static String refusal(String json) {
        try {
            BillingJson.readSession(json);
            return "";
        } catch (SessionFormatException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
