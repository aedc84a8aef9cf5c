package org.therapybilling.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.AddOnEdit;
import org.therapybilling.reference.AdjudicationIndicator;
import org.therapybilling.reference.CarrierFee;
import org.therapybilling.reference.ComponentCode;
import org.therapybilling.reference.DayTables;
import org.therapybilling.reference.Figure;
import org.therapybilling.reference.GeographicIndices;
import org.therapybilling.reference.LocalityCode;
import org.therapybilling.reference.PairEdit;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.reference.RelativeValues;
import org.therapybilling.reference.Table;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.reference.ZipLocality;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.EditProgram;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.ThresholdBucket;

/** What the bundled tables answer; expected values are those of CMS's published files, quoted. */
class BundledDataTest {

    private static final ReferenceData DATA = Datasets.bundled();

    private static String shown(Answer<?> answer) {
        if (answer instanceof Answer.Found<?> found) {
            return found.value() + " " + found.certainty();
        }
        return answer instanceof Answer.None<?> ? "none" : "unknown";
    }

    private static String pair(Setting setting, String one, String other, LocalDate day) {
        return DATA.on(day)
                .ask(
                        PairEdit.of(EditProgram.MEDICARE, setting),
                        new CodePair(ProcedureCode.of(one), ProcedureCode.of(other)))
                .found()
                .map(edit -> edit.column1() + "/" + edit.column2() + " "
                        + edit.indicator().digit())
                .orElse(
                        DATA.on(day)
                                                .ask(
                                                        PairEdit.of(EditProgram.MEDICARE, setting),
                                                        new CodePair(ProcedureCode.of(one), ProcedureCode.of(other)))
                                        instanceof Answer.None
                                ? "none"
                                : "unknown");
    }

    /** Releases stand by what is said beside their rows, before those are read. */
    @Test
    void what_is_said_of_each_release_is_what_its_rows_are() {
        Bundled.tables()
                .forEach(table -> assertThat(Bundled.loaded(table).stream().map(LoadedTable::release))
                        .containsExactlyElementsOf(Bundled.releases(table)));
    }

    /** 97140/97530 and 97530/97116 ended on 2019-12-31; the latter came back on 2020-10-01 for no day at all. */
    @ParameterizedTest
    @CsvSource({
        "97140, 97530, 2000-06-30, none",
        "97140, 97530, 2000-07-01, 97140/97530 1",
        "97140, 97530, 2019-12-31, 97140/97530 1",
        "97140, 97530, 2020-01-01, none",
        "97140, 97530, 2024-08-01, none",
        "97140, 97530, 2026-10-01, none",
        "97530, 97116, 2019-12-31, 97530/97116 1",
        "97530, 97116, 2020-01-01, none",
        "97530, 97116, 2020-10-01, none",
        "97530, 97116, 2026-11-23, none",
        "97530, 97161, 2020-01-01, none",
        "97530, 97163, 2026-10-01, none",
        "97163, 97161, 2016-12-31, none",
        "97163, 97161, 2017-01-01, 97163/97161 0",
        "97163, 97161, 2019-12-31, 97163/97161 0",
        "97163, 97161, 2020-01-01, none",
        "97163, 97161, 2020-09-30, none",
        "97163, 97161, 2020-10-01, 97163/97161 0",
        "97163, 97161, 2026-12-31, 97163/97161 0",
        "97163, 97161, 2027-01-01, 97163/97161 0",
        "97110, 97140, 2024-08-01, none",
        "97110, 97140, 2026-10-01, none"
    })
    void edits_of_the_best_known_pairs_by_date(String one, String other, LocalDate day, String expected) {
        assertThat(pair(Setting.PRACTITIONER, one, other, day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "97161, 97750, 97161/97750 0, 97161/97750 1",
        "97530, 97153, 97530/97153 0, 97153/97530 1",
        "92526, 97032, 92526/97032 0, 92526/97032 1",
        "98980, 97750, 98980/97750 0, 97750/98980 1"
    })
    void the_tables_of_practitioners_and_hospitals_differ(
            String one, String other, String practitioner, String hospital) {
        LocalDate day = LocalDate.of(2024, 8, 1);
        assertThat(pair(Setting.PRACTITIONER, one, other, day)).isEqualTo(practitioner);
        assertThat(pair(Setting.OUTPATIENT_HOSPITAL, one, other, day)).isEqualTo(hospital);
    }

    /** Only these two indicators of the hospital table differ between 2024 Q3 and 2026 Q4. */
    @ParameterizedTest
    @CsvSource({"97597, 97602", "97605, 97608"})
    void an_indicator_that_changed_is_unknown_between(String one, String other) {
        assertThat(pair(Setting.OUTPATIENT_HOSPITAL, one, other, LocalDate.of(2024, 9, 30)))
                .isEqualTo(one + "/" + other + " 0");
        assertThat(pair(Setting.OUTPATIENT_HOSPITAL, one, other, LocalDate.of(2025, 9, 30)))
                .isEqualTo("unknown");
        assertThat(pair(Setting.OUTPATIENT_HOSPITAL, one, other, LocalDate.of(2026, 10, 1)))
                .isEqualTo(one + "/" + other + " 1");
    }

    @Test
    void a_start_that_is_not_known_is_not_always() {
        assertThat(pair(Setting.PRACTITIONER, "97012", "97140", LocalDate.of(2024, 3, 31)))
                .isEqualTo("unknown");
        assertThat(pair(Setting.PRACTITIONER, "97012", "97140", LocalDate.of(2024, 4, 1)))
                .isEqualTo("97012/97140 1");
        assertThat(pair(Setting.OUTPATIENT_HOSPITAL, "97012", "97140", LocalDate.of(2025, 6, 1)))
                .isEqualTo("97012/97140 1");
    }

    /** CMS, medically unlikely edits of 2024-07-01, 2026-04-01 and 2026-10-01. */
    @ParameterizedTest
    @CsvSource({
        "PRACTITIONER, 97110, 2024-06-30, unknown",
        "PRACTITIONER, 97110, 2024-07-01, '6 units, MAI 3 DEFINITE'",
        "PRACTITIONER, 97110, 2025-12-31, '6 units, MAI 3 DEFINITE'",
        "PRACTITIONER, 97110, 2027-01-01, '6 units, MAI 3 LIKELY'",
        "PRACTITIONER, 97112, 2026-05-01, '4 units, MAI 3 DEFINITE'",
        "OUTPATIENT_HOSPITAL, 97110, 2026-11-01, '8 units, MAI 3 DEFINITE'",
        "OUTPATIENT_HOSPITAL, 97112, 2025-11-01, '6 units, MAI 3 DEFINITE'",
        "OUTPATIENT_HOSPITAL, 97161, 2026-11-01, '1 unit, MAI 2 DEFINITE'",
        "OUTPATIENT_HOSPITAL, 97168, 2026-11-01, '1 unit, MAI 2 DEFINITE'",
        "PRACTITIONER, 97014, 2026-05-01, '0 units, MAI 3 DEFINITE'",
        "OUTPATIENT_HOSPITAL, 97169, 2024-08-01, '0 units, MAI 3 DEFINITE'",
        "PRACTITIONER, 97535, 2026-08-15, '8 units, MAI 3 DEFINITE'",
        "PRACTITIONER, 97161, 2026-10-01, '1 unit, MAI 2 DEFINITE'",
        "PRACTITIONER, 98979, 2026-05-01, none",
        "PRACTITIONER, 98979, 2026-07-01, unknown",
        "PRACTITIONER, 98979, 2026-10-01, '1 unit, MAI 2 DEFINITE'",
        "PRACTITIONER, 98984, 2026-12-31, '1 unit, MAI 2 DEFINITE'",
        "PRACTITIONER, 98986, 2027-01-01, '1 unit, MAI 2 LIKELY'",
        "PRACTITIONER, 97127, 2026-10-01, none",
        "OUTPATIENT_HOSPITAL, G0541, 2026-10-01, '1 unit, MAI 2 DEFINITE'",
        "OUTPATIENT_HOSPITAL, G0542, 2026-10-01, '2 units, MAI 3 DEFINITE'",
        "OUTPATIENT_HOSPITAL, G0543, 2026-10-01, '1 unit, MAI 2 DEFINITE'",
        "OUTPATIENT_HOSPITAL, 97127, 2026-10-01, none",
        "PRACTITIONER, 99213, 2026-05-01, unknown"
    })
    void unit_limits_by_setting_and_date(Setting setting, String code, LocalDate day, String expected) {
        assertThat(shown(DATA.on(day).ask(UnitLimit.of(EditProgram.MEDICARE, setting), ProcedureCode.of(code))))
                .isEqualTo(expected);
    }

    /** Medicaid's table of 2026 Q1: 15 limits differ from Medicare's; it has no adjudication indicator. */
    @ParameterizedTest
    @CsvSource({
        "97110, 2026-02-01, '6 units DEFINITE', '6 units, MAI 3 DEFINITE'",
        "96125, 2026-02-01, '3 units DEFINITE', '2 units, MAI 3 DEFINITE'",
        "97010, 2026-03-31, '1 unit DEFINITE', '0 units, MAI 3 DEFINITE'",
        "97014, 2026-04-01, '1 unit LIKELY', '0 units, MAI 3 DEFINITE'",
        "97014, 2025-12-31, unknown, '0 units, MAI 3 DEFINITE'",
        "29075, 2026-02-01, unknown, '1 unit, MAI 3 DEFINITE'"
    })
    void limits_of_medicaid_are_its_own(String code, LocalDate day, String medicaid, String medicare) {
        assertThat(shown(DATA.on(day).ask(UnitLimit.MEDICAID_PRACTITIONER, ProcedureCode.of(code))))
                .isEqualTo(medicaid);
        assertThat(shown(DATA.on(day).ask(UnitLimit.PRACTITIONER, ProcedureCode.of(code))))
                .isEqualTo(medicare);
    }

    @Test
    void limits_without_an_indicator_are_of_the_date_of_service() {
        UnitLimit limit = DATA.on(LocalDate.of(2026, 2, 1))
                .ask(UnitLimit.MEDICAID_PRACTITIONER, ProcedureCode.of("97110"))
                .found()
                .orElseThrow();
        assertThat(limit.indicator()).isEqualTo(AdjudicationIndicator.DATE_OF_SERVICE);
        assertThat(limit.indicator().digit()).isEmpty();
        assertThat(limit.indicator().isOfLine()).isFalse();
        assertThat(AdjudicationIndicator.of("1").isOfLine()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "97130, 97129",
        "97546, 97545",
        "97551, 97550",
        "97598, 97597",
        "97811, 97810 97813",
        "97814, 97810 97813",
        "98981, 98980",
        "92608, 92607",
        "92618, 92605",
        "92627, 92626",
        "96113, 96112",
        "90913, 90912"
    })
    void add_on_codes_name_their_primaries(String code, String primaries) {
        Answer<AddOnEdit> answer = DATA.on(LocalDate.of(2024, 8, 1)).ask(AddOnEdit.TABLE, ProcedureCode.of(code));
        assertThat(answer.found().orElseThrow().primaries())
                .extracting(ProcedureCode::toString)
                .containsExactly(primaries.split(" ", -1));
        assertThat(answer.found().orElseThrow().type().digit()).isEqualTo('1');
        assertThat(DATA.on(LocalDate.of(2024, 8, 1)).ask(AddOnEdit.TABLE, ProcedureCode.of("97110")))
                .isInstanceOf(Answer.None.class);
    }

    /** The file names the year 2020 for 97130: by the first day of 2021 it was in force, before that it is not known. */
    @Test
    void an_add_on_edit_of_a_year_was_in_force_by_the_next() {
        ProcedureCode code = ProcedureCode.of("97130");
        assertThat(DATA.on(LocalDate.of(2020, 12, 31)).ask(AddOnEdit.TABLE, code))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(DATA.on(LocalDate.of(2021, 1, 1)).ask(AddOnEdit.TABLE, code)).isInstanceOf(Answer.Found.class);
        assertThat(((Answer.Found<?>) DATA.on(LocalDate.of(2026, 3, 2)).ask(AddOnEdit.TABLE, code)).certainty())
                .hasToString("LIKELY");
    }

    private static RelativeValues values(String code, LocalDate day) {
        return DATA.on(day)
                .ask(RelativeValues.TABLE, ComponentCode.of(ProcedureCode.of(code)))
                .found()
                .orElseThrow();
    }

    /** RVU25A, RVU25D, RVU26AR, RVU26C and RVU26D: work, practice expense, malpractice. */
    @ParameterizedTest
    @CsvSource({
        "97110, 2025-03-01, 0.45, 0.43, 0.01, 5",
        "97110, 2026-03-01, 0.45, 0.41, 0.01, 5",
        "97530, 2025-12-31, 0.44, 0.62, 0.01, 5",
        "97161, 2025-12-31, 1.54, 1.45, 0.04, 5",
        "97161, 2026-01-01, 1.54, 1.38, 0.01, 5",
        "97012, 2025-12-31, 0.25, 0.18, 0.01, 5",
        "97012, 2026-12-31, 0.24, 0.18, 0.01, 5",
        "97129, 2025-12-31, 0.50, 0.16, 0.01, 0",
        "97140, 2025-01-01, 0.43, 0.40, 0.01, 5",
        "97112, 2026-02-15, 0.50, 0.47, 0.01, 5",
        "97116, 2026-03-31, 0.45, 0.41, 0.01, 5",
        "97140, 2026-08-01, 0.43, 0.39, 0.01, 5",
        "97110, 2026-10-01, 0.45, 0.41, 0.01, 5",
        "97150, 2026-10-01, 0.29, 0.24, 0.01, 5",
        "97530, 2026-11-01, 0.44, 0.60, 0.01, 5",
        "97535, 2026-11-01, 0.45, 0.51, 0.01, 5",
        "97163, 2026-12-31, 1.54, 1.38, 0.01, 5",
        "97164, 2026-12-31, 0.96, 1.05, 0.01, 5",
        "97035, 2026-12-31, 0.21, 0.21, 0.01, 5"
    })
    void relative_values_of_a_year(
            String code, LocalDate day, BigDecimal work, BigDecimal expense, BigDecimal malpractice, int reduced) {
        RelativeValues values = values(code, day);
        assertThat(values.work()).isEqualByComparingTo(work);
        assertThat(values.nonFacilityPracticeExpense()).isEqualByComparingTo(expense);
        assertThat(values.malpractice()).isEqualByComparingTo(malpractice);
        assertThat(values.multipleProcedureIndicator()).isEqualTo(reduced);
        assertThat(values.isReducedTherapy()).isEqualTo(reduced == 5);
    }

    /** The always-therapy codes with multiple procedure indicator 5; not 97129, 97130, 92608 or 92610. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-01", "2026-08-01", "2026-11-01"})
    void therapy_that_is_reduced_in_2026(LocalDate day) {
        String reduced = "92507 92508 92521 92522 92523 92524 92526 92597 92607 92609 96125 97012 97016 97018 97022"
                + " 97024 97026 97028 97032 97033 97034 97035 97036 97110 97112 97113 97116 97124 97140 97150 97161"
                + " 97162 97163 97164 97165 97166 97167 97168 97530 97533 97535 97537 97542 97750 97755 97760 97761"
                + " 97763 G0281 G0283 G0329";
        for (String code : reduced.split(" ", -1)) {
            assertThat(values(code, day).isReducedTherapy()).as(code).isTrue();
        }
        for (String code : "97129 97130 92608 92610 97550 98975 98980 97010 97602 98940".split(" ", -1)) {
            assertThat(values(code, day).isReducedTherapy()).as(code).isFalse();
        }
    }

    /** From one release of a year to the next: in its quarter each is sure, between them what both say. */
    @ParameterizedTest
    @CsvSource({
        "97110, 2025-01-01, RVU25A DEFINITE",
        "97110, 2025-03-31, RVU25A DEFINITE",
        "97110, 2025-04-01, RVU25A DEFINITE",
        "97110, 2025-10-01, RVU25D DEFINITE",
        "29075, 2025-01-01, RVU25D LIKELY",
        "97110, 2026-01-01, RVU26AR DEFINITE",
        "97110, 2026-06-30, RVU26AR DEFINITE",
        "97110, 2026-07-01, RVU26C DEFINITE",
        "97110, 2026-10-01, RVU26D DEFINITE",
        "29075, 2026-08-01, RVU26D LIKELY",
        "29075, 2026-12-31, RVU26D DEFINITE"
    })
    void the_release_of_a_date(String code, LocalDate day, String expected) {
        Answer.Found<?> found =
                (Answer.Found<?>) DATA.on(day).ask(RelativeValues.TABLE, ComponentCode.of(ProcedureCode.of(code)));
        assertThat(found.source().releases().get(0).version() + " " + found.certainty())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"97110, A", "97026, R", "97010, B", "97602, B", "97014, I", "97139, C", "97545, R"})
    void status_codes(String code, String status) {
        assertThat(values(code, LocalDate.of(2025, 11, 1)).status()).hasToString(status);
    }

    @Test
    void relative_values_of_a_year_without_a_release_are_unknown() {
        ProcedureCode code = ProcedureCode.of("97110");
        assertThat(DATA.on(LocalDate.of(2019, 12, 31)).ask(RelativeValues.TABLE, ComponentCode.of(code)))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(DATA.on(LocalDate.of(2020, 1, 1)).ask(RelativeValues.TABLE, ComponentCode.of(code)))
                .isInstanceOf(Answer.Found.class);
        assertThat(DATA.on(LocalDate.of(2027, 1, 1)).ask(RelativeValues.TABLE, ComponentCode.of(code)))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(DATA.on(LocalDate.of(2025, 11, 1)).ask(RelativeValues.TABLE, new ComponentCode(code, "26")))
                .isInstanceOf(Answer.None.class);
    }

    /** Conversion factors as the relative value files repeat them, and the amounts of the statute. */
    @ParameterizedTest
    @CsvSource({
        "CONVERSION_FACTOR, 2017-12-31, unknown",
        "CONVERSION_FACTOR, 2018-01-01, 35.9996 DEFINITE",
        "CONVERSION_FACTOR, 2019-12-31, 36.0391 DEFINITE",
        "CONVERSION_FACTOR, 2020-01-01, 36.0896 DEFINITE",
        "CONVERSION_FACTOR, 2021-01-01, 34.8931 DEFINITE",
        "CONVERSION_FACTOR, 2022-12-31, 34.6062 DEFINITE",
        "CONVERSION_FACTOR, 2023-12-31, 33.8872 DEFINITE",
        "CONVERSION_FACTOR, 2024-03-08, 32.7442 DEFINITE",
        "CONVERSION_FACTOR, 2024-03-09, 33.2875 DEFINITE",
        "CONVERSION_FACTOR, 2025-12-31, 32.3465 DEFINITE",
        "CONVERSION_FACTOR, 2026-01-01, 33.4009 DEFINITE",
        "CONVERSION_FACTOR, 2027-01-01, unknown",
        "CONVERSION_FACTOR_QUALIFYING, 2025-12-31, unknown",
        "CONVERSION_FACTOR_QUALIFYING, 2026-01-01, 33.5675 DEFINITE",
        "CONVERSION_FACTOR_QUALIFYING, 2026-12-31, 33.5675 DEFINITE",
        "CONVERSION_FACTOR_QUALIFYING, 2027-01-01, unknown",
        "MEDICAL_REVIEW_OT, 2027-12-31, 3000.00 DEFINITE",
        "MEDICAL_REVIEW_PT_SLP, 2028-01-01, unknown",
        "PART_B_DEDUCTIBLE, 2019-12-31, unknown",
        "PART_B_DEDUCTIBLE, 2020-01-01, 198.00 JUDGEMENT",
        "PART_B_DEDUCTIBLE, 2021-05-05, 203.00 JUDGEMENT",
        "PART_B_DEDUCTIBLE, 2022-05-05, 233.00 JUDGEMENT",
        "PART_B_DEDUCTIBLE, 2023-12-31, 226.00 JUDGEMENT",
        "PART_B_DEDUCTIBLE, 2024-01-01, 240.00 LIKELY",
        "PART_B_DEDUCTIBLE, 2025-12-31, 257.00 LIKELY",
        "PART_B_DEDUCTIBLE, 2026-01-01, 283.00 LIKELY",
        "PART_B_DEDUCTIBLE, 2027-01-01, unknown",
        "MPPR_NON_INSTITUTIONAL, 2010-12-31, unknown",
        "MPPR_NON_INSTITUTIONAL, 2011-01-01, 0.20 DEFINITE",
        "MPPR_NON_INSTITUTIONAL, 2013-03-31, 0.20 DEFINITE",
        "MPPR_NON_INSTITUTIONAL, 2013-04-01, 0.50 DEFINITE",
        "MPPR_INSTITUTIONAL, 2011-01-01, 0.25 DEFINITE",
        "MPPR_INSTITUTIONAL, 2013-03-31, 0.25 DEFINITE",
        "MPPR_INSTITUTIONAL, 2013-04-01, 0.50 DEFINITE",
        "ASSISTANT_FACTOR, 2018-12-31, unknown",
        "ASSISTANT_FACTOR, 2019-01-01, 1.00 DEFINITE",
        "ASSISTANT_FACTOR, 2021-12-31, 1.00 DEFINITE",
        "ASSISTANT_FACTOR, 2022-01-01, 0.85 DEFINITE",
        "ASSISTANT_FACTOR, 2026-12-31, 0.85 DEFINITE",
        "SEQUESTRATION, 2013-03-31, unknown",
        "SEQUESTRATION, 2013-04-01, 0.02 LIKELY",
        "SEQUESTRATION, 2020-04-30, 0.02 LIKELY",
        "SEQUESTRATION, 2020-05-01, 0.00 LIKELY",
        "SEQUESTRATION, 2022-03-31, 0.00 LIKELY",
        "SEQUESTRATION, 2022-04-01, 0.01 LIKELY",
        "SEQUESTRATION, 2022-06-30, 0.01 LIKELY",
        "SEQUESTRATION, 2022-07-01, 0.02 LIKELY"
    })
    void figures_by_their_own_dates(Figure figure, LocalDate day, String expected) {
        assertThat(shown(DATA.on(day).ask(Figure.TABLE, figure))).isEqualTo(expected);
    }

    /** Both buckets alike, a year each (Social Security Act §1833(g), indexed). */
    @ParameterizedTest
    @CsvSource({
        "2018, 2010.00, LIKELY",
        "2019, 2040.00, LIKELY",
        "2020, 2080.00, LIKELY",
        "2021, 2110.00, LIKELY",
        "2022, 2150.00, DEFINITE",
        "2023, 2230.00, DEFINITE",
        "2024, 2330.00, DEFINITE",
        "2025, 2410.00, LIKELY",
        "2026, 2480.00, DEFINITE"
    })
    void thresholds_of_a_year(int year, String dollars, String certainty) {
        for (Figure figure : List.of(Figure.KX_THRESHOLD_OT, Figure.KX_THRESHOLD_PT_SLP)) {
            for (LocalDate day : List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
                assertThat(shown(DATA.on(day).ask(Figure.TABLE, figure))).isEqualTo(dollars + " " + certainty);
            }
        }
    }

    @Test
    void thresholds_before_2018_and_after_2026_are_unknown() {
        for (Figure figure : List.of(Figure.KX_THRESHOLD_OT, Figure.KX_THRESHOLD_PT_SLP)) {
            assertThat(DATA.on(LocalDate.of(2017, 12, 31)).ask(Figure.TABLE, figure))
                    .isInstanceOf(Answer.Unknown.class);
            assertThat(DATA.on(LocalDate.of(2027, 1, 1)).ask(Figure.TABLE, figure))
                    .isInstanceOf(Answer.Unknown.class);
        }
    }

    @Test
    void thresholds_are_dollars() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(DATA.on(day)
                        .ask(Figure.TABLE, Figure.kxThreshold(ThresholdBucket.PT_SLP))
                        .found())
                .contains(new BigDecimal("2480.00"));
        assertThat(DATA.on(LocalDate.of(2018, 3, 2))
                        .ask(Figure.TABLE, Figure.kxThreshold(ThresholdBucket.OT))
                        .found())
                .contains(new BigDecimal("2010.00"));
        assertThat(DATA.on(LocalDate.of(2017, 3, 2)).ask(Figure.TABLE, Figure.kxThreshold(ThresholdBucket.OT)))
                .isEqualTo(new Answer.Unknown<>(
                        "medicare-figures 2026.4 has no kx-threshold-ot for 2017-03-02; it has dates 2018-01-01 to"
                                + " 2026-12-31.",
                        ofTable(Figure.TABLE)));
    }

    @Test
    void places_have_indices_fees_and_zip_codes() {
        Locality connecticut = Locality.parse("13102-00");
        LocalDate day = LocalDate.of(2025, 10, 1);
        assertThat(DATA.on(day)
                        .ask(GeographicIndices.TABLE, connecticut)
                        .found()
                        .orElseThrow())
                .hasToString("GeographicIndices[state=CT, name=CONNECTICUT, work=1.022, practiceExpense=1.091,"
                        + " malpractice=1.207]");
        assertThat(DATA.on(day).ask(GeographicIndices.TABLE, Locality.parse("99999-00")))
                .isInstanceOf(Answer.None.class);
        assertThat(DATA.on(day)
                        .ask(
                                CarrierFee.TABLE,
                                new LocalityCode(connecticut, ComponentCode.of(ProcedureCode.of("97110"))))
                        .found()
                        .orElseThrow()
                        .nonFacility())
                .isEqualTo(Money.of("30.44"));
        assertThat(DATA.on(LocalDate.of(2026, 1, 1))
                        .ask(
                                CarrierFee.TABLE,
                                new LocalityCode(connecticut, ComponentCode.of(ProcedureCode.of("97530")))))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(DATA.on(day)
                        .ask(
                                CarrierFee.TABLE,
                                new LocalityCode(connecticut, ComponentCode.of(ProcedureCode.of("00100")))))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(DATA.on(day)
                        .ask(
                                CarrierFee.QUALIFYING,
                                new LocalityCode(connecticut, ComponentCode.of(ProcedureCode.of("97110")))))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(DATA.on(day)
                        .ask(ZipLocality.TABLE, "06103")
                        .found()
                        .orElseThrow()
                        .locality())
                .isEqualTo(connecticut);
        assertThat(DATA.on(day).ask(ZipLocality.TABLE, "00000")).isInstanceOf(Answer.None.class);
        LocalDate after = LocalDate.of(2026, 1, 1);
        assertThat(((Answer.Found<ZipLocality>) DATA.on(after).ask(ZipLocality.TABLE, "06103")).certainty())
                .isEqualTo(Certainty.LIKELY);
        assertThat(((Answer.None<ZipLocality>) DATA.on(after).ask(ZipLocality.TABLE, "00000")).certainty())
                .isEqualTo(Certainty.LIKELY);
        assertThat(DATA.on(LocalDate.of(2025, 9, 30)).ask(ZipLocality.TABLE, "06103"))
                .isInstanceOf(Answer.Unknown.class);
    }

    private static List<DataRelease> ofTable(Table<?, ?> table) {
        return DATA.releases().stream()
                .filter(release -> release.id().equals(table.id()))
                .toList();
    }

    /** Addendum E of each year; that of 2023 changed with RVU23D, for Puerto Rico and the Virgin Islands alone. */
    @ParameterizedTest
    @CsvSource({
        "15202-00, 2020-01-01, OH 1.000 0.915 1.049",
        "13102-00, 2020-12-31, CT 1.029 1.113 1.094",
        "13102-00, 2021-06-01, CT 1.037 1.114 0.934",
        "13102-00, 2022-06-01, CT 1.037 1.114 0.934",
        "13102-00, 2023-09-30, CT 1.030 1.102 1.070",
        "13102-00, 2023-10-01, CT 1.030 1.102 1.070",
        "13102-00, 2024-12-31, CT 1.022 1.091 1.207",
        "01112-07, 2023-12-31, CA 1.082 1.374 0.452",
        "09202-20, 2023-01-01, PR 1.000 1.000 1.000",
        "09202-20, 2023-09-30, PR 1.000 1.000 1.000",
        "09202-20, 2023-10-01, PR 1.000 1.008 0.984",
        "09202-50, 2023-09-30, VI 1.000 1.000 1.000",
        "09202-50, 2023-12-31, VI 1.000 1.008 0.984",
        "09202-50, 2024-01-01, VI 1.000 1.007 0.982"
    })
    void indices_of_a_date(String locality, LocalDate day, String expected) {
        Answer.Found<GeographicIndices> found =
                (Answer.Found<GeographicIndices>) DATA.on(day).ask(GeographicIndices.TABLE, Locality.parse(locality));
        GeographicIndices indices = found.value();
        assertThat(indices.state() + " " + indices.work() + " " + indices.practiceExpense() + " "
                        + indices.malpractice())
                .isEqualTo(expected);
        assertThat(found.certainty()).hasToString("DEFINITE");
    }

    /** 112 localities until 2023; from 2024 on some of California are one (01112-07 is part of 01112-05). */
    @Test
    void indices_of_other_years_and_places() {
        Locality alameda = Locality.parse("01112-07");
        assertThat(DATA.on(LocalDate.of(2024, 1, 1)).ask(GeographicIndices.TABLE, alameda))
                .isInstanceOf(Answer.None.class);
        assertThat(DATA.on(LocalDate.of(2019, 12, 31)).ask(GeographicIndices.TABLE, alameda))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(DATA.on(LocalDate.of(2027, 1, 1)).ask(GeographicIndices.TABLE, alameda))
                .isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void every_table_has_its_digest() {
        List<DataRelease> whole = Datasets.verify();
        assertThat(whole).containsExactlyInAnyOrderElementsOf(DATA.releases()).hasSize(50);
        assertThat(KnownTables.all().stream().filter(table -> ofTable(table).isEmpty()))
                .containsExactly(
                        PairEdit.MEDICAID_PRACTITIONER,
                        PairEdit.MEDICAID_OUTPATIENT_HOSPITAL,
                        UnitLimit.MEDICAID_OUTPATIENT_HOSPITAL,
                        CarrierFee.QUALIFYING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-06-01", "2024-08-01", "2025-06-01", "2026-11-23", "2027-06-01"})
    void every_answer_names_releases_of_its_table(LocalDate day) {
        ProcedureCode code = ProcedureCode.of("97110");
        assertNamed(day, ProcedureInfo.CODE_BOOK, code);
        assertNamed(day, UnitLimit.PRACTITIONER, ProcedureCode.of("98943"));
        assertNamed(day, PairEdit.OUTPATIENT_HOSPITAL, CodePair.of("97110", "97112"));
        assertNamed(day, AddOnEdit.TABLE, code);
        assertNamed(day, RelativeValues.TABLE, ComponentCode.of(code));
        assertNamed(day, GeographicIndices.TABLE, Locality.parse("13102-00"));
        assertNamed(day, CarrierFee.TABLE, new LocalityCode(Locality.parse("13102-00"), ComponentCode.of(code)));
        assertNamed(day, Figure.TABLE, Figure.CONVERSION_FACTOR);
        assertNamed(day, ZipLocality.TABLE, "06103");
    }

    private static <K, V extends Serializable> void assertNamed(LocalDate day, Table<K, V> table, K key) {
        assertThat(DATA.on(day).ask(table, key).releases())
                .as(table.id())
                .isNotEmpty()
                .isSubsetOf(ofTable(table));
    }

    /** 97602 is bundled into other services: limits, relative values and pairs have it, the code book does not. */
    @Test
    void a_code_is_known_if_any_table_knows_it() {
        DayTables day = DATA.on(LocalDate.of(2026, 3, 2));
        assertThat(day.lists(ProcedureCode.of("98925"))).isFalse();
        assertThat(day.knows(ProcedureCode.of("98925"))).isTrue();
        assertThat(day.knows(ProcedureCode.of("97110"))).isTrue();
        assertThat(day.knows(ProcedureCode.of("99999"))).isFalse();
        for (DataRelease release : ofTable(RelativeValues.TABLE)) {
            LocalDate first = release.dates().firstDay().orElseThrow();
            assertThat(codes(RelativeValues.TABLE, release))
                    .as(release.version())
                    .isNotEmpty()
                    .allMatch(code -> DATA.on(first).knows(code));
        }
        for (DataRelease release : ofTable(UnitLimit.PRACTITIONER)) {
            assertThat(codes(UnitLimit.PRACTITIONER, release))
                    .isNotEmpty()
                    .allMatch(code ->
                            DATA.on(release.dates().firstDay().orElseThrow()).knows(code));
        }
    }

    private static List<ProcedureCode> codes(Table<?, ?> table, DataRelease release) {
        return Bundled.loaded(table).stream()
                .filter(loaded -> loaded.release().equals(release))
                .flatMap(LoadedTable::rows)
                .map(row -> ProcedureCode.of(row.get(0)))
                .toList();
    }

    @Test
    void bundled_data_can_be_sent() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(DATA);
        }
        assertThat(bytes.size()).isLessThan(100_000);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ReferenceData sent = (ReferenceData) in.readObject();
            assertThat(sent.releases()).isEqualTo(DATA.releases());
            assertThat(sent).isEqualTo(DATA).hasSameHashCodeAs(DATA);
            assertThat(sent.loaded()).isEqualTo(DATA);
            assertThat(sent.on(LocalDate.of(2026, 5, 1)).ask(UnitLimit.PRACTITIONER, ProcedureCode.of("97110")))
                    .isEqualTo(
                            DATA.on(LocalDate.of(2026, 5, 1)).ask(UnitLimit.PRACTITIONER, ProcedureCode.of("97110")));
        }
    }

    @Test
    void without_tables_everything_is_unknown() {
        ReferenceData empty = ReferenceData.empty();
        LocalDate day = LocalDate.of(2026, 3, 2);
        ProcedureCode code = ProcedureCode.of("97110");
        assertThat(empty.releases()).isEmpty();
        assertThat(empty.on(day).lists(code)).isFalse();
        assertThat(empty.on(day).knows(code)).isFalse();
        assertThat(empty.on(day).addOns(code)).isEmpty();
        assertThat(List.of(
                        empty.on(day).ask(ProcedureInfo.CODE_BOOK, code),
                        empty.on(day).ask(PairEdit.PRACTITIONER, new CodePair(code, code)),
                        empty.on(day).ask(UnitLimit.OUTPATIENT_HOSPITAL, code),
                        empty.on(day).ask(AddOnEdit.TABLE, code),
                        empty.on(day).ask(RelativeValues.TABLE, ComponentCode.of(code)),
                        empty.on(day).ask(GeographicIndices.TABLE, Locality.parse("13102-00")),
                        empty.on(day)
                                .ask(
                                        CarrierFee.TABLE,
                                        new LocalityCode(Locality.parse("13102-00"), ComponentCode.of(code))),
                        empty.on(day)
                                .ask(
                                        CarrierFee.QUALIFYING,
                                        new LocalityCode(Locality.parse("13102-00"), ComponentCode.of(code))),
                        empty.on(day).ask(Figure.TABLE, Figure.SEQUESTRATION),
                        empty.on(day).ask(Figure.TABLE, Figure.kxThreshold(ThresholdBucket.OT)),
                        empty.on(day).ask(ZipLocality.TABLE, "06103")))
                .allMatch(Answer.Unknown.class::isInstance);
        assertThat(empty.on(day).ask(UnitLimit.OUTPATIENT_HOSPITAL, code))
                .isEqualTo(new Answer.Unknown<>("No release of ncci-mue-outpatient-hospital is loaded; load one."));
    }
}
