package org.therapybilling.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.therapybilling.vocabulary.CountingMethod;

/** Every multiset of four services of 0 to 60 minutes, in one batch of columns: each answer is one the manual permits. */
class ExhaustiveBatchTest {

    private static final int LONGEST = 60;

    @ParameterizedTest
    @EnumSource
    void every_day_of_four_services_is_counted_as_the_manual_permits(CountingMethod method) {
        List<List<Integer>> days = days();
        int[][] minutes = new int[4][days.size()];
        int[][] units = new int[4][days.size()];
        for (int day = 0; day < days.size(); day++) {
            for (int service = 0; service < 4; service++) {
                minutes[service][day] = days.get(day).get(service);
            }
        }

        UnitCalculator.of(method).allocate(minutes, units);

        List<String> differences = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            List<Integer> counted = List.of(units[0][day], units[1][day], units[2][day], units[3][day]);
            if (!ManualOracle.permitted(method.id(), days.get(day)).contains(counted)) {
                differences.add(days.get(day) + ": " + counted);
            }
        }
        assertThat(days).hasSize(635_376);
        assertThat(differences).isEmpty();
    }

    private static List<List<Integer>> days() {
        List<List<Integer>> days = new ArrayList<>();
        for (int a = 0; a <= LONGEST; a++) {
            for (int b = a; b <= LONGEST; b++) {
                for (int c = b; c <= LONGEST; c++) {
                    for (int d = c; d <= LONGEST; d++) {
                        days.add(List.of(a, b, c, d));
                    }
                }
            }
        }
        return days;
    }
}
