package org.therapybilling.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.Units;

/** What holds for any releases and any date: layers are one history, and the source of an answer is named. */
class ReleaseLawsProperties {

    private static final ProcedureCode ONE = ProcedureCode.of("97530");
    private static final ProcedureCode OTHER = ProcedureCode.of("97116");
    private static final int FIRST_YEAR = 2024;
    private static final int QUARTERS = 8;

    /** A release of a quarter: what it is complete for, when its edit began and ended, and the most units it allows. */
    record Published(
            int quarter,
            String codes,
            @Nullable LocalDate effective,
            @Nullable LocalDate deletion,
            int units) {

        private LocalDate firstDay() {
            return LocalDate.of(FIRST_YEAR, 1, 1).plusMonths(3L * quarter);
        }

        private DataRelease release(String id) {
            LocalDate last = firstDay().plusMonths(3).minusDays(1);
            return new DataRelease(
                    id,
                    "CMS",
                    "Q" + quarter,
                    CodeSet.parse(codes),
                    EffectivePeriod.from(firstDay()).until(last),
                    1,
                    "0".repeat(64));
        }

        PairTable pairs() {
            boolean ordered = effective == null || deletion == null || !deletion.isBefore(effective);
            PairTableBuilder pairs = new PairTableBuilder();
            EditTerms terms = EditTerms.of(ModifierIndicator.ALLOWED, ordered ? effective : null, deletion, false, "");
            pairs.add(ONE.packed(), OTHER.packed(), pairs.termsNumber(terms));
            return pairs.build(release("ncci-ptp-practitioner"));
        }

        DataTable<ProcedureCode, UnitLimit> limits() {
            UnitLimit limit = new UnitLimit(Units.of(units), AdjudicationIndicator.LINE, "");
            ProcedureCode code = units == 0 ? OTHER : ONE;
            return DataTable.of(release("ncci-mue-practitioner"), Map.of(code, limit));
        }
    }

    @Provide
    Arbitrary<List<Published>> releases() {
        Arbitrary<LocalDate> days = days();
        Arbitrary<Published> published = Combinators.combine(
                        Arbitraries.integers().between(0, QUARTERS - 1),
                        Arbitraries.of("all", "97000-97999", "97530", ""),
                        days.injectNull(0.5),
                        days.injectNull(0.5),
                        Arbitraries.integers().between(0, 2))
                .as(Published::new);
        return published.list().uniqueElements(Published::quarter).ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(-200, QUARTERS * 92 + 200)
                .map(day -> LocalDate.of(FIRST_YEAR, 1, 1).plusDays(day));
    }

    private static ReferenceData layered(List<Published> releases, Function<List<Published>, ReferenceData> data) {
        return IntStream.range(0, releases.size())
                .mapToObj(i -> data.apply(releases.subList(i, i + 1)))
                .reduce(ReferenceData::over)
                .orElseThrow();
    }

    private static ReferenceData pairs(List<Published> releases) {
        return PairEdits.of(
                Setting.PRACTITIONER, releases.stream().map(Published::pairs).toList());
    }

    private static ReferenceData limits(List<Published> releases) {
        return UnitLimits.of(
                Setting.PRACTITIONER, releases.stream().map(Published::limits).toList());
    }

    private static Answer<PairEdit> pair(ReferenceData data, LocalDate day) {
        return data.pair(Setting.PRACTITIONER, ONE, OTHER, day);
    }

    private static Answer<UnitLimit> limit(ReferenceData data, LocalDate day) {
        return data.unitLimit(Setting.PRACTITIONER, ONE, day);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void layers_answer_as_the_releases_loaded_together_do(
            @ForAll("releases") List<Published> releases, @ForAll("days") LocalDate day) {
        Answer<PairEdit> together = pair(pairs(releases), day);
        Statistics.collect(together.getClass().getSimpleName());
        assertThat(pair(layered(releases, ReleaseLawsProperties::pairs), day)).isEqualTo(together);
        assertThat(limit(layered(releases, ReleaseLawsProperties::limits), day))
                .isEqualTo(limit(limits(releases), day));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void the_source_of_an_answer_is_among_the_releases_named(
            @ForAll("releases") List<Published> releases, @ForAll("days") LocalDate day) {
        ReferenceData pairs = pairs(releases);
        assertNamed(pair(pairs, day), pairs.releases(DatasetKind.PTP_PRACTITIONER, day));
        ReferenceData limits = limits(releases);
        assertNamed(limit(limits, day), limits.releases(DatasetKind.MUE_PRACTITIONER, day));
    }

    private static void assertNamed(Answer<?> answer, List<DataRelease> named) {
        List<Citation> sources = named.stream().map(DataRelease::citation).toList();
        if (answer instanceof Answer.Found<?> found) {
            assertThat(sources).contains(found.source().citation());
        } else if (answer instanceof Answer.None<?> none) {
            assertThat(sources).contains(none.source().citation());
        }
    }

    /** Releases that are not named could as well be missing: the answer is the same. */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void releases_that_are_not_named_do_not_matter(
            @ForAll("releases") List<Published> releases, @ForAll("days") LocalDate day) {
        List<DataRelease> named = pairs(releases).releases(DatasetKind.PTP_PRACTITIONER, day);
        List<Published> asked = releases.stream()
                .filter(release -> named.contains(release.pairs().release()))
                .toList();
        assertThat(pair(pairs(asked), day).found())
                .isEqualTo(pair(pairs(releases), day).found());
        List<DataRelease> namedLimits = limits(releases).releases(DatasetKind.MUE_PRACTITIONER, day);
        List<Published> askedLimits = releases.stream()
                .filter(release -> namedLimits.contains(release.limits().release()))
                .toList();
        assertThat(limit(limits(askedLimits), day).found())
                .isEqualTo(limit(limits(releases), day).found());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_loading_does_not_matter(
            @ForAll("releases") List<Published> releases, @ForAll("days") LocalDate day) {
        List<Published> reversed = IntStream.range(0, releases.size())
                .mapToObj(i -> releases.get(releases.size() - 1 - i))
                .toList();
        assertThat(pair(pairs(reversed), day)).isEqualTo(pair(pairs(releases), day));
        assertThat(limit(limits(reversed), day)).isEqualTo(limit(limits(releases), day));
    }
}
