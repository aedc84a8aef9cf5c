package org.therapybilling.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.therapybilling.explain.Step;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;

/** Laws of allocation, for every method unless the law names one. */
class AllocationProperties {

    private static final int LONGEST = 200;

    @Property
    void order_of_input_is_irrelevant_for_what_is_permitted(
            @ForAll("methods") CountingMethod method, @ForAll("days") List<CodeMinutes> day, @ForAll long seed) {
        List<CodeMinutes> shuffled = new ArrayList<>(day);
        Collections.shuffle(shuffled, new Random(seed));

        UnitAllocation one = UnitCalculator.of(method).allocate(day);
        UnitAllocation other = UnitCalculator.of(method).allocate(shuffled);

        assertThat(other.total()).isEqualTo(one.total());
        assertThat(permitted(other)).isEqualTo(permitted(one));
        Statistics.collect(one.tie() == Tie.NONE ? "not tied" : "tied");
    }

    @Property
    void a_minute_more_never_lowers_the_units_of_the_day(
            @ForAll("methods") CountingMethod method, @ForAll("days") List<CodeMinutes> day) {
        Units units = UnitCalculator.of(method).allocate(day).total();

        for (int i = 0; i < day.size(); i++) {
            List<CodeMinutes> longer = new ArrayList<>(day);
            longer.set(
                    i, new CodeMinutes(day.get(i).code(), day.get(i).minutes().plus(Minutes.of(1))));
            assertThat(UnitCalculator.of(method).allocate(longer).total()).isGreaterThanOrEqualTo(units);
        }
    }

    @Property
    void units_under_the_cms_method_sum_to_the_chart(@ForAll("days") List<CodeMinutes> day) {
        int total = day.stream().mapToInt(service -> service.minutes().toInt()).sum();

        UnitAllocation units = UnitCalculator.of(CountingMethod.CMS_8_MINUTE).allocate(day);

        assertThat(units.total().toInt()).isEqualTo(ManualOracle.chartUnits(total));
        assertThat(units.timedMinutes().toInt()).isEqualTo(total);
    }

    @Property
    void each_code_gets_its_completed_quarters_and_at_most_one_unit_more(
            @ForAll("methods") CountingMethod method, @ForAll("days") List<CodeMinutes> day) {
        for (Split split : allSplits(UnitCalculator.of(method).allocate(day))) {
            for (CodeUnits code : split.codes()) {
                assertThat(code.units().toInt())
                        .isBetween(code.minutes().toInt() / 15, code.minutes().toInt() / 15 + 1);
            }
        }
    }

    @Property
    void a_code_recorded_in_pieces_is_one_service(
            @ForAll("methods") CountingMethod method, @ForAll("days") List<CodeMinutes> day, @ForAll long seed) {
        Random random = new Random(seed);
        List<CodeMinutes> pieces = day.stream()
                .flatMap(service -> pieces(service, random).stream())
                .toList();

        assertThat(UnitCalculator.of(method).allocate(pieces))
                .isEqualTo(UnitCalculator.of(method).allocate(day));
    }

    private static List<CodeMinutes> pieces(CodeMinutes service, Random random) {
        int minutes = service.minutes().toInt();
        int first = random.nextInt(minutes + 1);
        return List.of(
                new CodeMinutes(service.code(), Minutes.of(first)),
                new CodeMinutes(service.code(), Minutes.of(minutes - first)));
    }

    @Property
    void every_alternative_is_permitted_and_none_is_listed_twice(
            @ForAll("methods") CountingMethod method, @ForAll("days") List<CodeMinutes> day) {
        UnitAllocation units = UnitCalculator.of(method).allocate(day);
        List<Split> all = allSplits(units);

        assertThat(all).allMatch(units::permits).doesNotHaveDuplicates();
        assertThat(all).allMatch(split -> split.total().equals(units.total()));
        assertThat(units.alternatives()).hasSize(units.alternativeCount().intValueExact());
    }

    @Property
    void what_is_permitted_is_what_the_manual_permits(
            @ForAll("methods") CountingMethod method, @ForAll("shortDays") List<CodeMinutes> day) {
        List<Integer> minutes =
                day.stream().map(service -> service.minutes().toInt()).toList();

        assertThat(new HashSet<>(Days.splits(UnitCalculator.of(method).allocate(day))))
                .isEqualTo(ManualOracle.permitted(method.id(), minutes));
    }

    @Property
    void no_split_is_permitted_but_the_default_and_the_alternatives(
            @ForAll("methods") CountingMethod method, @ForAll("shortDays") List<CodeMinutes> day) {
        UnitAllocation units = UnitCalculator.of(method).allocate(day);

        for (int from = 0; from < day.size(); from++) {
            for (int to = 0; to < day.size() && !units.codes().get(from).units().isZero(); to++) {
                Split moved = moved(units.split(), from, to);
                assertThat(units.permits(moved)).isEqualTo(allSplits(units).contains(moved));
            }
        }
    }

    private static Split moved(Split split, int from, int to) {
        List<CodeUnits> codes = new ArrayList<>(split.codes());
        codes.set(from, plus(codes.get(from), -1));
        codes.set(to, plus(codes.get(to), 1));
        return new Split(codes);
    }

    private static CodeUnits plus(CodeUnits code, int more) {
        return new CodeUnits(code.code(), code.minutes(), Units.of(code.units().toInt() + more));
    }

    @Property
    void choosing_a_split_makes_it_the_default(@ForAll("days") List<CodeMinutes> day) {
        UnitCalculator calculator = UnitCalculator.of(CountingMethod.CMS_8_MINUTE);
        UnitAllocation units = calculator.allocate(day);

        for (Split split : allSplits(units)) {
            assertThat(calculator.allocate(day, units.choiceOf(split)).split()).isEqualTo(split);
        }
        Statistics.collect(units.tie() == Tie.NONE ? "not tied" : "tied");
    }

    @Property
    void explanation_sums_to_the_result(
            @ForAll("methods") CountingMethod method, @ForAll("days") List<CodeMinutes> day) {
        UnitAllocation units = UnitCalculator.of(method).allocate(day);
        List<Step> steps = units.explain().steps();

        for (CodeUnits code : units.codes()) {
            assertThat(unitsIn(steps, code.code()))
                    .as("steps of %s", code.code())
                    .isEqualTo(code.units().toInt());
        }
        assertThat(steps.get(steps.size() - 1).result()).contains(units.total());
    }

    /** Adds up the units of the steps that speak of one code alone. */
    private static int unitsIn(List<Step> steps, ProcedureCode code) {
        return steps.stream()
                .filter(step -> !step.from().isEmpty()
                        && step.from().get(0) instanceof CodeMinutes service
                        && service.code().equals(code))
                .flatMap(step -> step.result().stream())
                .mapToInt(result -> result instanceof Units units ? units.toInt() : 0)
                .sum();
    }

    @Provide
    Arbitrary<CountingMethod> methods() {
        return Arbitraries.of(CountingMethod.class);
    }

    /** Up to eight services; few different remainders, so that ties are common. */
    @Provide
    Arbitrary<List<CodeMinutes>> days() {
        return day(LONGEST, 8);
    }

    @Provide
    Arbitrary<List<CodeMinutes>> shortDays() {
        return day(60, 4);
    }

    private static Arbitrary<List<CodeMinutes>> day(int longest, int mostServices) {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, longest);
        Arbitrary<Integer> round = any.map(minutes -> minutes / 5 * 5);
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        any.list().ofMaxSize(mostServices),
                        round.list().ofMaxSize(mostServices))
                .as((rounded, minutes, roundMinutes) -> Days.day(rounded ? roundMinutes : minutes));
    }

    private static List<Split> allSplits(UnitAllocation units) {
        List<Split> all = new ArrayList<>(units.alternatives());
        all.add(units.split());
        return all;
    }

    private static Set<Set<CodeUnits>> permitted(UnitAllocation units) {
        return allSplits(units).stream().map(split -> Set.copyOf(split.codes())).collect(Collectors.toSet());
    }
}
