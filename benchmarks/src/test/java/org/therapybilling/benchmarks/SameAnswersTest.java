package org.therapybilling.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.units.AssistantShare;
import org.therapybilling.units.SharedTime;
import org.therapybilling.units.SharedUnits;
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

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void the_rival_shares_as_the_library_does(int byBoth) {
        UnitCalculator cms = UnitCalculator.of(CountingMethod.CMS_8_MINUTE);
        AssistantShare share = AssistantShare.on(LocalDate.of(2026, 3, 2));
        List<List<CodeMinutes>> days = DayPool.of(4);
        List<List<SharedTime>> times = SharedDayPool.of(days, byBoth);
        for (int i = 0; i < days.size(); i++) {
            UnitAllocation allocation = cms.allocate(days.get(i));
            assertThat(MapShare.assisted(MapAllocation.allocate(days.get(i)), times.get(i)))
                    .as("%s", times.get(i))
                    .isEqualTo(assisted(share.share(allocation.split(), times.get(i))));
        }
    }

    private static Map<String, Integer> assisted(List<SharedUnits> shared) {
        return shared.stream()
                .collect(Collectors.toMap(
                        units -> units.code().toString(),
                        units -> units.assisted().toInt()));
    }

    private static Map<String, Integer> units(UnitAllocation allocation) {
        return allocation.codes().stream()
                .collect(Collectors.toMap(
                        code -> code.code().toString(), code -> code.units().toInt()));
    }
}
