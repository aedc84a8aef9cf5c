package org.therapybilling.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.units.Days.allocate;
import static org.therapybilling.units.Days.day;
import static org.therapybilling.units.Days.splits;
import static org.therapybilling.vocabulary.CountingMethod.CMS_8_MINUTE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chart and the numbered examples of CMS Pub. 100-04 ch. 5 §20.2.C. */
class CmsManualExamplesTest {

    /** Example 1: 47 minutes are 3 units, the longer service has two of them. */
    @Test
    void example_1() {
        assertThat(allocate(CMS_8_MINUTE, "97112=24 97110=23").toString()).isEqualTo("97112 x 2, 97110 x 1");
        assertThat(allocate(CMS_8_MINUTE, "97112=24 97110=23").alternatives()).isEmpty();
    }

    /** Example 2: 40 minutes are 3 units, two for either service and one for the other. */
    @Test
    void example_2() {
        UnitAllocation units = allocate(CMS_8_MINUTE, "97112=20 97110=20");
        assertThat(splits(units)).containsExactlyInAnyOrder(List.of(2, 1), List.of(1, 2));
    }

    /** Example 3: 40 minutes are 3 units, and 7 minutes are enough for one of them. */
    @Test
    void example_3() {
        assertThat(allocate(CMS_8_MINUTE, "97110=33 97140=7").toString()).isEqualTo("97110 x 2, 97140 x 1");
        assertThat(allocate(CMS_8_MINUTE, "97110=33 97140=7").alternatives()).isEmpty();
    }

    /** Example 4: 49 minutes are 3 units, for the three longest services; the shortest is not billed. */
    @Test
    void example_4() {
        UnitAllocation units = allocate(CMS_8_MINUTE, "97110=18 97140=13 97116=10 97035=8");
        assertThat(splits(units)).containsExactly(List.of(1, 1, 1, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 7, 0",
        "8, 22, 1",
        "23, 37, 2",
        "38, 52, 3",
        "53, 67, 4",
        "68, 82, 5",
        "83, 97, 6",
        "98, 112, 7",
        "113, 127, 8"
    })
    void the_printed_chart(int from, int through, int units) {
        for (int minutes = from; minutes <= through; minutes++) {
            assertThat(UnitCalculator.of(CMS_8_MINUTE)
                            .allocate(day("97110=" + minutes))
                            .total()
                            .toInt())
                    .as("%s minutes", minutes)
                    .isEqualTo(units);
        }
    }
}
