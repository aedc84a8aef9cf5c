package org.therapybilling.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.tables.DatedRow;
import org.therapybilling.reference.tables.DatedRows;
import org.therapybilling.reference.tables.EditTerms;
import org.therapybilling.reference.tables.KeyedRows;
import org.therapybilling.reference.tables.TableSource;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EditProgram;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.Units;

/** Data over data, and which releases an answer may come from. */
class LayeredDataTest {

    private static final ProcedureCode CODE = ProcedureCode.of("97110");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private static KeyedRows<ProcedureCode, UnitLimit> limits(String quarter, String codes, int units) {
        int year = Integer.parseInt(quarter.substring(0, 4));
        LocalDate first = LocalDate.of(year, (quarter.charAt(5) - '1') * 3 + 1, 1);
        EffectivePeriod dates =
                EffectivePeriod.from(first).until(first.plusMonths(3).minusDays(1));
        Map<ProcedureCode, UnitLimit> rows = units < 0
                ? Map.of()
                : Map.of(CODE, new UnitLimit(Units.of(units), AdjudicationIndicator.DATE_OF_SERVICE_CLINICAL, ""));
        return KeyedRows.of(
                new DataRelease(
                        "ncci-mue-practitioner",
                        "CMS",
                        quarter,
                        CodeSet.parse(codes),
                        dates,
                        rows.size(),
                        "0".repeat(64)),
                rows);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static ReferenceData data(KeyedRows<ProcedureCode, UnitLimit>... tables) {
        return ReferenceData.of(UnitLimit.PRACTITIONER, TableSource.of(List.of(tables)));
    }

    private static String answer(ReferenceData data, LocalDate day) {
        Answer<UnitLimit> answer = data.on(day).ask(UnitLimit.PRACTITIONER, CODE);
        return answer.fold(
                found -> found.value().units().toInt() + " " + found.certainty(),
                none -> none.certainty() == Certainty.DEFINITE ? "none" : "none " + none.certainty(),
                unknown -> "unknown");
    }

    @Test
    void releases_of_both_are_one_history() {
        ReferenceData current = data(limits("2026Q2", "all", 6));
        ReferenceData old = data(limits("2024Q3", "all", 5));
        ReferenceData absent = data(limits("2026Q2", "all", -1));
        assertThat(answer(old.over(current), DAY)).isEqualTo("6 DEFINITE");
        assertThat(answer(current.over(old), DAY)).isEqualTo("6 DEFINITE");
        assertThat(answer(absent.over(current), DAY)).isEqualTo("none");
        assertThat(answer(old.over(absent), DAY)).isEqualTo("none");
        assertThat(answer(current.over(absent), DAY)).isEqualTo("6 DEFINITE");
        assertThat(answer(old.over(ReferenceData.empty()), DAY)).isEqualTo("5 LIKELY");
        assertThat(answer(ReferenceData.empty().over(old), DAY)).isEqualTo("5 LIKELY");
        assertThat(answer(current.over(old), LocalDate.of(2024, 8, 1))).isEqualTo("5 DEFINITE");
        assertThat(answer(old.over(data(limits("2024Q4", "all", 7))), DAY)).isEqualTo("7 LIKELY");
        assertThat(answer(data(limits("2024Q4", "all", 7)).over(old), DAY)).isEqualTo("7 LIKELY");
        assertThat(answer(data(limits("2024Q1", "all", 5)).over(old), LocalDate.of(2024, 5, 1)))
                .isEqualTo("5 DEFINITE");
        assertThat(answer(data(limits("2024Q1", "all", 4)).over(old), LocalDate.of(2024, 5, 1)))
                .isEqualTo("unknown");
        assertThat(answer(old.over(data(limits("2024Q4", "all", -1))), DAY)).isEqualTo("none LIKELY");
    }

    @Test
    void for_the_same_dates_the_data_on_top_is_asked_first() {
        ReferenceData mine = data(limits("2024Q3", "all", 5));
        ReferenceData theirs = data(limits("2024Q3", "all", 6));
        LocalDate day = LocalDate.of(2024, 8, 1);
        assertThat(answer(mine.over(theirs), day)).isEqualTo("5 DEFINITE");
        assertThat(answer(theirs.over(mine), day)).isEqualTo("6 DEFINITE");
        assertThat(answer(data(limits("2024Q3", "97140", -1)).over(theirs), day))
                .isEqualTo("6 DEFINITE");
        assertThat(answer(mine.over(theirs), DAY)).isEqualTo("5 LIKELY");
    }

    /** Two copies of a release may differ in CMS's words for a limit, or not have them. */
    @Test
    void releases_agree_whose_words_for_a_limit_differ() {
        KeyedRows<ProcedureCode, UnitLimit> worded = limits("2024Q3", "all", 6);
        worded = KeyedRows.of(
                worded.release(),
                Map.of(
                        CODE,
                        new UnitLimit(Units.of(6), AdjudicationIndicator.DATE_OF_SERVICE_CLINICAL, "Clinical: Data")));
        assertThat(answer(data(worded, limits("2026Q2", "all", 6)), LocalDate.of(2025, 1, 1)))
                .isEqualTo("6 DEFINITE");
        KeyedRows<ProcedureCode, UnitLimit> ofLine = KeyedRows.of(
                worded.release(), Map.of(CODE, new UnitLimit(Units.of(6), AdjudicationIndicator.LINE, "")));
        assertThat(answer(data(ofLine, limits("2026Q2", "all", 6)), LocalDate.of(2025, 1, 1)))
                .isEqualTo("unknown");
    }

    /** A file that comes out within a quarter replaces the one of the quarter from its day on. */
    @ParameterizedTest
    @CsvSource({"2026-04-30, 6 DEFINITE", "2026-05-01, 5 DEFINITE", "2026-06-30, 5 DEFINITE", "2026-07-01, 5 LIKELY"})
    void a_release_within_a_quarter_holds_from_its_day_on(LocalDate day, String expected) {
        KeyedRows<ProcedureCode, UnitLimit> later = limits("2026Q2", "all", 5);
        DataRelease release = later.release();
        later = KeyedRows.of(
                new DataRelease(
                        release.id(),
                        release.publisher(),
                        "2026-05-01",
                        release.codes(),
                        EffectivePeriod.from(LocalDate.of(2026, 5, 1)).until(LocalDate.of(2026, 6, 30)),
                        1,
                        release.sha256()),
                later.rows());
        assertThat(answer(data(limits("2026Q2", "all", 6), later), day)).isEqualTo(expected);
        assertThat(answer(data(later, limits("2026Q2", "all", 6)), day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "6, 6, 2025-01-01, 6 DEFINITE",
        "6, 5, 2025-01-01, unknown",
        "-1, -1, 2025-01-01, none",
        "6, -1, 2025-01-01, unknown",
        "6, 5, 2024-09-30, 6 DEFINITE",
        "6, 5, 2024-06-30, unknown",
        "6, 5, 2026-04-01, 5 DEFINITE",
        "6, 5, 2026-07-01, 5 LIKELY",
        "6, -1, 2026-07-01, none LIKELY",
        "-1, 6, 2026-07-01, 6 LIKELY"
    })
    void quarters_between_two_releases_that_agree_are_known(int first, int last, LocalDate day, String expected) {
        assertThat(answer(data(limits("2026Q2", "all", last), limits("2024Q3", "all", first)), day))
                .isEqualTo(expected);
    }

    @Test
    void a_release_of_other_codes_is_passed_over() {
        assertThat(answer(data(limits("2024Q3", "all", 6), limits("2026Q2", "97140", -1)), DAY))
                .isEqualTo("6 LIKELY");
        assertThat(answer(data(limits("2026Q2", "97140", -1)), DAY)).isEqualTo("unknown");
    }

    @Test
    void an_answer_names_the_releases_it_was_read_from() {
        ReferenceData data = data(
                limits("2024Q1", "all", 1),
                limits("2024Q3", "all", 1),
                limits("2025Q1", "97140", -1),
                limits("2026Q3", "all", 1),
                limits("2026Q4", "all", -1));
        assertThat(versions(data, LocalDate.of(2025, 2, 1))).containsExactly("2024Q3", "2026Q3");
        assertThat(versions(data, LocalDate.of(2026, 8, 1))).containsExactly("2026Q3");
        assertThat(versions(data, LocalDate.of(2026, 12, 1))).containsExactly("2026Q4");
        assertThat(versions(data, LocalDate.of(2027, 1, 1))).containsExactly("2026Q4");
        assertThat(versions(data.over(data(limits("2026Q2", "all", 1))), LocalDate.of(2026, 2, 1)))
                .containsExactly("2024Q3", "2026Q2");
        assertThat(versions(data, LocalDate.of(2020, 1, 1)))
                .containsExactly("2024Q1", "2024Q3", "2025Q1", "2026Q3", "2026Q4");
        assertThat(versions(data(limits("2024Q1", "all", 1), limits("2024Q3", "all", 2)), LocalDate.of(2024, 5, 1)))
                .containsExactly("2024Q1", "2024Q3");
        assertThat(versions(ReferenceData.empty(), DAY)).isEmpty();
        assertThat(data.over(ReferenceData.empty()).releases()).hasSize(5);
    }

    private static List<String> versions(ReferenceData data, LocalDate day) {
        return data.on(day).ask(UnitLimit.PRACTITIONER, CODE).releases().stream()
                .map(DataRelease::version)
                .toList();
    }

    @Test
    void a_code_book_of_ones_own_comes_first_whatever_its_certainty() {
        ReferenceData mine = book("97110", "Ours", Certainty.JUDGEMENT, List.of());
        ReferenceData theirs = book("97110", "Theirs", Certainty.DEFINITE, List.of())
                .over(book("97130", "More", Certainty.DEFINITE, List.of(CODE)));
        ReferenceData both = mine.over(theirs);
        assertThat(both.on(DAY)
                        .ask(ProcedureInfo.CODE_BOOK, CODE)
                        .found()
                        .orElseThrow()
                        .label())
                .isEqualTo("Ours");
        assertThat(both.on(DAY).addOns(CODE)).extracting(ProcedureInfo::label).containsExactly("More");
        assertThat(both.on(DAY).lists(ProcedureCode.of("97130"))).isTrue();
        assertThat(both.on(DAY).lists(ProcedureCode.of("97140"))).isFalse();
        assertThat(both.on(DAY).ask(ProcedureInfo.CODE_BOOK, ProcedureCode.of("97140")))
                .isInstanceOf(Answer.Unknown.class);
    }

    /** What a book says beyond its last day gives way to one that reaches the date. */
    @Test
    void a_code_book_of_ones_own_that_has_ended_gives_way_to_a_later_one() {
        EffectivePeriod ended = EffectivePeriod.always().until(DAY.minusDays(1));
        ReferenceData mine = book("97110", "Ours", Certainty.DEFINITE, List.of(), ended);
        Answer<ProcedureInfo> alone = mine.on(DAY).ask(ProcedureInfo.CODE_BOOK, CODE);
        assertThat(((Answer.Found<ProcedureInfo>) alone).certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(mine.over(book("97110", "Theirs", Certainty.LIKELY, List.of()))
                        .on(DAY)
                        .ask(ProcedureInfo.CODE_BOOK, CODE)
                        .found()
                        .orElseThrow()
                        .label())
                .isEqualTo("Theirs");
    }

    private static ReferenceData book(String code, String label, Certainty certainty, List<ProcedureCode> addOnTo) {
        return book(code, label, certainty, addOnTo, EffectivePeriod.always());
    }

    private static ReferenceData book(
            String code, String label, Certainty certainty, List<ProcedureCode> addOnTo, EffectivePeriod covered) {
        ProcedureInfo info = ProcedureInfo.of(ProcedureCode.of(code), label, TimeBasis.UNTIMED)
                .addAllAddOnTo(addOnTo)
                .build();
        return ReferenceData.of(
                ProcedureInfo.CODE_BOOK,
                TableSource.of(List.of(DatedRows.of(
                        new DataRelease("code-book", "us", label, CodeSet.none(), covered, 1, "0".repeat(64)),
                        Map.of(
                                info.code(),
                                List.of(new DatedRow<>(
                                        info,
                                        EffectivePeriod.always(),
                                        DatedRow.Before.UNKNOWN,
                                        Citation.of("test", ""),
                                        certainty)))))));
    }

    @Test
    void two_values_of_a_figure_do_not_hold_on_one_day() {
        DatedRow<BigDecimal> first = row("2026-01-01", "2026-06-30", Certainty.DEFINITE);
        DatedRow<BigDecimal> second = row("2026-06-30", "2026-12-31", Certainty.DEFINITE);
        assertThatThrownBy(() -> figures("1", 2, second, first))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sequestration has two values on 2026-06-30 to 2026-12-31; end the one before the other"
                        + " begins.");
        assertThatThrownBy(() -> figures("1", 2, first))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of rows of medicare-figures 1 is 1; allowed are 2 to 2.");
        ReferenceData empty = figures("1", 0);
        assertThat(empty.on(DAY).ask(Figure.TABLE, Figure.SEQUESTRATION))
                .isEqualTo(new Answer.Unknown<>("medicare-figures 1 has no sequestration.", empty.releases()));
    }

    /** What one table is not sure of is asked of the other as well. */
    @Test
    void of_figures_the_surest_answer_counts_and_of_equal_ones_the_upper() {
        ReferenceData likely = figures("mine", 1, row("2026-01-01", "2026-06-30", Certainty.LIKELY));
        ReferenceData sure = figures("theirs", 1, row("2026-01-01", "2026-12-31", Certainty.DEFINITE));
        ReferenceData other = figures("other", 1, row("2026-01-01", "2026-12-31", Certainty.LIKELY));
        assertThat(versionOf(likely.over(sure), DAY)).isEqualTo("theirs");
        assertThat(versionOf(sure.over(likely), DAY)).isEqualTo("theirs");
        assertThat(versionOf(likely.over(other), DAY)).isEqualTo("mine");
        assertThat(versionOf(other.over(likely), DAY)).isEqualTo("other");
        assertThat(versionOf(likely.over(other), LocalDate.of(2026, 7, 1))).isEqualTo("other");
        assertThat(versionOf(likely.over(sure), LocalDate.of(2020, 1, 1))).isEqualTo("mine");
    }

    private static String versionOf(ReferenceData data, LocalDate day) {
        return data.on(day)
                .ask(Figure.TABLE, Figure.SEQUESTRATION)
                .releases()
                .get(0)
                .version();
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static ReferenceData figures(String version, int count, DatedRow<BigDecimal>... rows) {
        DataRelease release = new DataRelease(
                "medicare-figures", "us", version, CodeSet.all(), EffectivePeriod.always(), count, "0".repeat(64));
        return ReferenceData.of(
                Figure.TABLE,
                TableSource.of(List.of(DatedRows.of(release, Map.of(Figure.SEQUESTRATION, List.of(rows))))));
    }

    private static DatedRow<BigDecimal> row(String from, String until, Certainty certainty) {
        return new DatedRow<>(
                BigDecimal.ZERO,
                EffectivePeriod.from(LocalDate.parse(from)).until(LocalDate.parse(until)),
                DatedRow.Before.UNKNOWN,
                Citation.of("test", ""),
                certainty);
    }

    /** Documentation of RVU25D, "Status Code": for payment, values of codes that are active, restricted or injections. */
    @Test
    void relative_values_are_used_for_some_status_codes() {
        assertThat(Arrays.stream(StatusCode.values()).filter(StatusCode::usesRelativeValues))
                .containsExactly(StatusCode.A, StatusCode.R, StatusCode.T);
    }

    @Test
    void each_programme_and_setting_has_tables_of_its_own() {
        Set<String> ids = new HashSet<>();
        for (EditProgram program : EditProgram.values()) {
            for (Setting setting : Setting.values()) {
                ids.add(UnitLimit.of(program, setting).id());
                ids.add(PairEdit.of(program, setting).id());
            }
        }
        assertThat(ids).hasSize(8);
        assertThat(UnitLimit.of(EditProgram.MEDICARE, Setting.PRACTITIONER)).isEqualTo(UnitLimit.PRACTITIONER);
        assertThat(PairEdit.of(EditProgram.MEDICARE, Setting.OUTPATIENT_HOSPITAL))
                .isEqualTo(PairEdit.OUTPATIENT_HOSPITAL)
                .hasToString("ncci-ptp-outpatient-hospital");
    }

    @Test
    void terms_are_equal_if_all_they_say_is() {
        LocalDate other = LocalDate.of(2025, 1, 1);
        EditTerms terms = EditTerms.of('1', DAY, DAY, true, "x");
        assertThat(terms)
                .isEqualTo(EditTerms.of('1', DAY, DAY, true, "x"))
                .isNotEqualTo(EditTerms.of('0', DAY, DAY, true, "x"))
                .isNotEqualTo(EditTerms.of('1', other, DAY, true, "x"))
                .isNotEqualTo(EditTerms.of('1', DAY, null, true, "x"))
                .isNotEqualTo(EditTerms.of('1', DAY, DAY, false, "x"))
                .isNotEqualTo(EditTerms.of('1', DAY, DAY, true, "y"));
    }

    @Test
    void a_release_counts_its_rows() {
        DataRelease release = new DataRelease(
                "ncci-mue-practitioner", "CMS", "1", CodeSet.all(), EffectivePeriod.always(), 2, "0".repeat(64));
        assertThatThrownBy(() -> KeyedRows.of(release, Map.of("a", "b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of rows of ncci-mue-practitioner 1 is 1; allowed are 2 to 2.");
    }
}
