package org.therapybilling.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** Data of rows in memory, for each kind of table; and what is the same for all of them. */
class ReferenceDataTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final ProcedureCode CODE = ProcedureCode.of("97110");
    private static final ProcedureCode OTHER = ProcedureCode.of("97140");
    private static final UnitLimit LIMIT =
            new UnitLimit(Units.of(6), AdjudicationIndicator.DATE_OF_SERVICE_CLINICAL, "");

    private static DataRelease release(String id, int rows) {
        return new DataRelease(
                id,
                "us",
                "2026Q2",
                CodeSet.all(),
                EffectivePeriod.from(LocalDate.of(2026, 4, 1)).until(LocalDate.of(2026, 6, 30)),
                rows,
                "0".repeat(64));
    }

    private static <K, V extends Serializable> ReferenceData of(Table<K, V> table, Map<K, V> rows) {
        return ReferenceData.of(table, release(table.id(), rows.size()), rows);
    }

    private static <K, V extends Serializable> void assertFound(Table<K, V> table, K key, V value) throws Exception {
        ReferenceData data = of(table, Map.of(key, value));
        Answer<V> answer = data.on(DAY).ask(table, key);
        assertThat(answer.found()).contains(value);
        assertThat(answer.releases()).containsExactlyElementsOf(data.releases());
        assertThat(sent(data)).isEqualTo(data).hasSameHashCodeAs(data);
        assertThat(sent(data).on(DAY).ask(table, key)).isEqualTo(answer);
        assertThat(sent(table)).isEqualTo(table).hasSameHashCodeAs(table);
    }

    private static PairEdit edit(String first, String second) {
        return PairEdit.of(CodePair.of(first, second), ModifierIndicator.ALLOWED, EffectivePeriod.always(), "Why");
    }

    @Test
    void a_row_of_each_kind_of_table_is_found_with_its_release() throws Exception {
        ProcedureInfo info =
                ProcedureInfo.of(CODE, "Exercise", TimeBasis.QUARTER_HOUR).build();
        Locality place = Locality.parse("13102-00");
        Money fee = Money.of("30.44");
        assertFound(ProcedureInfo.CODE_BOOK, CODE, info);
        assertFound(PairEdit.PRACTITIONER, CodePair.of("97530", "97116"), edit("97530", "97116"));
        assertFound(PairEdit.MEDICAID_OUTPATIENT_HOSPITAL, CodePair.of("97116", "97530"), edit("97530", "97116"));
        assertFound(UnitLimit.MEDICAID_PRACTITIONER, CODE, LIMIT);
        assertFound(AddOnEdit.TABLE, CODE, new AddOnEdit(CODE, AddOnType.CLOSED_LIST, List.of(OTHER)));
        assertFound(AddOnEdit.TABLE, CODE, new AddOnEdit(CODE, AddOnType.CONTRACTOR_DEFINED, List.of()));
        assertFound(
                RelativeValues.TABLE,
                ComponentCode.of(CODE),
                new RelativeValues(
                        StatusCode.A,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        false,
                        false,
                        7,
                        "XXX",
                        5));
        assertFound(
                GeographicIndices.TABLE,
                place,
                new GeographicIndices("CT", "CONNECTICUT", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE));
        assertFound(
                CarrierFee.QUALIFYING,
                new LocalityCode(place, ComponentCode.of(CODE)),
                new CarrierFee(fee, fee, fee, fee, StatusCode.A, 7, 5));
        assertFound(Figure.TABLE, Figure.SEQUESTRATION, new BigDecimal("0.02"));
        assertFound(ZipLocality.TABLE, "06103", new ZipLocality("CT", place, ZipLocality.Rural.URBAN, false));
    }

    @Test
    void a_release_of_another_table_is_refused() {
        assertThatThrownBy(
                        () -> ReferenceData.of(UnitLimit.PRACTITIONER, release("zip-locality", 1), Map.of(CODE, LIMIT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The release is of zip-locality, the rows are of ncci-mue-practitioner; name the table in"
                        + " both.");
    }

    @Test
    void a_release_that_counts_other_rows_is_refused() {
        assertThatThrownBy(() -> ReferenceData.of(
                        UnitLimit.PRACTITIONER, release("ncci-mue-practitioner", 2), Map.of(CODE, LIMIT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of rows of ncci-mue-practitioner 2026Q2 is 1; allowed are 2 to 2.");
    }

    @Test
    void a_row_of_another_key_is_refused() {
        assertThatThrownBy(
                        () -> of(PairEdit.PRACTITIONER, Map.of(CodePair.of("97530", "97140"), edit("97530", "97116"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The edit of 97530/97116 is given for 97530/97140; give it for its own codes.");
        assertThatThrownBy(() ->
                        of(AddOnEdit.TABLE, Map.of(OTHER, new AddOnEdit(CODE, AddOnType.PARTIAL_LIST, List.of(OTHER)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The edit of 97110 is given for 97140; give it for its own code.");
    }

    @Test
    void data_differs_if_a_row_a_release_or_a_table_does() {
        ReferenceData data = of(UnitLimit.PRACTITIONER, Map.of(CODE, LIMIT));
        UnitLimit more = new UnitLimit(Units.of(7), LIMIT.indicator(), "");
        assertThat(data)
                .isEqualTo(of(UnitLimit.PRACTITIONER, Map.of(CODE, LIMIT)))
                .isEqualTo(data.over(ReferenceData.empty()))
                .isEqualTo(ReferenceData.empty().over(data))
                .isNotEqualTo(of(UnitLimit.PRACTITIONER, Map.of(CODE, more)))
                .isNotEqualTo(of(UnitLimit.PRACTITIONER, Map.of(OTHER, LIMIT)))
                .isNotEqualTo(of(UnitLimit.OUTPATIENT_HOSPITAL, Map.of(CODE, LIMIT)))
                .isNotEqualTo(data.over(of(UnitLimit.OUTPATIENT_HOSPITAL, Map.of(CODE, LIMIT))))
                .isNotEqualTo(ReferenceData.empty())
                .hasToString("[ncci-mue-practitioner 2026Q2]");
        assertThat(data.loaded()).isSameAs(data);
        CodePair pair = CodePair.of("97530", "97116");
        assertThat(of(PairEdit.PRACTITIONER, Map.of(pair, edit("97530", "97116"))))
                .isNotEqualTo(of(PairEdit.PRACTITIONER, Map.of(pair, edit("97116", "97530"))))
                .isNotEqualTo(of(
                        PairEdit.PRACTITIONER,
                        Map.of(
                                pair,
                                PairEdit.of(pair, ModifierIndicator.NOT_ALLOWED, EffectivePeriod.always(), "Why"))));
    }

    /** Dates are kept at hand, some hundreds of them, and others take their places; the answers are the same. */
    @Test
    void an_answer_does_not_depend_on_which_dates_were_asked_before() {
        ReferenceData data = of(UnitLimit.PRACTITIONER, Map.of(CODE, LIMIT));
        assertThat(data.on(DAY)).isSameAs(data.on(DAY));
        List<LocalDate> days = IntStream.range(0, 3_000)
                .mapToObj(DAY.minusDays(1_500)::plusDays)
                .toList();
        List<Answer<UnitLimit>> first = days.stream()
                .map(day -> data.on(day).ask(UnitLimit.PRACTITIONER, CODE))
                .toList();
        List<Answer<UnitLimit>> again = days.parallelStream()
                .map(day -> data.on(day).ask(UnitLimit.PRACTITIONER, CODE))
                .toList();
        assertThat(again).isEqualTo(first);
        for (int i = 0; i < days.size(); i++) {
            assertThat(data.on(days.get(i)).date()).isEqualTo(days.get(i));
            assertThat(first.get(i).found().isPresent()).isEqualTo(!days.get(i).isBefore(LocalDate.of(2026, 4, 1)));
        }
    }

    @Test
    void what_a_day_knows_of_a_code_comes_from_all_tables_found_by_codes() {
        ReferenceData pairs = of(PairEdit.PRACTITIONER, Map.of(CodePair.of("97530", "97116"), edit("97530", "97116")));
        ReferenceData limits = of(UnitLimit.MEDICAID_PRACTITIONER, Map.of(CODE, LIMIT));
        ReferenceData addOns = of(
                AddOnEdit.TABLE,
                Map.of(
                        ProcedureCode.of("97130"),
                        new AddOnEdit(
                                ProcedureCode.of("97130"), AddOnType.CLOSED_LIST, List.of(ProcedureCode.of("97129")))));
        DayTables day = pairs.over(limits).over(addOns).on(DAY);
        for (String code : List.of("97530", "97116", "97110", "97130")) {
            assertThat(day.knows(ProcedureCode.of(code))).as(code).isTrue();
            assertThat(day.lists(ProcedureCode.of(code))).as(code).isFalse();
        }
        assertThat(day.knows(OTHER)).isFalse();
        assertThat(pairs.over(limits).on(LocalDate.of(2027, 1, 1)).knows(ProcedureCode.of("97116")))
                .isTrue();
        assertThat(pairs.on(LocalDate.of(2026, 3, 31)).knows(ProcedureCode.of("97116")))
                .isFalse();
    }

    /** A code that stands in ended edits alone is gone. */
    @Test
    void pairs_know_the_codes_of_edits_in_force() {
        CodePair pair = CodePair.of("97001", "97002");
        EffectivePeriod ended = EffectivePeriod.from(LocalDate.of(2000, 1, 1)).until(LocalDate.of(2016, 12, 31));
        ReferenceData data =
                of(PairEdit.PRACTITIONER, Map.of(pair, PairEdit.of(pair, ModifierIndicator.ALLOWED, ended, "")));
        assertThat(data.on(DAY).knows(pair.first())).isFalse();
        assertThat(data.on(DAY).knows(pair.second())).isFalse();
    }

    @Test
    void pairs_say_what_they_are() {
        EffectivePeriod period = EffectivePeriod.from(LocalDate.of(2020, 1, 1)).until(LocalDate.of(2025, 12, 31));
        PairEdit edit = PairEdit.of(CodePair.of("97530", "97116"), ModifierIndicator.NOT_ALLOWED, period, "Why");
        assertThat(edit.column1()).hasToString("97530");
        assertThat(edit.column2()).hasToString("97116");
        assertThat(edit.indicator()).isEqualTo(ModifierIndicator.NOT_ALLOWED);
        assertThat(edit.effective()).contains(LocalDate.of(2020, 1, 1));
        assertThat(edit.deletion()).contains(LocalDate.of(2025, 12, 31));
        assertThat(edit.priorTo1996()).isFalse();
        assertThat(edit.rationale()).isEqualTo("Why");
        assertThat(edit)
                .hasToString("97530/97116, indicator 0, from 2020-01-01, until 2025-12-31")
                .isEqualTo(PairEdit.of(CodePair.of("97530", "97116"), ModifierIndicator.NOT_ALLOWED, period, "Why"))
                .hasSameHashCodeAs(
                        PairEdit.of(CodePair.of("97530", "97116"), ModifierIndicator.NOT_ALLOWED, period, "Why"))
                .isNotEqualTo(PairEdit.of(CodePair.of("97530", "97140"), edit.indicator(), period, "Why"))
                .isNotEqualTo(PairEdit.of(CodePair.of("97116", "97116"), edit.indicator(), period, "Why"));
    }

    /** That there is no row is an answer with a release, sure in its quarter and likely later. */
    @Test
    void absence_is_sure_in_the_quarter_and_likely_later() {
        ReferenceData data = of(UnitLimit.PRACTITIONER, Map.of(CODE, LIMIT));
        Answer<UnitLimit> inside = data.on(DAY).ask(UnitLimit.PRACTITIONER, OTHER);
        Answer<UnitLimit> later = data.on(LocalDate.of(2026, 7, 1)).ask(UnitLimit.PRACTITIONER, OTHER);
        Answer<UnitLimit> earlier = data.on(LocalDate.of(2026, 3, 31)).ask(UnitLimit.PRACTITIONER, OTHER);
        assertThat(((Answer.None<UnitLimit>) inside).certainty()).isEqualTo(Certainty.DEFINITE);
        assertThat(((Answer.None<UnitLimit>) later).certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(earlier).isInstanceOf(Answer.Unknown.class);
        assertThat(List.of(inside, later, earlier))
                .allMatch(answer -> answer.releases().equals(data.releases()));
    }

    @SuppressWarnings("unchecked")
    private static <T> T sent(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
