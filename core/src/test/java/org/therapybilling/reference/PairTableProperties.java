package org.therapybilling.reference;

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
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;

/** The packed table against a plain set of rows. */
class PairTableProperties {

    private static final List<ProcedureCode> CODES =
            List.of("0001A", "00100", "97110", "97140", "97530", "G0283", "Z9999").stream()
                    .map(ProcedureCode::of)
                    .toList();

    private static DataRelease release(int rows) {
        return new DataRelease(
                "ncci-ptp-practitioner", "CMS", "1", CodeSet.all(), EffectivePeriod.always(), rows, "0".repeat(64));
    }

    private static PairTable pack(List<PairEdit> rows) {
        PairTableBuilder pairs = new PairTableBuilder();
        rows.forEach(row -> pairs.add(row.column1().packed(), row.column2().packed(), pairs.termsNumber(row.terms())));
        assertThat(pairs.size()).isEqualTo(rows.size());
        return pairs.build(release(new HashSet<>(rows).size()));
    }

    @Provide
    Arbitrary<List<PairEdit>> rows() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 3).map(i -> LocalDate.of(2020 + i, 1, 1));
        Arbitrary<EditTerms> terms = Combinators.combine(
                        Arbitraries.of(ModifierIndicator.values()),
                        days.injectNull(0.3),
                        days.injectNull(0.5),
                        Arbitraries.of(true, false),
                        Arbitraries.of("", "Standards"))
                .filter((indicator, from, to, prior, why) -> from == null || to == null || !to.isBefore(from))
                .as(EditTerms::of);
        return Combinators.combine(Arbitraries.of(CODES), Arbitraries.of(CODES), terms)
                .as(PairEdit::new)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void what_was_packed_is_found_in_either_order(@ForAll("rows") List<PairEdit> rows) {
        PairTable table = pack(rows);
        for (ProcedureCode one : CODES) {
            for (ProcedureCode other : CODES) {
                Set<PairEdit> expected = new HashSet<>();
                rows.stream()
                        .filter(row -> new HashSet<>(List.of(row.column1(), row.column2()))
                                .equals(new HashSet<>(List.of(one, other))))
                        .forEach(expected::add);
                assertThat(table.rows(one, other)).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
        assertThat(table.rows(ProcedureCode.of("99213"), CODES.get(0))).isEmpty();
    }

    @Property
    void all_rows_come_once_and_by_code(@ForAll("rows") List<PairEdit> rows) {
        PairTable table = pack(rows);
        assertThat(table.rows()).containsExactlyInAnyOrderElementsOf(new HashSet<>(rows));
        assertThat(table.rows())
                .isSortedAccordingTo(Comparator.comparing(PairEdit::column1).thenComparing(PairEdit::column2));
        assertThat(table.size()).isEqualTo(new HashSet<>(rows).size());
    }

    @Property
    void the_packed_form_makes_the_same_table(@ForAll("rows") List<PairEdit> rows) {
        PairTable table = pack(rows);
        PairTable again = table.packed().table(table.release());
        assertThat(again.rows().toList()).isEqualTo(table.rows().toList());
    }

    @Example
    void as_many_codes_as_fit_are_packed_and_one_more_is_refused() {
        List<Integer> codes = IntStream.range(100_000, 100_000 + PairTable.MOST + 1)
                .mapToObj(number ->
                        ProcedureCode.of(String.valueOf(number).substring(1)).packed())
                .toList();
        PairTable table = withAll(codes.subList(0, PairTable.MOST)).build(release(PairTable.MOST));
        ProcedureCode last = ProcedureCode.ofPacked(codes.get(PairTable.MOST - 1));
        assertThat(table.rows(last, ProcedureCode.of("00000"))).hasSize(1);
        assertThatThrownBy(() -> withAll(codes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The table has more than 65535 different codes, which do not fit its packed form; split the"
                        + " table.");
    }

    private static PairTableBuilder withAll(List<Integer> codes) {
        PairTableBuilder pairs = new PairTableBuilder();
        int terms = pairs.termsNumber(EditTerms.of(ModifierIndicator.ALLOWED, null, null, false, ""));
        codes.forEach(code -> pairs.add(code, codes.get(0), terms));
        return pairs;
    }

    @Example
    void rows_are_packed_once() {
        PairTableBuilder pairs = withAll(List.of(CODES.get(0).packed()));
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
        PairTableBuilder pairs = new PairTableBuilder();
        for (int i = 0; i < PairTable.MOST; i++) {
            pairs.add(CODES.get(0).packed(), CODES.get(1).packed(), pairs.termsNumber(dated(i)));
        }
        PairTable table = pairs.build(release(PairTable.MOST));
        assertThat(table.rows(CODES.get(0), CODES.get(1)))
                .hasSize(PairTable.MOST)
                .extracting(PairEdit::terms)
                .contains(dated(0), dated(PairTable.MOST - 1));
        assertThatThrownBy(() -> pairs.termsNumber(dated(PairTable.MOST)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "The table has more than 65535 different combinations of dates, indicator and rationale");
    }

    private static EditTerms dated(int day) {
        return EditTerms.of(ModifierIndicator.ALLOWED, LocalDate.ofEpochDay(day), null, false, "");
    }
}
