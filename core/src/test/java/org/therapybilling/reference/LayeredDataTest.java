package org.therapybilling.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.therapybilling.explain.Source;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.Units;

/** Data over data, and which releases an answer may come from. */
class LayeredDataTest {

    private static final ProcedureCode CODE = ProcedureCode.of("97110");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private static DataTable<ProcedureCode, UnitLimit> limits(String quarter, String codes, int units) {
        int year = Integer.parseInt(quarter.substring(0, 4));
        LocalDate first = LocalDate.of(year, (quarter.charAt(5) - '1') * 3 + 1, 1);
        EffectivePeriod dates =
                EffectivePeriod.from(first).until(first.plusMonths(3).minusDays(1));
        Map<ProcedureCode, UnitLimit> rows = units < 0
                ? Map.of()
                : Map.of(CODE, new UnitLimit(Units.of(units), AdjudicationIndicator.DATE_OF_SERVICE_CLINICAL, ""));
        return DataTable.of(
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
    private static ReferenceData data(DataTable<ProcedureCode, UnitLimit>... tables) {
        return UnitLimits.of(Setting.PRACTITIONER, List.of(tables));
    }

    private static String answer(ReferenceData data, LocalDate day) {
        Answer<UnitLimit> answer = data.unitLimit(Setting.PRACTITIONER, CODE, day);
        if (answer instanceof Answer.Found<UnitLimit> found) {
            return found.value().units().toInt() + " " + found.certainty();
        }
        return answer instanceof Answer.None ? "none" : "unknown";
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
        assertThat(answer(old.over(data(limits("2024Q4", "all", -1))), DAY)).isEqualTo("unknown");
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

    /** Data of somebody else's making: what it is not sure of is asked of the other as well. */
    @Test
    void data_that_cannot_be_joined_is_asked_in_turn_and_the_surest_answer_counts() {
        ReferenceData likely = new OneLimit(Certainty.LIKELY, 5);
        ReferenceData sure = new OneLimit(Certainty.DEFINITE, 6);
        ReferenceData released = data(limits("2026Q2", "all", 7));
        assertThat(answer(likely.over(sure), DAY)).isEqualTo("6 DEFINITE");
        assertThat(answer(sure.over(likely), DAY)).isEqualTo("6 DEFINITE");
        assertThat(answer(likely.over(released), DAY)).isEqualTo("7 DEFINITE");
        assertThat(answer(released.over(sure), DAY)).isEqualTo("7 DEFINITE");
        assertThat(answer(likely.over(released), LocalDate.of(2020, 1, 1))).isEqualTo("5 LIKELY");
        assertThat(answer(likely.over(new OneLimit(Certainty.LIKELY, 4)), DAY)).isEqualTo("5 LIKELY");
        assertThat(answer(sure.over(new OneLimit(Certainty.DEFINITE, 4)), DAY)).isEqualTo("6 DEFINITE");
        assertThat(likely.over(released).loaded().kinds()).containsExactly(DatasetKind.MUE_PRACTITIONER);
        assertThat(likely.loaded()).isSameAs(likely);
    }

    private record OneLimit(Certainty certainty, int units) implements ReferenceData {
        @Override
        public Answer<UnitLimit> unitLimit(Setting setting, ProcedureCode code, LocalDate dateOfService) {
            return new Answer.Found<>(
                    new UnitLimit(Units.of(units), AdjudicationIndicator.LINE, ""),
                    Source.of(Citation.of("mine", "")),
                    certainty);
        }

        @Override
        public Set<DatasetKind> kinds() {
            return Set.of(DatasetKind.MUE_PRACTITIONER);
        }

        @Override
        public List<DataRelease> releases() {
            return List.of(
                    limits("2026Q2", "all", units).release(),
                    new DataRelease(
                            "zip-locality", "us", "1", CodeSet.all(), EffectivePeriod.always(), 0, "0".repeat(64)));
        }
    }

    @Test
    void an_implementation_of_ones_own_names_the_releases_of_the_table_that_was_asked() {
        ReferenceData mine = new OneLimit(Certainty.DEFINITE, 6);
        assertThat(versions(mine, DAY)).containsExactly("2026Q2");
        assertThat(mine.releases(DatasetKind.CODE_BOOK, DAY)).isEmpty();
    }

    /** Two copies of a release may differ in CMS's words for a limit, or not have them. */
    @Test
    void releases_agree_whose_words_for_a_limit_differ() {
        DataTable<ProcedureCode, UnitLimit> worded = limits("2024Q3", "all", 6);
        worded = DataTable.of(
                worded.release(),
                Map.of(
                        CODE,
                        new UnitLimit(Units.of(6), AdjudicationIndicator.DATE_OF_SERVICE_CLINICAL, "Clinical: Data")));
        assertThat(answer(data(worded, limits("2026Q2", "all", 6)), LocalDate.of(2025, 1, 1)))
                .isEqualTo("6 DEFINITE");
        DataTable<ProcedureCode, UnitLimit> ofLine = DataTable.of(
                worded.release(), Map.of(CODE, new UnitLimit(Units.of(6), AdjudicationIndicator.LINE, "")));
        assertThat(answer(data(ofLine, limits("2026Q2", "all", 6)), LocalDate.of(2025, 1, 1)))
                .isEqualTo("unknown");
    }

    /** A file that comes out within a quarter replaces the one of the quarter from its day on. */
    @ParameterizedTest
    @CsvSource({"2026-04-30, 6 DEFINITE", "2026-05-01, 5 DEFINITE", "2026-06-30, 5 DEFINITE", "2026-07-01, 5 LIKELY"})
    void a_release_within_a_quarter_holds_from_its_day_on(LocalDate day, String expected) {
        DataTable<ProcedureCode, UnitLimit> later = limits("2026Q2", "all", 5);
        DataRelease release = later.release();
        later = DataTable.of(
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
        "6, -1, 2026-07-01, unknown"
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
    void an_answer_may_come_from_the_nearest_whole_releases() {
        ReferenceData data = data(
                limits("2024Q1", "all", 1),
                limits("2024Q3", "all", 1),
                limits("2025Q1", "97110", 1),
                limits("2026Q1", "97110", 1),
                limits("2026Q3", "all", 1),
                limits("2026Q4", "all", 1));
        assertThat(versions(data, LocalDate.of(2025, 7, 1))).containsExactly("2024Q3", "2025Q1", "2026Q1", "2026Q3");
        assertThat(versions(data, LocalDate.of(2026, 8, 1))).containsExactly("2026Q3");
        assertThat(versions(data, LocalDate.of(2026, 2, 1))).containsExactly("2024Q3", "2025Q1", "2026Q1", "2026Q3");
        assertThat(versions(data, LocalDate.of(2020, 1, 1))).containsExactly("2024Q1");
        assertThat(versions(data, LocalDate.of(2027, 1, 1))).containsExactly("2026Q4");
        assertThat(versions(data.over(data(limits("2026Q2", "all", 1))), LocalDate.of(2027, 1, 1)))
                .containsExactly("2026Q4");
        assertThat(versions(data(limits("2024Q3", "97110", 1), limits("2024Q3", "all", 2)), LocalDate.of(2024, 8, 1)))
                .containsExactly("2024Q3");
        assertThat(versions(
                        data(limits("2024Q3", "97110", 1)).over(data(limits("2024Q3", "all", 2))),
                        LocalDate.of(2024, 8, 1)))
                .containsExactly("2024Q3", "2024Q3");
        assertThat(data.releases(DatasetKind.CODE_BOOK, DAY)).isEmpty();
        assertThat(data.over(ReferenceData.empty()).releases()).hasSize(6);
        assertThat(data.over(ReferenceData.empty()).kinds()).containsExactly(DatasetKind.MUE_PRACTITIONER);
    }

    private static List<String> versions(ReferenceData data, LocalDate day) {
        return data.releases(DatasetKind.MUE_PRACTITIONER, day).stream()
                .map(DataRelease::version)
                .toList();
    }

    @Test
    void a_code_book_of_ones_own_comes_first_whatever_its_certainty() {
        ReferenceData mine = book("97110", "Ours", Certainty.JUDGEMENT, List.of());
        ReferenceData theirs = book("97110", "Theirs", Certainty.DEFINITE, List.of())
                .over(book("97130", "More", Certainty.DEFINITE, List.of(CODE)));
        ReferenceData both = mine.over(theirs);
        assertThat(both.procedure(CODE, DAY).found().orElseThrow().label()).isEqualTo("Ours");
        assertThat(both.addOns(CODE, DAY)).extracting(ProcedureInfo::label).containsExactly("More");
        assertThat(both.lists(ProcedureCode.of("97130"))).isTrue();
        assertThat(both.lists(ProcedureCode.of("97140"))).isFalse();
        assertThat(both.procedure(ProcedureCode.of("97140"), DAY)).isInstanceOf(Answer.Unknown.class);
    }

    private static ReferenceData book(String code, String label, Certainty certainty, List<ProcedureCode> addOnTo) {
        ProcedureInfo info = ProcedureInfo.of(ProcedureCode.of(code), label, TimeBasis.UNTIMED)
                .addAllAddOnTo(addOnTo)
                .build();
        return CodeBook.of(
                new DataRelease("code-book", "us", label, CodeSet.none(), EffectivePeriod.always(), 1, "0".repeat(64)),
                List.of(new CodeBook.Entry(
                        info, EffectivePeriod.always(), CodeBook.Before.UNKNOWN, Citation.of("test", ""), certainty)));
    }

    @Test
    void two_values_of_a_figure_do_not_hold_on_one_day() {
        MedicareFigures.Row first = row("2026-01-01", "2026-06-30");
        MedicareFigures.Row second = row("2026-06-30", "2026-12-31");
        DataRelease release = new DataRelease(
                "medicare-figures", "us", "1", CodeSet.all(), EffectivePeriod.always(), 2, "0".repeat(64));
        assertThatThrownBy(() -> MedicareFigures.of(release, List.of(second, first)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sequestration has two values on 2026-06-30 to 2026-12-31; end the one before the other"
                        + " begins.");
        assertThatThrownBy(() -> MedicareFigures.of(release, List.of(first)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of rows of medicare-figures 1 is 1; allowed are 2 to 2.");
        DataRelease none = new DataRelease(
                "medicare-figures", "us", "1", CodeSet.all(), EffectivePeriod.always(), 0, "0".repeat(64));
        MedicareFigures empty = MedicareFigures.of(none, List.of());
        assertThat(empty.figure(Figure.SEQUESTRATION, DAY))
                .isEqualTo(new Answer.Unknown<>("medicare-figures 1 has no sequestration."));
    }

    private static MedicareFigures.Row row(String from, String until) {
        return new MedicareFigures.Row(
                Figure.SEQUESTRATION,
                EffectivePeriod.from(LocalDate.parse(from)).until(LocalDate.parse(until)),
                BigDecimal.ZERO,
                Citation.of("test", ""),
                Certainty.DEFINITE);
    }

    @Test
    void only_fees_of_contractors_are_fees() {
        assertThatThrownBy(() -> CarrierFees.of(DatasetKind.CODE_BOOK, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("CODE_BOOK is no table of fees of contractors; allowed are CARRIER_FEES and ");
        assertThat(CarrierFees.of(DatasetKind.CARRIER_FEES_QUALIFYING, List.of())
                        .kinds())
                .containsExactly(DatasetKind.CARRIER_FEES_QUALIFYING);
    }

    /** Documentation of RVU25D, "Status Code": for payment, values of codes that are active, restricted or injections. */
    @Test
    void relative_values_are_used_for_some_status_codes() {
        assertThat(Arrays.stream(StatusCode.values()).filter(StatusCode::usesRelativeValues))
                .containsExactly(StatusCode.A, StatusCode.R, StatusCode.T);
    }

    @Test
    void a_table_is_of_a_setting_or_of_both() {
        for (DatasetKind kind : DatasetKind.values()) {
            assertThat(kind.otherSetting().flatMap(DatasetKind::otherSetting))
                    .isEqualTo(kind.otherSetting().map(other -> kind));
            assertThat(kind.otherSetting().isPresent()).isEqualTo(kind.setting().isPresent());
            assertThat(DatasetKind.ofId(kind.id())).contains(kind);
        }
    }

    @Test
    void terms_are_equal_if_all_they_say_is() {
        LocalDate other = LocalDate.of(2025, 1, 1);
        EditTerms terms = EditTerms.of(ModifierIndicator.ALLOWED, DAY, DAY, true, "x");
        assertThat(terms)
                .isEqualTo(EditTerms.of(ModifierIndicator.ALLOWED, DAY, DAY, true, "x"))
                .isNotEqualTo(EditTerms.of(ModifierIndicator.NOT_ALLOWED, DAY, DAY, true, "x"))
                .isNotEqualTo(EditTerms.of(ModifierIndicator.ALLOWED, other, DAY, true, "x"))
                .isNotEqualTo(EditTerms.of(ModifierIndicator.ALLOWED, DAY, null, true, "x"))
                .isNotEqualTo(EditTerms.of(ModifierIndicator.ALLOWED, DAY, DAY, false, "x"))
                .isNotEqualTo(EditTerms.of(ModifierIndicator.ALLOWED, DAY, DAY, true, "y"));
    }

    @Test
    void a_release_counts_its_rows() {
        DataRelease release = new DataRelease(
                "ncci-mue-practitioner", "CMS", "1", CodeSet.all(), EffectivePeriod.always(), 2, "0".repeat(64));
        assertThatThrownBy(() -> DataTable.of(release, Map.of("a", "b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of rows of ncci-mue-practitioner 1 is 1; allowed are 2 to 2.");
    }
}
