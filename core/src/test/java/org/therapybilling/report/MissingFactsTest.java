package org.therapybilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.NotEvaluated;
import org.therapybilling.report.MissingFacts.From;

class MissingFactsTest {

    private static NotEvaluated gap(String rule, boolean decisive, String... needs) {
        return new NotEvaluated(rule, List.of(needs), decisive);
    }

    @Test
    void facts_are_sorted_by_who_can_supply_them_each_once() {
        MissingFacts missing = MissingFacts.of(List.of(
                gap("a", false, "documentation.signed", "history.allowedThisYear.PT_SLP"),
                gap("b", false, "documentation.signed", "payer.ncci", "diagnoses"),
                gap("b", true, "treatments[0].minutes"),
                gap("c", false, "billed[1].charge", "medicare-figures has nothing for 2027.")));
        assertThat(missing)
                .hasToString(
                        "treatment and charges 2, claim 1, documentation 1, history 1, payer profile 1, reference data 1");
        assertThat(missing.rules()).containsExactly("a", "b", "c");
        assertThat(missing.places()).containsExactly(From.values());
        assertThat(missing.facts(From.HISTORY)).containsExactly("allowedThisYear.PT_SLP");
        assertThat(missing.facts(From.TREATMENT)).containsExactly("treatments[0].minutes", "billed[1].charge");
        assertThat(missing.decisive()).containsExactly("treatments[0].minutes");
    }

    @Test
    void tables_are_reference_data() {
        MissingFacts missing = MissingFacts.of(List.of(
                gap("a", false, "code-book", "medicare-figures", "ncci-ptp-practitioner", "mpfs-relative-values")));
        assertThat(missing.places()).containsExactly(From.DATA);
        assertThat(missing.facts(From.DATA)).hasSize(4);
    }

    @Test
    void where_all_rules_ran_nothing_is_missing() {
        MissingFacts none = MissingFacts.of(List.of());
        assertThat(none.rules()).isEmpty();
        assertThat(none.places()).isEmpty();
        assertThat(none.facts(From.CLAIM)).isEmpty();
    }
}
