package org.therapybilling.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.therapybilling.units.Days.allocate;
import static org.therapybilling.units.Days.day;
import static org.therapybilling.vocabulary.CountingMethod.AMA_MIDPOINT;
import static org.therapybilling.vocabulary.CountingMethod.CMS_8_MINUTE;
import static org.therapybilling.vocabulary.CountingMethod.FULL_UNIT;
import static org.therapybilling.vocabulary.CountingMethod.GREATER_OF;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.explain.Step;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;

class UnitCalculatorTest {

    private static final ProcedureCode EXERCISE = ProcedureCode.of("97110");
    private static final ProcedureCode MANUAL = ProcedureCode.of("97140");

    @Test
    void short_services_are_billed_each_alone_by_midpoint_and_pooled_by_cms() {
        assertThat(allocate(AMA_MIDPOINT, "97110=8 97140=8").total()).isEqualTo(Units.of(2));
        assertThat(allocate(CMS_8_MINUTE, "97110=8 97140=8").total()).isEqualTo(Units.of(1));
        assertThat(allocate(AMA_MIDPOINT, "97110=7 97140=7").total()).isEqualTo(Units.ZERO);
        assertThat(allocate(CMS_8_MINUTE, "97110=7 97140=7").total()).isEqualTo(Units.of(1));
    }

    @Test
    void a_full_unit_takes_all_fifteen_minutes() {
        assertThat(allocate(FULL_UNIT, "97110=14").total()).isEqualTo(Units.ZERO);
        assertThat(allocate(FULL_UNIT, "97110=15").total()).isEqualTo(Units.of(1));
        assertThat(allocate(FULL_UNIT, "97110=29 97140=30").toString()).isEqualTo("97110 x 1, 97140 x 2");
    }

    @Test
    void greater_of_takes_the_method_with_more_units_for_the_day() {
        assertThat(allocate(GREATER_OF, "97110=8 97140=8").toString()).isEqualTo("97110 x 1, 97140 x 1");
        assertThat(allocate(GREATER_OF, "97110=7 97140=7").total()).isEqualTo(Units.of(1));
        assertThat(allocate(GREATER_OF, "97110=7 97140=7").tie()).isEqualTo(Tie.OPEN);
        assertThat(allocate(GREATER_OF, "97110=8 97140=8").tie()).isEqualTo(Tie.NONE);
        assertThat(allocate(GREATER_OF, "97110=8").method()).isEqualTo(GREATER_OF);
    }

    @Test
    void long_days_follow_the_pattern_of_the_chart_without_end() {
        assertThat(allocate(CMS_8_MINUTE, "97110=2147483647").total().toInt())
                .isEqualTo((int) ((2_147_483_647L + 7) / 15));
    }

    @Test
    void a_day_without_treatment_has_no_units() {
        UnitAllocation nothing = allocate(CMS_8_MINUTE, "");
        assertThat(nothing.codes()).isEmpty();
        assertThat(nothing.total()).isEqualTo(Units.ZERO);
        assertThat(nothing.timedMinutes()).isEqualTo(Minutes.ZERO);
        assertThat(nothing.alternatives()).isEmpty();
        assertThat(nothing.alternativeCount()).isEqualTo(BigInteger.ZERO);
        assertThat(nothing.permits(new Split(List.of()))).isTrue();
    }

    @Test
    void codes_stay_in_the_order_first_recorded_also_with_zero_units() {
        UnitAllocation units = allocate(CMS_8_MINUTE, "97140=2 97110=20 97140=1");
        assertThat(units.codes())
                .containsExactly(
                        new CodeUnits(MANUAL, Minutes.of(3), Units.ZERO),
                        new CodeUnits(EXERCISE, Minutes.of(20), Units.of(2)));
        assertThat(units.of(EXERCISE)).isEqualTo(Units.of(2));
        assertThat(units.of(MANUAL)).isEqualTo(Units.ZERO);
        assertThat(units.of(ProcedureCode.of("97035"))).isEqualTo(Units.ZERO);
    }

    @Test
    void at_a_tie_the_choice_comes_first_then_more_minutes_then_the_order() {
        assertThat(allocate(CMS_8_MINUTE, "97110=5 97140=20 97112=5").toString())
                .isEqualTo("97110 x 0, 97140 x 2, 97112 x 0");
        assertThat(allocate(CMS_8_MINUTE, "97110=5 97140=5").toString()).isEqualTo("97110 x 1, 97140 x 0");
        assertThat(UnitCalculator.of(CMS_8_MINUTE)
                        .allocate(day("97110=5 97140=20 97112=5"), List.of(ProcedureCode.of("97112")))
                        .toString())
                .isEqualTo("97110 x 0, 97140 x 1, 97112 x 1");
    }

    @Test
    void of_several_chosen_codes_the_first_chosen_wins() {
        UnitAllocation units =
                UnitCalculator.of(CMS_8_MINUTE).allocate(day("97110=4 97140=4 97112=4"), List.of(MANUAL, EXERCISE));
        assertThat(units.toString()).isEqualTo("97110 x 0, 97140 x 1, 97112 x 0");
        assertThat(units.contested()).isEqualTo(Units.ONE);
        assertThat(units.contenders()).containsExactly(EXERCISE, MANUAL, ProcedureCode.of("97112"));
    }

    @Test
    void a_choice_is_ignored_where_nothing_is_tied() {
        UnitAllocation units = UnitCalculator.of(CMS_8_MINUTE).allocate(day("97110=33 97140=7"), List.of(EXERCISE));
        assertThat(units).isEqualTo(allocate(CMS_8_MINUTE, "97110=33 97140=7"));
        assertThat(units.contested()).isEqualTo(Units.ZERO);
        assertThat(units.contenders()).isEmpty();
    }

    @Test
    void two_units_among_three_equal_claims_make_three_permitted_splits() {
        UnitAllocation units = allocate(CMS_8_MINUTE, "97110=10 97140=10 97112=10");
        assertThat(Days.splits(units)).containsExactly(List.of(1, 1, 0), List.of(1, 0, 1), List.of(0, 1, 1));
        assertThat(units.alternativeCount()).isEqualTo(BigInteger.TWO);
    }

    @Test
    void what_the_manual_calls_wrong_is_not_permitted() {
        UnitAllocation units = allocate(CMS_8_MINUTE, "97112=20 97110=20");
        assertThat(units.permits(split("97112", 3))).isFalse();
        assertThat(units.permits(split("97112", 2, "97110", 2))).isFalse();
        assertThat(units.permits(split("97112", 1, "97110", 1))).isFalse();
        assertThat(units.permits(split("97112", 2, "97110", 1, "97140", 1))).isFalse();
        assertThat(units.permits(split("97110", 2, "97112", 1))).isTrue();
    }

    @Test
    void a_code_left_out_has_zero_units() {
        UnitAllocation units = allocate(CMS_8_MINUTE, "97110=20 97140=2");
        assertThat(units.permits(split("97110", 1))).isTrue();
        assertThat(units.permits(split("97110", 1, "97140", 0, "97035", 0))).isTrue();
    }

    @Test
    void a_thousand_equal_claims_are_counted_exactly_and_listed_in_part() {
        List<CodeMinutes> day = IntStream.range(0, 40)
                .mapToObj(i -> CodeMinutes.of(String.valueOf(97100 + i), Minutes.of(8)))
                .toList();

        UnitAllocation units = UnitCalculator.of(CMS_8_MINUTE).allocate(day);

        // 320 minutes are 21 units; 40 over 21 ways to give them, one of which is the default.
        assertThat(units.total()).isEqualTo(Units.of(21));
        assertThat(units.alternativeCount()).isEqualTo(new BigInteger("131282408400").subtract(BigInteger.ONE));
        assertThat(units.alternatives()).hasSize(UnitAllocation.MOST_LISTED).doesNotHaveDuplicates();
        assertThat(units.alternatives()).allMatch(units::permits).doesNotContain(units.split());
        assertThat(units.permits(mirrored(units))).isTrue();
    }

    /** Gives the units of the first code to the last one, and so on. */
    private static Split mirrored(UnitAllocation units) {
        List<CodeUnits> codes = units.codes();
        return new Split(IntStream.range(0, codes.size())
                .mapToObj(i -> new CodeUnits(
                        codes.get(i).code(),
                        codes.get(i).minutes(),
                        codes.get(codes.size() - 1 - i).units()))
                .toList());
    }

    @Test
    void minutes_beyond_all_bounds_are_refused_with_their_sum() {
        List<CodeMinutes> day = Collections.nCopies(2, CodeMinutes.of("97110", Minutes.of(Integer.MAX_VALUE)));
        assertThatThrownBy(() -> UnitCalculator.of(CMS_8_MINUTE).allocate(day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4294967294")
                .hasMessageContaining("2147483647");
    }

    @Test
    void more_services_than_have_a_claim_of_their_own_are_refused() {
        List<CodeMinutes> day = IntStream.rangeClosed(0, TotalTime.MOST_SERVICES)
                .mapToObj(i -> new CodeMinutes(ProcedureCode.of(String.format(Locale.ROOT, "%05d", i)), Minutes.of(8)))
                .toList();
        assertThatThrownBy(() -> UnitCalculator.of(CMS_8_MINUTE).allocate(day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("512 different services; allowed are 0 to 511");
        List<CodeMinutes> most = day.subList(0, TotalTime.MOST_SERVICES);
        assertThat(UnitCalculator.of(FULL_UNIT).allocate(most).codes()).hasSize(511);
    }

    /** Whatever the numbers of two codes, they are two services: of 8 minutes each, 2 units alone. */
    @Test
    void no_two_codes_are_taken_for_one() {
        for (int number = 90_000; number <= 99_999; number++) {
            String code = String.valueOf(number);
            if (!code.equals("97110")) {
                assertThat(allocate(AMA_MIDPOINT, "97110=8 " + code + "=8").total())
                        .as(code)
                        .isEqualTo(Units.of(2));
            }
        }
    }

    @Test
    void services_of_more_than_six_weeks_are_permitted_the_same_and_the_first_recorded_is_the_default() {
        // 61,425 minutes are 4,095 quarters: beyond, quarters no longer decide between equal remainders.
        List<CodeMinutes> day = List.of(
                CodeMinutes.of("97110", Minutes.of(61_440 + 8)), CodeMinutes.of("97140", Minutes.of(61_455 + 8)));
        UnitAllocation units = UnitCalculator.of(CMS_8_MINUTE).allocate(day);
        // 122,911 minutes are 8,194 units (15 x 8,194 + 1): 4,096 + 4,097 completed quarters and one more unit.
        assertThat(units.codes()).extracting(code -> code.units().toInt()).containsExactly(4_097, 4_097);
        assertThat(units.alternatives())
                .singleElement()
                .satisfies(other -> assertThat(other.codes())
                        .extracting(code -> code.units().toInt())
                        .containsExactly(4_096, 4_098));
    }

    @Test
    void many_services_are_counted_as_few_are() {
        List<CodeMinutes> day = IntStream.range(0, 100)
                .mapToObj(i -> new CodeMinutes(ProcedureCode.of(String.format(Locale.ROOT, "%05d", i)), Minutes.of(8)))
                .toList();
        UnitAllocation units = UnitCalculator.of(CMS_8_MINUTE).allocate(day);
        // 800 minutes are 53 units; all ranks are equal, so the first 53 services recorded have them.
        assertThat(units.codes().stream().map(CodeUnits::units).toList())
                .isEqualTo(IntStream.range(0, 100)
                        .mapToObj(i -> i < 53 ? Units.ONE : Units.ZERO)
                        .toList());
    }

    @Test
    void a_calculator_knows_its_method() {
        assertThat(UnitCalculator.of(FULL_UNIT).method()).isEqualTo(FULL_UNIT);
    }

    @Test
    void allocations_are_values() {
        UnitAllocation units = allocate(CMS_8_MINUTE, "97110=20 97140=20");
        assertThat(units)
                .isEqualTo(allocate(CMS_8_MINUTE, "97110=10 97110=10 97140=20"))
                .hasSameHashCodeAs(allocate(CMS_8_MINUTE, "97110=10 97110=10 97140=20"))
                .isNotEqualTo(allocate(AMA_MIDPOINT, "97110=20 97140=20"))
                .isNotEqualTo(allocate(CMS_8_MINUTE, "97110=20 97140=21"))
                .isNotEqualTo(UnitCalculator.of(CMS_8_MINUTE).allocate(day("97110=20 97140=20"), List.of(EXERCISE)));
        assertThat(Set.of(units)).contains(allocate(CMS_8_MINUTE, "97110=20 97140=20"));
        assertThat(units).doesNotHaveSameHashCodeAs(allocate(CMS_8_MINUTE, "97110=20"));
    }

    @Test
    void the_explanation_cites_the_manual_and_shows_each_step() {
        assertThat(allocate(CMS_8_MINUTE, "97110=33 97140=7").explain())
                .extracting(Step::toString)
                .containsExactly(
                        "The timed minutes of the day are pooled: 97110 33 minutes and 97140 7 minutes are 40 minutes."
                                + " [CMS Pub. 100-04 ch. 5 §20.2.C]",
                        "For 40 minutes CMS's chart gives 3 units (38 to 52 minutes). [CMS Pub. 100-04 ch. 5 §20.2.C]",
                        "97110 took 33 minutes: 2 units for full quarters of an hour, and 3 minutes left over."
                                + " [CMS Pub. 100-04 ch. 5 §20.2.C]",
                        "97140 took 7 minutes: no full quarter of an hour, and 7 minutes left over."
                                + " [CMS Pub. 100-04 ch. 5 §20.2.C]",
                        "Of the day's 3 units, full quarters make 2 units; the other 1 unit goes where the most minutes"
                                + " are left over, one to a service. [CMS Pub. 100-04 ch. 5 §20.2.C]",
                        "With 7 minutes left over, 97140 gets 1 unit.",
                        "The day has 3 units: 97110 x 2, 97140 x 1.");
    }

    @Test
    void the_explanation_has_a_short_form() {
        assertThat(allocate(CMS_8_MINUTE, "97110=33 97140=7").explain())
                .extracting(Step::brief)
                .containsExactly(
                        "97110 33 minutes and 97140 7 minutes pooled -> 40 minutes",
                        "40 minutes -> 3 units (38 to 52 minutes on CMS's chart)",
                        "97110 33 minutes -> 2 units for full quarters, 3 minutes left",
                        "97140 7 minutes -> no full quarter, 7 minutes left",
                        "3 units less 2 units for full quarters -> 1 unit for the most minutes left",
                        "97140 7 minutes left -> 1 unit",
                        "97110 x 2, 97140 x 1 -> 3 units");
    }

    @ParameterizedTest
    @CsvSource({
        "7, 0 units (0 to 7 minutes)",
        "8, 1 unit (8 to 22 minutes)",
        "22, 1 unit (8 to 22 minutes)",
        "23, 2 units (23 to 37 minutes)",
        "127, 8 units (113 to 127 minutes)"
    })
    void the_explanation_names_the_band_of_the_chart(int minutes, String band) {
        assertThat(allocate(CMS_8_MINUTE, "97110=" + minutes).explain().toString())
                .contains("For " + Minutes.of(minutes) + " CMS's chart gives " + band);
    }

    @Test
    void the_explanation_says_who_decided_a_tie() {
        UnitAllocation open = allocate(CMS_8_MINUTE, "97110=20 97140=20");
        assertThat(open.tie()).isEqualTo(Tie.OPEN);
        assertThat(open.explain().toString())
                .contains("97110 and 97140 have equally many minutes left over (5 minutes each) and compete for 1 unit:"
                        + " the professional chooses.")
                .contains("Nobody chose; by default 97110 gets 1 unit, since it has more minutes in all or was recorded"
                        + " first.");
        UnitAllocation chosen = UnitCalculator.of(CMS_8_MINUTE).allocate(day("97110=20 97140=20"), List.of(MANUAL));
        assertThat(chosen.tie()).isEqualTo(Tie.DECIDED);
        assertThat(chosen.alternatives()).hasSize(1);
        assertThat(chosen.explain().toString())
                .contains("The professional chose 97140, which gets 1 unit.")
                .doesNotContain("by default");
    }

    @Test
    void a_choice_of_what_is_not_tied_is_said_to_have_no_effect() {
        UnitAllocation aside =
                UnitCalculator.of(CMS_8_MINUTE).allocate(day("97110=20 97140=20"), List.of(ProcedureCode.of("97530")));
        assertThat(aside.explain().toString())
                .contains("The professional chose 97530, which does not compete here: the choice has no effect.")
                .contains("By default 97110 gets 1 unit")
                .doesNotContain("Nobody chose");
        assertThat(allocate(CMS_8_MINUTE, "97110=20 97140=20").explain().toString())
                .doesNotContain("has no effect");
        UnitAllocation chosen = UnitCalculator.of(CMS_8_MINUTE)
                .allocate(day("97110=20 97140=20"), List.of(ProcedureCode.of("97530"), MANUAL));
        assertThat(chosen.explain().toString()).doesNotContain("has no effect");
    }

    @Test
    void one_service_is_not_said_to_be_pooled() {
        assertThat(allocate(CMS_8_MINUTE, "97110=33").explain().steps())
                .extracting(Step::key)
                .doesNotContain("units.pooled");
        assertThat(allocate(CMS_8_MINUTE, "97110=33 97140=7").explain().steps())
                .extracting(Step::key)
                .contains("units.pooled");
    }

    @Test
    void the_most_units_of_a_service_are_those_of_its_best_split() {
        assertThat(allocate(CMS_8_MINUTE, "97110=20 97140=20 97530=15").most())
                .hasToString("97110 x 2, 97140 x 2, 97530 x 1");
        assertThat(allocate(CMS_8_MINUTE, "97110=33 97140=7").most()).hasToString("97110 x 2, 97140 x 1");
    }

    @Test
    void a_choice_that_leaves_a_unit_contested_leaves_the_tie_open() {
        UnitCalculator medicare = UnitCalculator.of(CMS_8_MINUTE);
        List<CodeMinutes> two = day("97110=24 97112=24 97140=24"); // 72 minutes are 5 units, two are contested
        assertThat(medicare.allocate(two).contested()).isEqualTo(Units.of(2));
        assertThat(medicare.allocate(two, List.of(MANUAL)).tie()).isEqualTo(Tie.OPEN);
        assertThat(medicare.allocate(two, List.of(MANUAL, EXERCISE)).tie()).isEqualTo(Tie.DECIDED);
        assertThat(medicare.allocate(day("97110=33 97140=7"), List.of(EXERCISE)).tie())
                .isEqualTo(Tie.NONE);
    }

    @Test
    void nothing_is_left_to_give_where_the_full_quarters_are_all() {
        assertThat(allocate(CMS_8_MINUTE, "97110=30 97140=15").explain().toString())
                .doesNotContain("the most minutes")
                .doesNotContain("left over, 9");
    }

    @Test
    void the_explanation_of_the_greater_total_shows_both() {
        assertThat(allocate(GREATER_OF, "97110=8 97140=8").explain().toString())
                .contains("With all codes pooled the day has 1 unit.")
                .contains("With each code counted alone the day has 2 units.")
                .contains("Each code alone gives more, so that is what counts.")
                .contains(
                        "97110 took 8 minutes; counted alone, with a unit from 8 minutes on and one more for every 15,"
                                + " it has 1 unit.");
        assertThat(allocate(GREATER_OF, "97110=7 97140=7").explain().toString())
                .contains("All codes pooled give as many or more")
                .contains("The timed minutes of the day are pooled");
        assertThat(allocate(GREATER_OF, "97110=15").explain().toString())
                .contains("All codes pooled give as many or more");
    }

    @Test
    void the_explanation_of_full_units_counts_each_code_alone() {
        assertThat(allocate(FULL_UNIT, "97110=44").explain())
                .extracting(Step::toString)
                .containsExactly(
                        "97110 took 44 minutes; counted alone, with a unit for each full 15 minutes, it has 2 units.",
                        "The day has 2 units: 97110 x 2.");
    }

    private static Split split(Object... codesAndUnits) {
        return new Split(IntStream.range(0, codesAndUnits.length / 2)
                .mapToObj(i ->
                        new CodeUnits(ProcedureCode.of((String) codesAndUnits[2 * i]), Minutes.ZERO, Units.of((int)
                                codesAndUnits[2 * i + 1])))
                .toList());
    }
}
