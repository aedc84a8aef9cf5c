package org.therapybilling.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.therapybilling.vocabulary.CountingMethod.CMS_8_MINUTE;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;

/** A batch gives the defaults that one day at a time gives, in rows and in columns. */
class BatchAllocationTest {

    private static final long SEED = 97110;

    /** Days of the same number of services: {@code minutes[s][d]}. */
    private static int[][] columns(int services, int days, int longest, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] minutes = new int[services][days];
        for (int day = 0; day < days; day++) {
            int step = 1 + random.nextInt(10);
            for (int[] column : minutes) {
                column[day] = random.nextInt(longest + 1) / step * step;
            }
        }
        return minutes;
    }

    private static int[] row(int[][] columns, int day) {
        return Arrays.stream(columns).mapToInt(column -> column[day]).toArray();
    }

    private static int[] oneDay(CountingMethod method, int[] minutes) {
        List<CodeMinutes> services = IntStream.range(0, minutes.length)
                .mapToObj(i -> new CodeMinutes(ProcedureCode.of(String.valueOf(10_000 + i)), Minutes.of(minutes[i])))
                .toList();
        return UnitCalculator.of(method).allocate(services).codes().stream()
                .mapToInt(code -> code.units().toInt())
                .toArray();
    }

    private static int[][] inColumns(CountingMethod method, int[][] minutes) {
        int[][] units = new int[minutes.length][minutes.length == 0 ? 0 : minutes[0].length];
        UnitCalculator.of(method).allocate(minutes, units);
        return units;
    }

    private static int[] inRows(CountingMethod method, int[] minutes, int... offsets) {
        int[] units = new int[minutes.length];
        UnitCalculator.of(method).allocate(minutes, offsets, units);
        return units;
    }

    @ParameterizedTest
    @CsvSource({
        "CMS_8_MINUTE, 1",
        "CMS_8_MINUTE, 2",
        "CMS_8_MINUTE, 4",
        "CMS_8_MINUTE, 7",
        "CMS_8_MINUTE, 40",
        "CMS_8_MINUTE, 41",
        "AMA_MIDPOINT, 4",
        "FULL_UNIT, 4",
        "GREATER_OF, 1",
        "GREATER_OF, 4",
        "GREATER_OF, 41"
    })
    void columns_are_counted_as_single_days_are(CountingMethod method, int services) {
        for (int longest : new int[] {14, 60, 1440}) {
            int[][] minutes = columns(services, 3_000, longest, SEED + longest);
            int[][] units = inColumns(method, minutes);
            for (int day = 0; day < minutes[0].length; day++) {
                assertThat(row(units, day))
                        .as("%s %s", method, Arrays.toString(row(minutes, day)))
                        .isEqualTo(oneDay(method, row(minutes, day)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void days_of_different_lengths_are_counted_as_single_days_are(CountingMethod method) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<int[]> days = IntStream.range(0, 3_000)
                .mapToObj(i -> row(columns(random.nextInt(9), 1, 120, random.nextLong()), 0))
                .toList();
        int[] minutes = days.stream().flatMapToInt(Arrays::stream).toArray();
        int[] offsets = new int[days.size() + 1];
        for (int day = 0; day < days.size(); day++) {
            offsets[day + 1] = offsets[day] + days.get(day).length;
        }

        int[] units = inRows(method, minutes, offsets);

        for (int day = 0; day < days.size(); day++) {
            assertThat(Arrays.copyOfRange(units, offsets[day], offsets[day + 1]))
                    .as("%s %s", method, Arrays.toString(days.get(day)))
                    .isEqualTo(oneDay(method, days.get(day)));
        }
    }

    @Test
    void completed_quarters_are_exact_up_to_their_bound_and_no_further() {
        for (int minutes = 0; minutes <= 61_439; minutes++) {
            assertThat(ColumnAllocation.quarters(minutes)).isEqualTo(minutes / 15);
        }
        assertThat(40 * 1440 + 7).isLessThan(61_439);
    }

    /** 44 services of 1,440 minutes are 63,360 minutes, beyond the bound above; each has 96 units. */
    @Test
    void days_longer_than_the_bound_are_counted_all_the_same() {
        int[][] minutes = new int[44][1];
        for (int[] column : minutes) {
            column[0] = 1_440;
        }
        assertThat(row(inColumns(CMS_8_MINUTE, minutes), 0)).hasSize(44).containsOnly(96);
    }

    @Test
    void at_a_tie_more_minutes_win_then_the_place() {
        assertThat(inRows(CMS_8_MINUTE, new int[] {5, 20, 5}, 0, 3)).containsExactly(0, 2, 0);
        assertThat(inRows(CMS_8_MINUTE, new int[] {20, 20}, 0, 2)).containsExactly(2, 1);
    }

    @Test
    void nothing_is_counted_where_nothing_is_given() {
        assertThat(inRows(CMS_8_MINUTE, new int[] {}, 0)).isEmpty();
        assertThat(inRows(CMS_8_MINUTE, new int[] {}, 0, 0, 0)).isEmpty();
        assertThat(inColumns(CMS_8_MINUTE, new int[][] {})).isEmpty();
        assertThat(inColumns(CountingMethod.GREATER_OF, new int[][] {})).isEmpty();
        assertThat(inColumns(CMS_8_MINUTE, new int[][] {{}, {}})).hasDimensions(2, 0);
        assertThat(inColumns(CMS_8_MINUTE, new int[32_000][0])).hasDimensions(32_000, 0);
    }

    @Test
    void only_the_units_are_written() {
        int[][] minutes = {{20, 33}, {20, 7}};
        inColumns(CMS_8_MINUTE, minutes);
        assertThat(minutes).isDeepEqualTo(new int[][] {{20, 33}, {20, 7}});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "8 9;0 2;0;There are 2 minutes and room for 1 units",
                "8 9;'';0 0;The offsets must begin with 0 and end with the number of minutes, 2; there are 0",
                "8 9;1 2;0 0;begin with 0",
                "8 9;0 1;0 0;end with the number of minutes, 2",
                "8 9;0 2 1 2;0 0;Day 1 has -1 services by its offsets",
                "8 9;0 -2147483648 2;0 0;Day 0 has -2147483648 services",
                "8 -1;0 2;0 0;at index 1 stand -1 minutes; allowed are 0 to 1440",
                "0 1440 -1;0 3;0 0 0;at index 2 stand -1 minutes",
                "1441 8;0 2;0 0;at index 0 stand 1441 minutes",
                "8 2147483647;0 2;0 0;at index 1 stand 2147483647 minutes",
                "8 -2147483648;0 2;0 0;at index 1 stand -2147483648 minutes"
            })
    void rows_that_do_not_fit_are_refused_before_anything_is_written(
            String minutes, String offsets, String units, String message) {
        int[] written = numbers(units);
        Arrays.fill(written, -7);
        assertThatThrownBy(() -> UnitCalculator.of(CMS_8_MINUTE).allocate(numbers(minutes), numbers(offsets), written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThat(written).containsOnly(-7);
    }

    @Test
    void columns_that_do_not_fit_are_refused_before_anything_is_written() {
        assertRefused(new int[][] {{8}}, new int[][] {{-7}, {-7}}, "There are 1 columns of minutes and 2 of units");
        assertRefused(
                new int[][] {{8}, {8, 8}}, new int[][] {{-7}, {-7, -7}}, "Column 1 has 2 days, the first one has 1");
        assertRefused(new int[][] {{8}, {8, 8}}, new int[][] {{-7}, {-7}}, "Column 1 has 2 days, the first one has 1");
        assertRefused(new int[][] {{8}, {8}}, new int[][] {{-7}, {}}, "Column 1 has 0 days, the first one has 1");
        assertRefused(
                new int[][] {{8, 8}, {8, 1441}}, new int[][] {{-7, -7}, {-7, -7}}, "Column 1: at index 1 stand 1441");
        assertRefused(new int[][] {{-1}}, new int[][] {{-7}}, "Column 0: at index 0 stand -1 minutes");
        assertRefused(new int[32_001][0], new int[32_001][0], "allowed are as many of both, 0 to 32000");
    }

    @Test
    void a_day_may_have_many_services_but_not_any_number() {
        int[] minutes = new int[32_001];
        assertThat(inRows(CMS_8_MINUTE, Arrays.copyOf(minutes, 32_000), 0, 32_000))
                .containsOnly(0);
        assertThatThrownBy(() -> inRows(CMS_8_MINUTE, minutes, 0, 32_001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Day 0 has 32001 services by its offsets; allowed are 0 to 32000");
    }

    private static void assertRefused(int[][] minutes, int[][] units, String message) {
        assertThatThrownBy(() -> UnitCalculator.of(CMS_8_MINUTE).allocate(minutes, units))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThat(Arrays.stream(units).flatMapToInt(Arrays::stream)).allMatch(value -> value == -7 || value == 0);
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
