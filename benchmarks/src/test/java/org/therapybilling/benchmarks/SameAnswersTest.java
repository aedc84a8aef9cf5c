package org.therapybilling.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.units.UnitCalculator;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CountingMethod;

/** What is timed against each other gives the same answers. */
class SameAnswersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void the_rival_gives_the_default_of_the_library(int services) {
        UnitCalculator cms = UnitCalculator.of(CountingMethod.CMS_8_MINUTE);
        List<List<CodeMinutes>> days = DayPool.of(services);
        assertThat(days).hasSizeGreaterThanOrEqualTo(16_384);
        for (List<CodeMinutes> day : days) {
            assertThat(MapAllocation.allocate(day)).as("%s", day).isEqualTo(units(cms.allocate(day)));
        }
    }

    private static Map<String, Integer> units(UnitAllocation allocation) {
        return allocation.codes().stream()
                .collect(Collectors.toMap(
                        code -> code.code().toString(), code -> code.units().toInt()));
    }
}
