package org.therapybilling.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.therapybilling.vocabulary.CountingMethod;

/** Every multiset of up to four services of 0 to 60 minutes, set for set against {@link ManualOracle}. */
class ExhaustiveAllocationTest {

    private static final int MOST_SERVICES = 4;
    private static final int MOST_MINUTES = 60;
    /** (61 + 0 over 0) + (61 over 1) + (62 over 2) + (63 over 3) + (64 over 4) multisets of 0 to 4 services. */
    private static final int DAYS = 1 + 61 + 1_891 + 39_711 + 635_376;

    private int tried;
    private int tied;
    private final List<String> differences = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void permitted_sets_are_those_of_the_manual(CountingMethod method) {
        tryAll(method, new ArrayList<>(), 0);

        System.out.printf(
                "%s: %,d of %,d days tried, %,d tied, %d differences%n",
                method.id(), tried, DAYS, tied, differences.size());
        assertThat(differences).isEmpty();
        assertThat(tried).isEqualTo(DAYS);
    }

    private void tryAll(CountingMethod method, List<Integer> minutes, int from) {
        compare(method, minutes);
        for (int next = from; minutes.size() < MOST_SERVICES && next <= MOST_MINUTES; next++) {
            minutes.add(next);
            tryAll(method, minutes, next);
            minutes.remove(minutes.size() - 1);
        }
    }

    private void compare(CountingMethod method, List<Integer> minutes) {
        tried++;
        UnitAllocation allocation = UnitCalculator.of(method).allocate(Days.day(minutes));
        List<List<Integer>> listed = Days.splits(allocation);
        Set<List<Integer>> found = new HashSet<>(listed);
        Set<List<Integer>> expected = ManualOracle.permitted(method.id(), minutes);
        boolean eachOnce = found.size() == listed.size();
        boolean counted = allocation.alternativeCount().intValueExact() == listed.size() - 1;
        if (!found.equals(expected) || !eachOnce || !counted) {
            differences.add(minutes + ": " + listed + " instead of " + expected);
        }
        tied += allocation.tie() == Tie.NONE ? 0 : 1;
    }
}
