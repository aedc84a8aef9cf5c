package org.therapybilling.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.Source;
import org.therapybilling.reference.AddOnEdit;
import org.therapybilling.reference.CarrierFee;
import org.therapybilling.reference.ComponentCode;
import org.therapybilling.reference.Figure;
import org.therapybilling.reference.GeographicIndices;
import org.therapybilling.reference.LocalityCode;
import org.therapybilling.reference.PairEdit;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.reference.RelativeValues;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.reference.ZipLocality;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;

/** Files exactly as CMS publishes them are read, from wherever they lie. */
class PublishedLayoutsTest {

    private static final LocalDate QUARTER_4 = LocalDate.of(2026, 11, 23);

    private static ReferenceData load(String... names) {
        return Datasets.load(List.of(names).stream().map(Fixtures::file).toArray(Path[]::new));
    }

    private static ReferenceData pairs() {
        return load("ccipra-v323r0-f1.TXT", "ccipra-v323r0-f2.TXT", "ccipra-v323r0-f3.txt", "ccipra-v323r0-f4.txt");
    }

    private static String pair(ReferenceData data, String one, String other, LocalDate day) {
        Answer<?> answer =
                data.on(day).ask(PairEdit.PRACTITIONER, new CodePair(ProcedureCode.of(one), ProcedureCode.of(other)));
        return answer instanceof Answer.Found<?> found
                ? found.value().toString()
                : answer.getClass().getSimpleName();
    }

    private static DataRelease release(ReferenceData data, String id) {
        return data.releases().stream()
                .filter(release -> release.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void four_parts_of_pairs_are_one_table() {
        ReferenceData data = pairs();
        DataRelease release = release(data, "ncci-ptp-practitioner");
        assertThat(release.version()).isEqualTo("2026Q4");
        assertThat(release.coverage()).isEqualTo(DataRelease.Coverage.FULL);
        assertThat(release.dates())
                .isEqualTo(EffectivePeriod.from(LocalDate.of(2026, 10, 1)).until(LocalDate.of(2026, 12, 31)));
        assertThat(release.rows()).isEqualTo(21 + 3 + 37 + 30);
        assertThat(pair(data, "0001A", "36591", LocalDate.of(2023, 12, 31)))
                .isEqualTo("0001A/36591, indicator 0, from 2022-01-01, until 2023-12-31");
        assertThat(pair(data, "0001A", "36591", LocalDate.of(2024, 1, 1))).isEqualTo("None");
        assertThat(pair(data, "0001A", "90473", LocalDate.of(2022, 1, 1))).isEqualTo("None");
        assertThat(pair(data, "29581", "97140", QUARTER_4))
                .isEqualTo("29581/97140, indicator 1, from 2020-01-01, open");
        assertThat(pair(data, "97163", "97161", LocalDate.of(2018, 5, 5)))
                .isEqualTo("97163/97161, indicator 0, from 2017-01-01, until 2019-12-31");
        assertThat(pair(data, "97110", "97112", QUARTER_4)).isEqualTo("None");
        assertThat(data.on(QUARTER_4)
                        .ask(PairEdit.PRACTITIONER, new CodePair(ProcedureCode.of("29581"), ProcedureCode.of("97140")))
                        .found()
                        .orElseThrow()
                        .priorTo1996())
                .isTrue();
    }

    /** The digest of several files is that of their digests, a line each, in the order of the parts. */
    @Test
    void a_release_has_the_digest_of_its_files() throws Exception {
        assertThat(release(load("ZIP5_OCT2025.txt"), "zip-locality").sha256())
                .isEqualTo(sha256(Files.readAllBytes(Fixtures.file("ZIP5_OCT2025.txt"))));
        StringBuilder digests = new StringBuilder();
        for (String part : List.of("f1.TXT", "f2.TXT", "f3.txt", "f4.txt")) {
            digests.append(sha256(Files.readAllBytes(Fixtures.file("ccipra-v323r0-" + part))))
                    .append('\n');
        }
        assertThat(release(pairs(), "ncci-ptp-practitioner").sha256())
                .isEqualTo(sha256(digests.toString().getBytes(StandardCharsets.US_ASCII)));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void some_parts_of_a_release_vouch_for_their_rows_alone() {
        ReferenceData data = load("ccipra-v323r0-f4.txt");
        assertThat(release(data, "ncci-ptp-practitioner").coverage()).isEqualTo(DataRelease.Coverage.SUBSET);
        assertThat(pair(data, "97163", "97161", QUARTER_4)).startsWith("97163/97161, indicator 0");
        assertThat(pair(data, "97110", "97112", QUARTER_4)).isEqualTo("Unknown");
    }

    /** Columns of add-on codes are known by name, whatever their order. */
    @Test
    void columns_of_add_on_codes_may_stand_in_any_order(@TempDir Path folder) {
        String text = "copyright\nAOC_Edit_EffDT\tAOC_Edit_Type\tPrimary_Code\tAdd-On_Code\tAOC_DelDT\t"
                + "Primary_Code_DelDT\tAOC_Edit_DelDT\tSpecial_Instruction_Notes\n"
                + "2020001\t1\t97129\t97130\t\t\t\t\n";
        ReferenceData data = Datasets.load(Fixtures.write(folder, "AOC_V2024Q3-MCR.txt", text));
        assertThat(data.on(LocalDate.of(2020, 1, 1))
                        .ask(AddOnEdit.TABLE, ProcedureCode.of("97130"))
                        .found()
                        .orElseThrow()
                        .primaries())
                .containsExactly(ProcedureCode.of("97129"));
        assertThat(data.on(LocalDate.of(2019, 12, 31)).ask(AddOnEdit.TABLE, ProcedureCode.of("97130")))
                .isInstanceOf(Answer.None.class);
    }

    @ParameterizedTest
    @CsvSource({
        "97110, 6 units, 3",
        "97112, 4 units, 3",
        "97014, 0 units, 3",
        "97161, 1 unit, 2",
        "0002M, 1 unit, 3",
    })
    void limits_of_practitioners(String code, String units, char indicator) {
        ReferenceData data = load("MCR_MUE_PractitionerServices_Eff_04-01-2026.csv");
        LocalDate day = LocalDate.of(2026, 4, 1);
        assertThat(data.on(day)
                        .ask(UnitLimit.PRACTITIONER, ProcedureCode.of(code))
                        .found()
                        .orElseThrow())
                .hasToString(units + ", MAI " + indicator);
        assertThat(data.on(day.minusDays(1)).ask(UnitLimit.PRACTITIONER, ProcedureCode.of(code)))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(data.on(day).ask(UnitLimit.OUTPATIENT_HOSPITAL, ProcedureCode.of(code)))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(data.on(day).ask(UnitLimit.PRACTITIONER, ProcedureCode.of("S8948")))
                .isInstanceOf(Answer.None.class);
    }

    @Test
    void limits_of_hospitals_and_of_lines() {
        ReferenceData data = load("MCR_MUE_OutpatientHospitalServices_Eff_10-01-2026.csv");
        assertThat(data.on(QUARTER_4)
                        .ask(UnitLimit.OUTPATIENT_HOSPITAL, ProcedureCode.of("97110"))
                        .found()
                        .orElseThrow())
                .hasToString("8 units, MAI 3");
        assertThat(release(data, "ncci-mue-outpatient-hospital").version()).isEqualTo("2026Q4");
    }

    @ParameterizedTest
    @CsvSource({
        "97130, 2019-12-31, ''",
        "97130, 2020-01-01, '97129 1'",
        "97130, 2026-01-01, '97129 1'",
        "97811, 2024-08-01, '97810 97813 1'",
        "0054T, 2024-08-01, ' 2'",
        "20701, 2024-08-01, '11010 11011 3'"
    })
    void add_on_codes_begin_on_a_day_of_the_year(String code, LocalDate day, String expected) {
        String shown = load("AOC_V2024Q3-MCR.txt")
                .on(day)
                .ask(AddOnEdit.TABLE, ProcedureCode.of(code))
                .found()
                .map(edit -> String.join(
                                " ",
                                edit.primaries().stream()
                                        .map(ProcedureCode::toString)
                                        .toList())
                        + " " + edit.type().digit())
                .orElse("");
        assertThat(shown).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PPRRVU2025_Oct.csv", "PPRRVU2025_Oct.txt"})
    void relative_values_of_31_columns_and_of_fixed_width(String file) {
        ReferenceData data = load(file);
        LocalDate day = LocalDate.of(2025, 10, 1);
        assertThat(data.on(day)
                        .ask(RelativeValues.TABLE, ComponentCode.of(ProcedureCode.of("97110")))
                        .found()
                        .orElseThrow())
                .hasToString("RelativeValues[status=A, work=0.45, nonFacilityPracticeExpense=0.43,"
                        + " facilityPracticeExpense=0.43, malpractice=0.01, nonFacilityRare=false, facilityRare=true,"
                        + " pcTcIndicator=7, globalDays=XXX, multipleProcedureIndicator=5]");
        assertThat(data.on(day).ask(Figure.TABLE, Figure.CONVERSION_FACTOR))
                .isEqualTo(new Answer.Found<>(
                        new BigDecimal("32.3465"),
                        new Source(
                                Citation.of("CMS relative value file", "RVU25D"),
                                List.of(release(data, "medicare-figures"))),
                        Certainty.DEFINITE));
        assertThat(data.on(LocalDate.of(2026, 1, 1)).ask(Figure.TABLE, Figure.CONVERSION_FACTOR))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(release(data, "mpfs-relative-values").version()).isEqualTo("RVU25D");
    }

    @Test
    void both_forms_of_a_release_may_lie_side_by_side() {
        ReferenceData data = load("PPRRVU2025_Oct.csv", "PPRRVU2025_Oct.txt");
        assertThat(data.releases())
                .extracting(DataRelease::id)
                .containsExactly("medicare-figures", "mpfs-relative-values");
    }

    @Test
    void components_of_a_code_have_rows_of_their_own() {
        ReferenceData data = load("PPRRVU2025_Oct.csv");
        LocalDate day = LocalDate.of(2025, 11, 1);
        ProcedureCode code = ProcedureCode.of("92540");
        RelativeValues whole = data.on(day)
                .ask(RelativeValues.TABLE, ComponentCode.of(code))
                .found()
                .orElseThrow();
        RelativeValues technical = data.on(day)
                .ask(RelativeValues.TABLE, new ComponentCode(code, "TC"))
                .found()
                .orElseThrow();
        RelativeValues professional = data.on(day)
                .ask(RelativeValues.TABLE, new ComponentCode(code, "26"))
                .found()
                .orElseThrow();
        assertThat(technical.nonFacilityPracticeExpense().add(professional.nonFacilityPracticeExpense()))
                .isEqualTo(whole.nonFacilityPracticeExpense());
        assertThat(data.on(day).ask(RelativeValues.TABLE, new ComponentCode(code, "53")))
                .isInstanceOf(Answer.None.class);
    }

    @Test
    void from_2026_on_there_are_32_columns_and_two_factors() {
        ReferenceData data = load("PPRRVU2026_Jul_nonQPP.csv", "PPRRVU2026_Jul_QPP.csv");
        LocalDate day = LocalDate.of(2026, 7, 1);
        assertThat(data.on(day).ask(Figure.TABLE, Figure.CONVERSION_FACTOR).found())
                .contains(new BigDecimal("33.4009"));
        assertThat(data.on(day)
                        .ask(Figure.TABLE, Figure.CONVERSION_FACTOR_QUALIFYING)
                        .found())
                .contains(new BigDecimal("33.5675"));
        RelativeValues values = data.on(day)
                .ask(RelativeValues.TABLE, ComponentCode.of(ProcedureCode.of("97530")))
                .found()
                .orElseThrow();
        assertThat(values.nonFacilityPracticeExpense()).isEqualTo(new BigDecimal("0.60"));
        Answer<BigDecimal> later = data.on(LocalDate.of(2026, 12, 31)).ask(Figure.TABLE, Figure.CONVERSION_FACTOR);
        assertThat(((Answer.Found<BigDecimal>) later).certainty()).isEqualTo(Certainty.LIKELY);
    }

    @ParameterizedTest
    @CsvSource({"GPCI2025.csv, 2025, 10", "GPCI2025.txt, 2025, 3", "GPCI2026.csv, 2026, 10"})
    void indices_of_a_year(String file, int year, int rows) {
        ReferenceData data = load(file);
        assertThat(release(data, "mpfs-gpci").rows()).isEqualTo(rows);
        LocalDate last = LocalDate.of(year, 12, 31);
        GeographicIndices alaska = data.on(last)
                .ask(GeographicIndices.TABLE, Locality.parse("02102-01"))
                .found()
                .orElseThrow();
        assertThat(alaska.name()).isEqualTo("ALASKA");
        assertThat(alaska.work()).isEqualTo(new BigDecimal("1.500"));
        assertThat(data.on(last.plusDays(1)).ask(GeographicIndices.TABLE, Locality.parse("02102-01")))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(data.on(last).ask(GeographicIndices.TABLE, Locality.parse("02102-99")))
                .isInstanceOf(Answer.None.class);
    }

    /**
     * A fee is the sum of the three values, each by its index, times the conversion factor, rounded once; the reduced one
     * counts half of the practice expense (CMS Pub. 100-04 ch. 5 §10.7).
     */
    @Test
    void fees_of_a_contractor_follow_the_formula() throws IOException {
        ReferenceData data = Datasets.load(Fixtures.file("PFCT25A.TXT")).over(Datasets.bundled());
        Locality connecticut = Locality.parse("13102-00");
        LocalDate day = LocalDate.of(2025, 10, 1);
        List<String> codes = new ArrayList<>();
        for (String line : Files.readAllLines(Fixtures.file("PFCT25A.TXT"))) {
            if (!line.startsWith("\"TRL")) {
                codes.add(line.split("\"", -1)[7]);
            }
        }
        for (String code : codes) {
            CarrierFee fee = data.on(day)
                    .ask(CarrierFee.TABLE, new LocalityCode(connecticut, ComponentCode.of(ProcedureCode.of(code))))
                    .found()
                    .orElseThrow();
            Answer<RelativeValues> known =
                    data.on(day).ask(RelativeValues.TABLE, ComponentCode.of(ProcedureCode.of(code)));
            if (known.found().isEmpty()) {
                assertThat(Datasets.THERAPY_CODES.contains(ProcedureCode.of(code)))
                        .as(code)
                        .isFalse();
                continue;
            }
            RelativeValues value = known.found().orElseThrow();
            assertThat(fee.nonFacility()).as(code).isEqualTo(formula(data, value, value.nonFacilityPracticeExpense()));
            assertThat(fee.facility()).as(code).isEqualTo(formula(data, value, value.facilityPracticeExpense()));
            BigDecimal half = value.nonFacilityPracticeExpense().divide(new BigDecimal(2));
            Money reduced = value.isReducedTherapy() ? formula(data, value, half) : Money.of("0.00");
            assertThat(fee.reducedNonInstitutional()).as(code).isEqualTo(reduced);
            assertThat(fee.reducedInstitutional()).as(code).isEqualTo(reduced);
        }
        assertThat(codes).hasSize(26);
    }

    private static Money formula(ReferenceData data, RelativeValues values, BigDecimal practiceExpense) {
        LocalDate day = LocalDate.of(2025, 10, 1);
        GeographicIndices index = data.on(day)
                .ask(GeographicIndices.TABLE, Locality.parse("13102-00"))
                .found()
                .orElseThrow();
        BigDecimal sum = values.work()
                .multiply(index.work())
                .add(practiceExpense.multiply(index.practiceExpense()))
                .add(values.malpractice().multiply(index.malpractice()));
        return Money.of(
                sum.multiply(data.on(day)
                        .ask(Figure.TABLE, Figure.CONVERSION_FACTOR)
                        .found()
                        .orElseThrow()),
                RoundingMode.HALF_UP);
    }

    /** The letter of a payment file is its quarter; before that, its fees are not known. */
    @Test
    void a_payment_file_holds_from_the_quarter_of_its_letter_on(@TempDir Path folder) {
        String fees = Fixtures.text("PFCT25A.TXT");
        Path first = Fixtures.write(folder, "PFALL25A.txt", fees);
        Path third = Fixtures.write(folder, "PFALL25C (1).txt", fees.replace("0000030.44", "0000031.55"));
        Locality connecticut = Locality.parse("13102-00");
        ProcedureCode code = ProcedureCode.of("97110");
        ReferenceData both = Datasets.load(first, third);
        for (ReferenceData data : List.of(both, Datasets.load(first).over(Datasets.load(third)))) {
            assertThat(data.on(LocalDate.of(2025, 6, 30))
                            .ask(CarrierFee.TABLE, new LocalityCode(connecticut, ComponentCode.of(code)))
                            .found()
                            .orElseThrow()
                            .nonFacility())
                    .isEqualTo(Money.of("30.44"));
            assertThat(data.on(LocalDate.of(2025, 7, 1))
                            .ask(CarrierFee.TABLE, new LocalityCode(connecticut, ComponentCode.of(code)))
                            .found()
                            .orElseThrow()
                            .nonFacility())
                    .isEqualTo(Money.of("31.55"));
        }
        assertThat(both.releases()).extracting(DataRelease::version).containsExactly("PFALL25A", "PFALL25C");
        assertThat(Datasets.load(third)
                        .on(LocalDate.of(2025, 6, 30))
                        .ask(CarrierFee.TABLE, new LocalityCode(connecticut, ComponentCode.of(code))))
                .isInstanceOf(Answer.Unknown.class);
    }

    /** Consolidated Appropriations Act, 2024: another factor from March 9 on, so the one of January ends on March 8. */
    @Test
    void the_factor_of_january_2024_ends_with_its_revision(@TempDir Path folder) {
        String text = Fixtures.text("PPRRVU2025_Oct.csv")
                .replace("2025 National", "2024 National")
                .replace("October Release", "January Release");
        ReferenceData january =
                Datasets.load(Fixtures.write(folder, "PPRRVU24_JAN.csv", text.replace("32.3465", "32.7442")));
        ReferenceData march =
                Datasets.load(Fixtures.write(folder, "PPRRVU24_JAN_R.csv", text.replace("32.3465", "33.2875")));
        assertThat(factor(january, LocalDate.of(2024, 3, 8))).isEqualTo("32.7442 DEFINITE");
        assertThat(factor(january, LocalDate.of(2024, 3, 9))).isEqualTo("unknown");
        assertThat(factor(january, LocalDate.of(2024, 4, 1))).isEqualTo("unknown");
        assertThat(factor(march, LocalDate.of(2024, 3, 8))).isEqualTo("unknown");
        assertThat(factor(march, LocalDate.of(2024, 3, 9))).isEqualTo("33.2875 DEFINITE");
        assertThat(factor(march, LocalDate.of(2024, 12, 31))).isEqualTo("33.2875 LIKELY");
        assertThat(factor(january.over(Datasets.bundled()), LocalDate.of(2024, 3, 20)))
                .isEqualTo("33.2875 DEFINITE");
    }

    /** Whichever lies on top: the newest release of the year counts, and two that agree vouch for what is between. */
    @Test
    void releases_of_layers_are_one_history_whatever_the_table(@TempDir Path folder) {
        ReferenceData july = load("PPRRVU2026_Jul_nonQPP.csv");
        ReferenceData january = Datasets.load(Fixtures.write(
                folder,
                "PPRRVU2026_Jan_nonQPP.csv",
                Fixtures.text("PPRRVU2026_Jul_nonQPP.csv").replace("July Release", "January Release")));
        ReferenceData october = load("ZIP5_OCT2025.txt");
        ReferenceData april = Datasets.load(Fixtures.write(
                folder, "ZIP5_APR2025.txt", Fixtures.text("ZIP5_OCT2025.txt").replace("20254\r\n", "20252\r\n")));
        ReferenceData first = Datasets.load(OwnTables.addOns(folder, "2024Q1", "97130,97129,1,,,"));
        ReferenceData third = Datasets.load(OwnTables.addOns(folder, "2024Q3", "97130,97129,1,,,"));
        ReferenceData indices = load("GPCI2025.csv").over(load("GPCI2026.csv"));
        for (ReferenceData data : List.of(
                january.over(july)
                        .over(april)
                        .over(october)
                        .over(first)
                        .over(third)
                        .over(indices),
                third.over(first)
                        .over(october)
                        .over(april)
                        .over(july)
                        .over(january)
                        .over(indices))) {
            assertThat(shown(data.on(LocalDate.of(2026, 11, 1))
                            .ask(RelativeValues.TABLE, ComponentCode.of(ProcedureCode.of("97110")))))
                    .isEqualTo("RVU26C LIKELY");
            assertThat(shown(data.on(LocalDate.of(2026, 5, 1))
                            .ask(RelativeValues.TABLE, ComponentCode.of(ProcedureCode.of("97110")))))
                    .isEqualTo("RVU26A DEFINITE");
            assertThat(shown(data.on(LocalDate.of(2025, 8, 1)).ask(ZipLocality.TABLE, "99545")))
                    .isEqualTo("2025Q2 DEFINITE");
            assertThat(shown(data.on(LocalDate.of(2024, 5, 1)).ask(AddOnEdit.TABLE, ProcedureCode.of("97130"))))
                    .isEqualTo("2024Q3 DEFINITE");
            assertThat(shown(data.on(LocalDate.of(2025, 5, 1)).ask(AddOnEdit.TABLE, ProcedureCode.of("97130"))))
                    .isEqualTo("2024Q3 LIKELY");
            assertThat(shown(
                            data.on(LocalDate.of(2026, 5, 1)).ask(GeographicIndices.TABLE, Locality.parse("13102-00"))))
                    .isEqualTo("2026 DEFINITE");
            assertThat(data.on(LocalDate.of(2024, 5, 1))
                            .ask(AddOnEdit.TABLE, ProcedureCode.of("97110"))
                            .releases())
                    .extracting(DataRelease::version)
                    .containsExactly("2024Q1", "2024Q3");
        }
    }

    private static String shown(Answer<?> answer) {
        Answer.Found<?> found = (Answer.Found<?>) answer;
        return found.source().citation().section().split(" ", 2)[0] + " " + found.certainty();
    }

    private static String factor(ReferenceData data, LocalDate day) {
        Answer<BigDecimal> answer = data.on(day).ask(Figure.TABLE, Figure.CONVERSION_FACTOR);
        return answer instanceof Answer.Found<BigDecimal> found ? found.value() + " " + found.certainty() : "unknown";
    }

    @Test
    void zip_codes_belong_to_localities() {
        ReferenceData data = load("ZIP5_OCT2025.txt");
        DataRelease release = release(data, "zip-locality");
        assertThat(release.version()).isEqualTo("2025Q4");
        for (String line : Fixtures.text("ZIP5_OCT2025.txt").split("\r\n", -1)) {
            if (!line.isEmpty()) {
                assertThat(data.on(LocalDate.of(2025, 10, 1))
                                .ask(ZipLocality.TABLE, line.substring(2, 7))
                                .found()
                                .orElseThrow())
                        .hasToString("ZipLocality[state=" + line.substring(0, 2) + ", locality="
                                + line.substring(7, 12) + "-" + line.substring(12, 14) + ", rural="
                                + (line.charAt(14) == 'R' ? "RURAL" : line.charAt(14) == 'B' ? "SUPER_RURAL" : "URBAN")
                                + ", needsPlusFour=" + (line.charAt(20) == '1') + "]");
            }
        }
    }

    @Test
    void tables_lie_in_folders_archives_and_gzip(@TempDir Path folder) throws IOException {
        Path zip = folder.resolve("ncci.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String part : List.of("f1.TXT", "f2.TXT", "f3.txt", "f4.txt")) {
                out.putNextEntry(new ZipEntry("inner/ccipra-v323r0-" + part));
                Files.copy(Fixtures.file("ccipra-v323r0-" + part), out);
            }
            out.putNextEntry(new ZipEntry("ccipra-v323r0-f1.xlsx"));
            out.write(new byte[] {'P', 'K', 3, 4});
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("ZIP5_OCT2025.txt.gz")))) {
            Files.copy(Fixtures.file("ZIP5_OCT2025.txt"), out);
        }
        Files.createDirectory(folder.resolve("below"));
        Files.copy(Fixtures.file("GPCI2026.csv"), folder.resolve("below/GPCI2026.csv"));
        List<String> skipped = new ArrayList<>();
        ReferenceData data = Datasets.load(List.of(folder), skipped::add);
        assertThat(data.releases())
                .extracting(DataRelease::toString)
                .containsExactly("mpfs-gpci 2026", "ncci-ptp-practitioner 2026Q4", "zip-locality 2025Q4");
        assertThat(release(data, "ncci-ptp-practitioner")).isEqualTo(release(pairs(), "ncci-ptp-practitioner"));
        assertThat(skipped).hasSize(1);
        assertThat(skipped.get(0))
                .endsWith("ncci.zip!ccipra-v323r0-f1.xlsx is left out: it is no text (.txt, .csv, .tsv,"
                        + " alone, in .gz or in .zip).");
    }

    @Test
    void the_whole_folder_of_fixtures_loads() {
        ReferenceData data = Datasets.load(Fixtures.folder());
        assertThat(data.releases())
                .extracting(DataRelease::toString)
                .containsOnlyOnce("mpfs-relative-values RVU26C")
                .contains("medicare-figures RVU25D", "medicare-figures RVU26C")
                .hasSize(10 + 2);
        assertThatThrownBy(() -> Datasets.load(Fixtures.file("MCR_MUE_DMESupplierServices_Eff_07-01-2024.csv")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("it is the table of suppliers of equipment (DME), which therapy does not use");
    }
}
