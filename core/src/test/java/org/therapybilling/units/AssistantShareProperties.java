package org.therapybilling.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.therapybilling.explain.Step;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;

/** Laws of sharing, for every counting method, every date and both methods of the 10 %. */
class AssistantShareProperties {

    @Property
    void plain_and_assisted_units_sum_to_the_units_of_every_permitted_split(
            @ForAll("methods") CountingMethod method,
            @ForAll("shares") AssistantShare share,
            @ForAll("days") List<SharedTime> day) {
        for (Split split : permitted(method, day)) {
            List<SharedUnits> shared = share.share(split, day);
            assertThat(shared.stream().map(SharedUnits::code))
                    .isEqualTo(split.codes().stream().map(CodeUnits::code).toList());
            assertThat(shared.stream().map(SharedUnits::units))
                    .isEqualTo(split.codes().stream().map(CodeUnits::units).toList());
        }
    }

    @Property(tries = 1000)
    void a_minute_moved_from_the_assistant_to_the_therapist_never_adds_an_assisted_unit(
            @ForAll("methods") CountingMethod method,
            @ForAll("shares") AssistantShare share,
            @ForAll("days") List<SharedTime> day,
            @ForAll @IntRange(min = 1, max = 900) int seconds) {
        for (Split split : permitted(method, day)) {
            int before = assisted(share.share(split, day));
            List<Integer> after = IntStream.range(0, day.size())
                    .map(i -> assisted(share.share(split, moved(day, i, seconds))))
                    .boxed()
                    .toList();
            assertThat(after).allMatch(units -> units <= before);
            Statistics.collect(after.stream().anyMatch(units -> units < before) ? "fewer" : "as many");
        }
    }

    /** The same for any units whatever, as a claim may bill them. */
    @Property(tries = 1000)
    void nor_does_it_where_the_units_are_not_supported(
            @ForAll("shares") AssistantShare share,
            @ForAll @IntRange(max = 6) int units,
            @ForAll @IntRange(max = 3700) int therapist,
            @ForAll @IntRange(max = 3700) int assistant) {
        int assisted = SharedDay.assisted(share, units, therapist, assistant);
        assertThat(assisted).isBetween(0, units);
        for (int moved = 1; moved <= Math.min(assistant, 900); moved += 59) {
            assertThat(SharedDay.assisted(share, units, therapist + moved, assistant - moved))
                    .isLessThanOrEqualTo(assisted);
        }
    }

    private static List<SharedTime> moved(List<SharedTime> day, int place, int seconds) {
        SharedTime time = day.get(place);
        int less = Math.min(seconds, time.assistantSeconds());
        List<SharedTime> moved = new ArrayList<>(day);
        moved.set(place, new SharedTime(time.code(), time.therapistSeconds() + less, time.assistantSeconds() - less));
        return moved;
    }

    @Property
    void other_names_of_codes_change_nothing(
            @ForAll("methods") CountingMethod method,
            @ForAll("shares") AssistantShare share,
            @ForAll("days") List<SharedTime> day) {
        List<SharedTime> renamed = IntStream.range(0, day.size())
                .mapToObj(i -> new SharedTime(
                        ProcedureCode.of("G" + (9999 - 7 * i)),
                        day.get(i).therapistSeconds(),
                        day.get(i).assistantSeconds()))
                .toList();

        assertThat(counts(share.share(split(method, renamed), renamed)))
                .isEqualTo(counts(share.share(split(method, day), day)));
    }

    private static List<String> counts(List<SharedUnits> shared) {
        return shared.stream()
                .map(units -> units.plain() + ", " + units.assisted())
                .toList();
    }

    @Property
    void order_is_irrelevant(
            @ForAll("methods") CountingMethod method,
            @ForAll("shares") AssistantShare share,
            @ForAll("days") List<SharedTime> day,
            @ForAll long seed) {
        Split split = split(method, day);
        List<SharedTime> shuffledDay = new ArrayList<>(day);
        Collections.shuffle(shuffledDay, new Random(seed));
        List<CodeUnits> shuffledCodes = new ArrayList<>(split.codes());
        Collections.shuffle(shuffledCodes, new Random(seed + 1));

        List<SharedUnits> shared = share.share(split, day);

        assertThat(share.share(split, shuffledDay)).isEqualTo(shared);
        assertThat(new HashSet<>(share.share(new Split(shuffledCodes), shuffledDay)))
                .isEqualTo(new HashSet<>(shared));
    }

    @Property
    void each_code_is_shared_as_if_it_stood_alone(
            @ForAll("methods") CountingMethod method,
            @ForAll("shares") AssistantShare share,
            @ForAll("days") List<SharedTime> day) {
        Split split = split(method, day);
        List<SharedUnits> shared = share.share(split, day);
        for (int i = 0; i < day.size(); i++) {
            Split alone = new Split(List.of(split.codes().get(i)));
            assertThat(share.share(alone, List.of(day.get(i)))).containsExactly(shared.get(i));
        }
    }

    @Property
    void steps_add_up_to_what_is_shared(
            @ForAll("methods") CountingMethod method,
            @ForAll("shares") AssistantShare share,
            @ForAll("days") List<SharedTime> day) {
        Split split = split(method, day);
        assertThat(sums(share.explain(split, day).steps())).isEqualTo(withUnits(share.share(split, day)));
    }

    @Property
    void steps_add_up_where_units_are_not_supported(
            @ForAll("shares") AssistantShare share,
            @ForAll @IntRange(max = 6) int units,
            @ForAll @IntRange(max = 3700) int therapist,
            @ForAll @IntRange(max = 3700) int assistant) {
        Split split = SharedDay.split("97110", units);
        List<SharedTime> day = List.of(SharedDay.time("97110", therapist, assistant));
        assertThat(sums(share.explain(split, day).steps())).isEqualTo(withUnits(share.share(split, day)));
    }

    private static Map<ProcedureCode, SharedUnits> sums(List<Step> steps) {
        Map<ProcedureCode, SharedUnits> sums = new HashMap<>();
        steps.stream()
                .flatMap(step -> step.result().stream())
                .map(SharedUnits.class::cast)
                .forEach(units -> sums.merge(units.code(), units, AssistantShareProperties::plus));
        return sums;
    }

    private static SharedUnits plus(SharedUnits one, SharedUnits other) {
        return new SharedUnits(
                one.code(), one.plain().plus(other.plain()), one.assisted().plus(other.assisted()));
    }

    private static Map<ProcedureCode, SharedUnits> withUnits(List<SharedUnits> shared) {
        Map<ProcedureCode, SharedUnits> byCode = new HashMap<>();
        shared.stream().filter(units -> !units.units().isZero()).forEach(units -> byCode.put(units.code(), units));
        return byCode;
    }

    private static Split split(CountingMethod method, List<SharedTime> day) {
        return allocation(method, day).split();
    }

    private static List<Split> permitted(CountingMethod method, List<SharedTime> day) {
        UnitAllocation allocation = allocation(method, day);
        List<Split> permitted = new ArrayList<>(allocation.alternatives());
        permitted.add(allocation.split());
        return permitted;
    }

    /** Counts the minutes of both, seconds cut off per code. */
    private static UnitAllocation allocation(CountingMethod method, List<SharedTime> day) {
        return UnitCalculator.of(method)
                .allocate(day.stream()
                        .map(time -> new CodeMinutes(
                                time.code(), Minutes.of((time.therapistSeconds() + time.assistantSeconds()) / 60)))
                        .toList());
    }

    private static int assisted(List<SharedUnits> shared) {
        return shared.stream()
                .map(SharedUnits::assisted)
                .reduce(Units.ZERO, Units::plus)
                .toInt();
    }

    @Provide
    Arbitrary<CountingMethod> methods() {
        return Arbitraries.of(CountingMethod.class);
    }

    @Provide
    Arbitrary<AssistantShare> shares() {
        return Combinators.combine(
                        Arbitraries.of(
                                LocalDate.of(2019, 12, 31),
                                LocalDate.of(2020, 1, 1),
                                LocalDate.of(2021, 12, 31),
                                LocalDate.of(2022, 1, 1),
                                LocalDate.of(2026, 3, 2)),
                        Arbitraries.of(TenPercentMethod.class))
                .as((date, method) -> AssistantShare.on(date).by(method));
    }

    /** Up to five services; whole minutes more often than seconds, since they meet the edges. */
    @Provide
    Arbitrary<List<SharedTime>> days() {
        Arbitrary<Integer> seconds = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3000),
                Arbitraries.integers().between(0, 50).map(minutes -> 60 * minutes),
                Arbitraries.integers().between(0, 3).map(quarters -> 900 * quarters));
        return Combinators.combine(seconds, seconds)
                .as((therapist, assistant) -> new int[] {therapist, assistant})
                .list()
                .ofMaxSize(5)
                .map(AssistantShareProperties::day)
                .withoutEdgeCases();
    }

    private static List<SharedTime> day(List<int[]> times) {
        return IntStream.range(0, times.size())
                .mapToObj(i -> SharedDay.time(String.valueOf(97110 + i), times.get(i)[0], times.get(i)[1]))
                .toList();
    }
}
