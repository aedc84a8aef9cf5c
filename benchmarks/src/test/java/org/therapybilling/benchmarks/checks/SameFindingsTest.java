package org.therapybilling.benchmarks.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.compliance.Checker;
import org.therapybilling.compliance.ClinicianTime;
import org.therapybilling.compliance.Finding;
import org.therapybilling.session.Session;

/** What is timed against each other finds the same, over the whole pool. */
class SameFindingsTest {

    private static final Checker EIGHT = Checker.of(CheckedDays.DATA, EightRules.of(), List.of());

    private static Set<String> ofLibrary(CheckedDay day) {
        Set<String> rules = new TreeSet<>();
        EIGHT.check(day.claims(), day.prices(), ClinicianTime.NONE).get(0).bySession().get(0).findings().stream()
                .map(Finding::rule)
                .forEach(rules::add);
        return rules;
    }

    private static void findsTheSame(boolean faulty, Function<Session, List<Found>> rival) {
        Set<String> seen = new TreeSet<>();
        for (CheckedDay day : CheckedDays.of(faulty)) {
            Set<String> rules = new TreeSet<>();
            rival.apply(day.session()).forEach(found -> rules.add(found.rule()));
            assertThat(rules).as("%s", day.session().billed()).isEqualTo(ofLibrary(day));
            seen.addAll(rules);
        }
        assertThat(seen).hasSize(faulty ? 8 : 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void one_pass_finds_what_the_library_finds(boolean faulty) {
        findsTheSame(faulty, new FusedPass(new Tables())::check);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void streams_find_what_the_library_finds(boolean faulty) {
        findsTheSame(faulty, new StreamCheck(new Tables())::check);
    }
}
