package org.therapybilling.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.tables.EditTerms;
import org.therapybilling.reference.tables.KeyedRows;
import org.therapybilling.reference.tables.PairRows;
import org.therapybilling.reference.tables.PairRowsBuilder;
import org.therapybilling.reference.tables.TableSource;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** What holds for any releases and any date: layers are one history, and the source of an answer is named. */
class ReleaseLawsProperties {

    private static final ProcedureCode ONE = ProcedureCode.of("97530");
    private static final ProcedureCode OTHER = ProcedureCode.of("97116");
    private static final ProcedureCode ELSE = ProcedureCode.of("97140");
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

        private LocalDate lastDay() {
            return firstDay().plusMonths(3).minusDays(1);
        }

        /** Says whether it has a row of what is asked, and not of something else. */
        private boolean hasRow() {
            return units != 0;
        }

        private DataRelease release(String id) {
            return new DataRelease(
                    id,
                    "CMS",
                    "Q" + quarter,
                    CodeSet.parse(codes),
                    EffectivePeriod.from(firstDay()).until(lastDay()),
                    1,
                    "0".repeat(64));
        }

        /** Says the same for {@link ReadOut}. */
        ReadOut.Told told(Optional<EditTerms> terms) {
            return new ReadOut.Told(
                    firstDay(),
                    lastDay(),
                    CodeSet.parse(codes).contains(ONE) && CodeSet.parse(codes).contains(OTHER),
                    CodeSet.parse(codes).contains(ONE),
                    hasRow(),
                    terms.flatMap(EditTerms::effective).orElse(null),
                    terms.flatMap(EditTerms::deletion).orElse(null),
                    units);
        }

        PairRows pairs() {
            boolean ordered = effective == null || deletion == null || !deletion.isBefore(effective);
            PairRowsBuilder pairs = new PairRowsBuilder();
            EditTerms terms = EditTerms.of(units == 2 ? '1' : '0', ordered ? effective : null, deletion, false, "");
            int second = hasRow() ? OTHER.packed() : ELSE.packed();
            pairs.add(ONE.packed(), second, pairs.termsNumber(terms));
            return pairs.build(release("ncci-ptp-practitioner"));
        }

        KeyedRows<ProcedureCode, UnitLimit> limits() {
            UnitLimit limit = new UnitLimit(Units.of(units), AdjudicationIndicator.LINE, "");
            ProcedureCode code = hasRow() ? ONE : OTHER;
            return KeyedRows.of(release("ncci-mue-practitioner"), Map.of(code, limit));
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
        return ReferenceData.of(
                PairEdit.PRACTITIONER,
                TableSource.of(releases.stream().map(Published::pairs).toList()));
    }

    private static ReferenceData limits(List<Published> releases) {
        return ReferenceData.of(
                UnitLimit.PRACTITIONER,
                TableSource.of(releases.stream().map(Published::limits).toList()));
    }

    private static Answer<PairEdit> pair(ReferenceData data, LocalDate day) {
        return data.on(day).ask(PairEdit.PRACTITIONER, new CodePair(ONE, OTHER));
    }

    private static Answer<UnitLimit> limit(ReferenceData data, LocalDate day) {
        return data.on(day).ask(UnitLimit.PRACTITIONER, ONE);
    }

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
    void answers_are_those_of_the_rules_read_out(
            @ForAll("releases") List<Published> releases, @ForAll("days") LocalDate day) {
        List<ReadOut.Told> pairs = releases.stream()
                .map(release -> release.told(
                        release.pairs().rows((one, other, terms) -> terms).findFirst()))
                .toList();
        String pair = ReadOut.edit(pairs, day);
        Statistics.label("edit").collect(pair);
        assertThat(shown(pair(pairs(releases), day), edit -> edit.indicator().digit()))
                .isEqualTo(pair);
        String limit = ReadOut.limit(pairs, day);
        Statistics.label("limit").collect(limit);
        assertThat(shown(limit(limits(releases), day), UnitLimit::units)).isEqualTo(limit);
    }

    private static <V extends Serializable> String shown(Answer<V> answer, Function<V, Object> value) {
        return answer.fold(
                found -> value.apply(found.value()) + " " + found.certainty(),
                none -> "none " + none.certainty(),
                unknown -> "unknown");
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

    /** Releases that an answer does not name could as well be missing: the answer is the same. */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void releases_that_are_not_named_do_not_matter(
            @ForAll("releases") List<Published> releases, @ForAll("days") LocalDate day) {
        Answer<PairEdit> edit = pair(pairs(releases), day);
        assertThat(pair(pairs(named(releases, edit, release -> release.pairs().release())), day))
                .isEqualTo(edit);
        Answer<UnitLimit> limit = limit(limits(releases), day);
        assertThat(sayingTheSame(
                        limit(
                                limits(named(
                                        releases,
                                        limit,
                                        release -> release.limits().release())),
                                day),
                        limit))
                .isTrue();
    }

    /** Why a limit is unknown may be said with the number of releases, which then is another. */
    private static boolean sayingTheSame(Answer<?> one, Answer<?> other) {
        return one.equals(other) || (one instanceof Answer.Unknown && other instanceof Answer.Unknown);
    }

    private static List<Published> named(
            List<Published> releases, Answer<?> answer, Function<Published, DataRelease> release) {
        return releases.stream()
                .filter(published -> answer.releases().contains(release.apply(published)))
                .toList();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void every_answer_names_releases(@ForAll("releases") List<Published> releases, @ForAll("days") LocalDate day) {
        assertThat(pair(pairs(releases), day).releases()).isNotEmpty();
        assertThat(limit(limits(releases), day).releases()).isNotEmpty();
    }

    /**
     * After the last quarter of all, nothing is sure but that what ended stays away; and where a release tells of the codes,
     * nothing is unknown.
     */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void past_the_newest_release_presence_and_absence_are_likely(@ForAll("releases") List<Published> releases) {
        LocalDate day = LocalDate.of(FIRST_YEAR, 1, 1).plusMonths(3L * QUARTERS + 12);
        boolean whole = releases.stream().anyMatch(release -> release.codes.equals("all"));
        Answer<UnitLimit> limit = limit(limits(releases), day);
        Statistics.collect(limit.getClass().getSimpleName());
        boolean likely = limit.fold(
                found -> found.certainty() == Certainty.LIKELY,
                none -> none.certainty() == Certainty.LIKELY,
                unknown -> !whole);
        assertThat(likely).isTrue();
        Answer<PairEdit> edit = pair(pairs(releases), day);
        boolean likelyOrEnded =
                edit.fold(found -> found.certainty() == Certainty.LIKELY, none -> true, unknown -> !whole);
        assertThat(likelyOrEnded).isTrue();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void data_is_equal_if_its_releases_and_rows_are(
            @ForAll("releases") List<Published> releases, @ForAll("days") LocalDate day) throws Exception {
        ReferenceData data = pairs(releases).over(limits(releases));
        assertThat(limits(releases).over(layered(releases, ReleaseLawsProperties::pairs)))
                .isEqualTo(data)
                .hasSameHashCodeAs(data);
        ReferenceData sent = sent(data);
        assertThat(sent).isEqualTo(data).hasSameHashCodeAs(data);
        assertThat(pair(sent, day)).isEqualTo(pair(data, day));
        assertThat(pairs(releases)).isNotEqualTo(data);
        assertThat(pairs(releases.subList(1, releases.size()))).isNotEqualTo(pairs(releases));
    }

    private static ReferenceData sent(ReferenceData data) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(data);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ReferenceData) in.readObject();
        }
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
