package org.therapybilling.benchmarks.rivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.benchmarks.checks.CheckedDay;
import org.therapybilling.benchmarks.checks.CheckedDays;
import org.therapybilling.benchmarks.checks.Found;
import org.therapybilling.benchmarks.checks.FusedPass;
import org.therapybilling.benchmarks.checks.Tables;

/** What is timed against each other finds the same, over the whole pool. */
class SameFindingsTest {

    private static Set<String> rules(List<Found> found) {
        Set<String> rules = new TreeSet<>();
        found.forEach(one -> rules.add(one.rule()));
        return rules;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void drools_finds_what_one_pass_finds(boolean faulty) {
        Tables tables = new Tables();
        DroolsCheck drools = new DroolsCheck(tables);
        FusedPass fused = new FusedPass(tables);
        for (CheckedDay day : CheckedDays.of(faulty)) {
            assertThat(rules(drools.check(day.session())))
                    .as("%s", day.session().billed())
                    .isEqualTo(rules(fused.check(day.session())));
        }
        drools.close();
    }
}
