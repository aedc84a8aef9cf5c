package org.therapybilling.benchmarks.rivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.therapybilling.benchmarks.DayPool;
import org.therapybilling.units.UnitCalculator;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CountingMethod;

/** What is timed against each other gives the same answers, over the whole pool. */
class SameAnswersTest {

    private static final int SERVICES = 4;

    private static void givesTheSameAs(Function<List<CodeMinutes>, int[]> rival) {
        UnitCalculator cms = UnitCalculator.of(CountingMethod.CMS_8_MINUTE);
        for (List<CodeMinutes> day : DayPool.of(SERVICES)) {
            int[] expected = cms.allocate(day).codes().stream()
                    .mapToInt(code -> code.units().toInt())
                    .toArray();
            assertThat(rival.apply(day)).as("%s", day).isEqualTo(expected);
        }
    }

    @Test
    void easy_rules_gives_the_default_of_the_library() {
        givesTheSameAs(new EasyRulesAllocation()::allocate);
    }

    @Test
    void drools_gives_the_default_of_the_library() {
        DroolsAllocation drools = new DroolsAllocation();
        givesTheSameAs(drools::allocate);
        drools.close();
    }

    @Test
    void the_integer_program_gives_the_default_of_the_library() {
        givesTheSameAs(new IntegerProgramAllocation()::allocate);
    }
}
