package org.therapybilling.reference.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;

/** The packed table against a plain set of rows. */
class PairRowsProperties {

    private static final List<ProcedureCode> CODES =
            List.of("0001A", "00100", "97110", "97140", "97530", "G0283", "Z9999").stream()
                    .map(ProcedureCode::of)
                    .toList();

    /** A row as it stands in a table. */
    private record Row(ProcedureCode column1, ProcedureCode column2, EditTerms terms) {}

    private static DataRelease release(int rows) {
        return new DataRelease(
                "ncci-ptp-practitioner", "CMS", "1", CodeSet.all(), EffectivePeriod.always(), rows, "0".repeat(64));
    }

    private static PairRows pack(List<Row> rows) {
        PairRowsBuilder pairs = new PairRowsBuilder();
        rows.forEach(row -> pairs.add(row.column1().packed(), row.column2().packed(), pairs.termsNumber(row.terms())));
        assertThat(pairs.size()).isEqualTo(rows.size());
        return pairs.build(release(new HashSet<>(rows).size()));
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 3).map(i -> LocalDate.of(2020 + i, 1, 1));
        Arbitrary<EditTerms> terms = Combinators.combine(
                        Arbitraries.of('0', '1', '9'),
                        days.injectNull(0.3),
                        days.injectNull(0.5),
                        Arbitraries.of(true, false),
                        Arbitraries.of("", "Standards"))
                .filter((indicator, from, to, prior, why) -> from == null || to == null || !to.isBefore(from))
                .as(EditTerms::of);
        return Combinators.combine(Arbitraries.of(CODES), Arbitraries.of(CODES), terms)
                .as(Row::new)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void what_was_packed_is_found_in_either_order(@ForAll("rows") List<Row> rows) {
        PairRows table = pack(rows);
        for (ProcedureCode one : CODES) {
            for (ProcedureCode other : CODES) {
                Set<Row> expected = new HashSet<>();
                rows.stream()
                        .filter(row -> new HashSet<>(List.of(row.column1(), row.column2()))
                                .equals(new HashSet<>(List.of(one, other))))
                        .forEach(expected::add);
                assertThat(table.rows(new CodePair(one, other), Row::new))
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
        assertThat(table.rows(new CodePair(ProcedureCode.of("99213"), CODES.get(0)), Row::new))
                .isEmpty();
    }

    @Property
    void all_rows_come_once_and_by_code(@ForAll("rows") List<Row> rows) {
        PairRows table = pack(rows);
        assertThat(table.rows(Row::new)).containsExactlyInAnyOrderElementsOf(new HashSet<>(rows));
        assertThat(table.rows(Row::new))
                .isSortedAccordingTo(Comparator.comparing(Row::column1).thenComparing(Row::column2));
        assertThat(table.size()).isEqualTo(new HashSet<>(rows).size());
    }

    @Property
    void the_packed_form_makes_the_same_table(@ForAll("rows") List<Row> rows) {
        PairRows table = pack(rows);
        PairRows again = PairRows.of(table.release(), table.packed());
        assertThat(again.rows(Row::new).toList()).isEqualTo(table.rows(Row::new).toList());
        assertThat(again).isEqualTo(table).hasSameHashCodeAs(table);
    }

    @Example
    void as_many_codes_as_fit_are_packed_and_one_more_is_refused() {
        List<Integer> codes = IntStream.range(100_000, 100_000 + PackedPairs.MOST + 1)
                .mapToObj(number ->
                        ProcedureCode.of(String.valueOf(number).substring(1)).packed())
                .toList();
        PairRows table = withAll(codes.subList(0, PackedPairs.MOST)).build(release(PackedPairs.MOST));
        ProcedureCode last = ProcedureCode.ofPacked(codes.get(PackedPairs.MOST - 1));
        assertThat(table.rows(new CodePair(last, ProcedureCode.of("00000")), Row::new))
                .hasSize(1);
        assertThatThrownBy(() -> withAll(codes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The table has more than 65535 different codes, which do not fit its packed form; split the"
                        + " table.");
    }

    private static PairRowsBuilder withAll(List<Integer> codes) {
        PairRowsBuilder pairs = new PairRowsBuilder();
        int terms = pairs.termsNumber(EditTerms.of('1', null, null, false, ""));
        codes.forEach(code -> pairs.add(code, codes.get(0), terms));
        return pairs;
    }

    @Example
    void rows_are_packed_once() {
        PairRowsBuilder pairs = withAll(List.of(CODES.get(0).packed()));
        assertThat(pairs.build(release(1)).size()).isEqualTo(1);
        assertThatThrownBy(pairs::build).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> pairs.add(CODES.get(0).packed(), CODES.get(1).packed(), 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The rows have been packed; collect others in a new builder.");
    }

    @Example
    void what_is_no_packed_code_is_refused() {
        int noCode = Integer.parseInt("97A1O", Character.MAX_RADIX);
        assertThatThrownBy(() -> withAll(List.of(noCode)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a procedure code");
    }

    @Example
    void as_many_terms_as_fit_are_packed_and_one_more_is_refused() {
        PairRowsBuilder pairs = new PairRowsBuilder();
        for (int i = 0; i < PackedPairs.MOST; i++) {
            pairs.add(CODES.get(0).packed(), CODES.get(1).packed(), pairs.termsNumber(dated(i)));
        }
        PairRows table = pairs.build(release(PackedPairs.MOST));
        assertThat(table.rows(new CodePair(CODES.get(0), CODES.get(1)), Row::new))
                .hasSize(PackedPairs.MOST)
                .extracting(Row::terms)
                .contains(dated(0), dated(PackedPairs.MOST - 1));
        assertThatThrownBy(() -> pairs.termsNumber(dated(PackedPairs.MOST)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "The table has more than 65535 different combinations of dates, indicator and rationale");
    }

    private static EditTerms dated(int day) {
        return EditTerms.of('1', LocalDate.ofEpochDay(day), null, false, "");
    }
}
