package org.therapybilling.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.payer.PayerKeys.COUNTING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.therapybilling.explain.Answer;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.PayerId;

/** The laws of inheritance, held against a table of days: who says what on each day of some weeks. */
class InheritanceProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 20;

    /** What a profile says for some days: a method, or none, or unknown. */
    record Saying(int from, int until, String answer) {

        EffectivePeriod period() {
            EffectivePeriod open = from < 0 ? EffectivePeriod.always() : EffectivePeriod.from(FIRST.plusDays(from));
            return until >= DAYS ? open : open.until(FIRST.plusDays(Math.max(from, until)));
        }
    }

    @Provide
    Arbitrary<List<Saying>> sayings() {
        Arbitrary<Saying> saying = Combinators.combine(
                        Arbitraries.integers().between(-1, DAYS - 1),
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.of("cms-8-minute", "ama-midpoint", "full-unit", "greater-of", "none", "unknown"))
                .as(Saying::new);
        return saying.list().ofMaxSize(4);
    }

    private static PayerProfile profile(String id, Optional<String> parent, List<Saying> sayings) {
        PayerProfile.Builder profile = PayerProfile.of(id, id);
        parent.ifPresent(profile::like);
        sayings.forEach(saying -> add(saying, profile));
        return profile.build();
    }

    /** Adds what can be added: sayings that overlap an earlier one are refused, and left out in the table too. */
    private static void add(Saying saying, PayerProfile.Builder profile) {
        profile.during(saying.period());
        try {
            switch (saying.answer()) {
                case "none" -> profile.none(COUNTING);
                case "unknown" -> profile.unknown(COUNTING);
                default ->
                    profile.set(COUNTING, CountingMethod.ofId(saying.answer()).orElseThrow());
            }
        } catch (IllegalArgumentException overlapping) {
            assertThat(overlapping).hasMessageContaining("for the same dates");
        }
    }

    /** The second implementation: a day is told by the first profile of which a saying covers it. */
    private static String expected(List<List<Saying>> line, int day) {
        for (List<Saying> sayings : line) {
            boolean[] taken = new boolean[DAYS + 2];
            for (Saying saying : sayings) {
                int from = Math.max(0, saying.from() + 1);
                int until = saying.until() >= DAYS ? DAYS + 1 : Math.max(saying.from(), saying.until()) + 1;
                boolean free = true;
                for (int i = from; i <= until; i++) {
                    free &= !taken[i];
                }
                if (!free) {
                    continue;
                }
                for (int i = from; i <= until; i++) {
                    taken[i] = true;
                }
                if (day + 1 >= from && day + 1 <= until) {
                    return saying.answer();
                }
            }
        }
        return "unknown";
    }

    private static String said(PayerBook book, String id, int day) {
        Answer<CountingMethod> answer =
                book.policy(PayerId.of(id), FIRST.plusDays(day)).get(COUNTING);
        return answer.fold(found -> found.value().id(), none -> "none", unknown -> "unknown");
    }

    private static PayerBook book(List<List<Saying>> line) {
        List<PayerProfile> profiles = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Optional<String> parent = i + 1 < line.size() ? Optional.of("p" + (i + 1)) : Optional.empty();
            profiles.add(profile("p" + i, parent, line.get(i)));
        }
        return PayerBook.of(profiles);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void the_nearest_profile_that_says_anything_of_a_day_is_right(
            @ForAll @Size(min = 1, max = 4) List<@From("sayings") List<Saying>> line,
            @ForAll @IntRange(min = -1, max = DAYS) int day) {
        String expected = expected(line, day);
        String kind = expected.equals("unknown") || expected.equals("none") ? expected : "value";
        Statistics.collect(kind);
        Statistics.coverage(coverage -> List.of("value", "none", "unknown")
                .forEach(each -> coverage.check(each).percentage(percent -> percent > 5)));
        assertThat(said(book(line), "p0", day)).isEqualTo(expected);
    }

    /** Joining the first two of three and then the third is the same as joining the last two and putting the first over. */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void it_does_not_matter_in_what_order_profiles_are_joined(
            @ForAll("sayings") List<Saying> a,
            @ForAll("sayings") List<Saying> b,
            @ForAll("sayings") List<Saying> c,
            @ForAll @IntRange(min = -1, max = DAYS) int day) {
        PayerBook chain = book(List.of(a, b, c));
        PayerBook leftFirst = PayerBook.of(
                List.of(flat("ab", Optional.of("p2"), book(List.of(a, b)), "p0"), profile("p2", Optional.empty(), c)));
        PayerBook rightFirst = PayerBook.of(
                List.of(profile("p0", Optional.of("bc"), a), flat("bc", Optional.empty(), book(List.of(b, c)), "p0")));
        assertThat(said(leftFirst, "ab", day))
                .isEqualTo(said(rightFirst, "p0", day))
                .isEqualTo(said(chain, "p0", day));
    }

    /** Writes what a profile says and inherits into one profile. */
    private static PayerProfile flat(String id, Optional<String> parent, PayerBook book, String of) {
        PayerProfile.Builder flat = PayerProfile.of(id, id);
        parent.ifPresent(flat::like);
        book.history(PayerId.of(of), COUNTING).forEach(said -> flat.set(COUNTING, said.dated()));
        return flat.build();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void unknown_stops_whatever_is_inherited(
            @ForAll("sayings") List<Saying> parent, @ForAll @IntRange(min = -1, max = DAYS) int day) {
        PayerProfile child =
                PayerProfile.of("child", "child").like("p0").unknown(COUNTING).build();
        PayerBook book = PayerBook.of(List.of(child)).over(book(List.of(parent)));
        assertThat(said(book, "child", day)).isEqualTo("unknown");
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void the_later_value_holds_from_its_day_on(
            @ForAll @IntRange(min = 1, max = DAYS) int change,
            @ForAll @IntRange(min = -1, max = DAYS) int day,
            @ForAll("sayings") List<Saying> parent) {
        LocalDate first = FIRST.plusDays(change);
        PayerProfile child = PayerProfile.of("child", "child")
                .like("p0")
                .from(first)
                .set(COUNTING, CountingMethod.FULL_UNIT)
                .during(EffectivePeriod.always().until(first.minusDays(1)))
                .set(COUNTING, CountingMethod.AMA_MIDPOINT)
                .build();
        PayerBook book = PayerBook.of(List.of(child)).over(book(List.of(parent)));
        assertThat(said(book, "child", day)).isEqualTo(day >= change ? "full-unit" : "ama-midpoint");
    }

    /** What history says day by day is what policies say. */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void the_history_tells_each_day_once(
            @ForAll @Size(min = 1, max = 3) List<@From("sayings") List<Saying>> line,
            @ForAll @IntRange(min = -1, max = DAYS) int day) {
        PayerBook book = book(line);
        List<Inherited<CountingMethod>> said = book.history(PayerId.of("p0"), COUNTING).stream()
                .filter(inherited -> inherited.dated().period().contains(FIRST.plusDays(day)))
                .toList();
        assertThat(said).hasSizeLessThanOrEqualTo(1);
        assertThat(said.stream()
                        .findFirst()
                        .map(inherited -> inherited.dated().stated())
                        .map(InheritanceProperties::word)
                        .orElse("unknown"))
                .isEqualTo(expected(line, day));
    }

    private static String word(Stated<CountingMethod> stated) {
        return stated instanceof Stated.Value<CountingMethod> known
                ? known.value().id()
                : stated instanceof Stated.None ? "none" : "unknown";
    }
}
