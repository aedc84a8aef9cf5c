package org.therapybilling.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.dataset.file.StoredFile;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
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
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Whole published files, given by {@code -Dcms.data=FOLDER}: every lookup against a naive scan of the text, which this
 * test does itself with split and maps.
 */
@EnabledIfSystemProperty(named = "cms.data", matches = ".+", disabledReason = "no folder of CMS files is given")
class WholeFilesTest {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

    private static Path folder = Path.of("");

    @TempDir
    private Path written;

    @BeforeAll
    static void find() {
        folder = Path.of(System.getProperty("cms.data", ""));
        assertThat(folder).isDirectory();
    }

    private static Path file(String name) {
        return folder.resolve(name);
    }

    private static List<String> lines(String name) {
        try (InputStream bytes = Files.newInputStream(file(name));
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.ISO_8859_1))) {
            return lines.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ProcedureCode code(String text) {
        return ProcedureCode.of(text);
    }

    /** Every file of the folder that is a table of CMS, together. */
    @Test
    void the_whole_folder_loads() {
        List<String> skipped = new ArrayList<>();
        ReferenceData data = Datasets.load(List.of(folder), skipped::add);
        assertThat(skipped).allMatch(line -> line.contains(" is left out: "));
        assertThat(data.releases())
                .extracting(DataRelease::toString)
                .contains(
                        "ncci-mue-practitioner 2026Q2",
                        "mpfs-relative-values RVU25D",
                        "mpfs-relative-values RVU26C",
                        "mpfs-gpci 2025",
                        "mpfs-gpci 2026",
                        "mpfs-carrier-fees PFCT25A",
                        "zip-locality 2025Q4");
    }

    /**
     * Every bundled row of these releases is a row of the files, and every row of therapy that the files have is bundled.
     * Of rows with a file of their own the codes of therapy are chosen here once more.
     */
    @Test
    void what_is_bundled_is_what_the_files_have_of_therapy() {
        List<LoadedTable<?>> files =
                new TableLoader(new SourceFiles(StoredFile.MOST_BYTES), skipped -> {}).load(List.of(folder));
        int compared = 0;
        for (LoadedTable<?> file : files) {
            for (LoadedTable<?> bundled : Bundled.verified()) {
                if (bundled.release().toString().equals(file.release().toString())) {
                    assertThat(bundled.rows().toList())
                            .as(bundled.release().toString())
                            .isEqualTo(file.rows()
                                    .filter(row -> file.schema().codeColumns().stream()
                                            .allMatch(column -> isTherapy(row.get(column))))
                                    .toList());
                    assertThat(bundled.release().dates())
                            .isEqualTo(file.release().dates());
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(7);
    }

    private static boolean isTherapy(String code) {
        return Datasets.THERAPY_CODES.contains(code(code));
    }

    /** Returns the rows of a bundled table, as they lie in the jar. */
    private static List<String> bundled(String name) {
        try (InputStream bytes = Datasets.class.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "prac-2024q2-therapy.csv, ncci-ptp-practitioner-2024Q2.csv, 1972",
        "prac-2024q3-therapy.csv, ncci-ptp-practitioner-2024Q3.csv, 1972",
        "prac-2026q4-eightcodes.csv, ncci-ptp-practitioner-2026Q4.csv, 25",
        "hosp-2024q3-therapy.csv, ncci-ptp-outpatient-hospital-2024Q3.csv, 1972",
        "hosp-2026q4-therapy-active.csv, ncci-ptp-outpatient-hospital-2026Q4.csv, 532"
    })
    void bundled_pairs_are_those_of_the_files(String name, String table, int rows) {
        List<String> expected = new WrittenAgain(lines("ncci-ptp/" + name))
                .pairs().stream()
                        .filter(row -> isTherapy(row.substring(0, 5)) && isTherapy(row.substring(6, 11)))
                        .toList();
        assertThat(bundled(table)).containsExactlyInAnyOrderElementsOf(expected).hasSize(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "prac-2024q3.csv, ncci-mue-practitioner-2024Q3.csv, 177",
        "hosp-2024q3.csv, ncci-mue-outpatient-hospital-2024Q3.csv, 177"
    })
    void bundled_limits_are_those_of_the_files(String name, String table, int rows) {
        List<String> expected = new WrittenAgain(lines("ncci-mue/" + name))
                .limits().stream().filter(row -> isTherapy(row.substring(0, 5))).toList();
        assertThat(bundled(table)).containsExactlyInAnyOrderElementsOf(expected).hasSize(rows);
    }

    /** The bundled table has more codes than this copy, and its rationales from it. */
    @Test
    void bundled_limits_have_the_rationales_of_the_file() {
        List<String> limits = new WrittenAgain(lines("ncci-mue/hosp-2026q4-therapy.csv")).limits();
        assertThat(bundled("ncci-mue-outpatient-hospital-2026Q4.csv"))
                .containsAll(limits)
                .filteredOn(row -> !row.endsWith(","))
                .hasSize(limits.size());
    }

    @Test
    void bundled_add_on_codes_are_those_of_the_files() {
        List<String> links = new WrittenAgain(lines("ncci-aoc/aoc-2024q3.csv"))
                .addOns().stream().filter(row -> isTherapy(row.substring(0, 5))).toList();
        assertThat(bundled("ncci-add-on-codes-2024Q3.csv"))
                .containsExactlyInAnyOrderElementsOf(links)
                .hasSize(14);
        List<String> years = new ArrayList<>();
        for (String line : lines("ncci-aoc/aoc-2024q2-therapy-years.csv")) {
            String[] row = line.split(",", -1);
            if (row[1].equals("addon") && isTherapy(row[0])) {
                for (String primary : row[2].split(" ", -1)) {
                    int next = Integer.parseInt(row[5]) + 1;
                    years.add(row[0] + "," + primary + "," + row[3] + "," + next + "0101,,at-latest");
                }
            }
        }
        assertThat(bundled("ncci-add-on-codes-2024Q2.csv"))
                .containsExactlyInAnyOrderElementsOf(years)
                .hasSize(14);
    }

    /** Writes pairs of a file in the project's own layout, complete for all codes. */
    private Path own(String name, String quarter) {
        return OwnTables.pairs(
                written, quarter, new WrittenAgain(lines(name)).pairs().toArray(String[]::new));
    }

    /** Rows with dates: the day before, on and after each of them, and the days on both sides of the quarter. */
    @Test
    void pairs_with_dates_agree_with_a_naive_scan() {
        ReferenceData data = Datasets.load(own("ncci-ptp/prac-2026q4-eightcodes.csv", "2026Q4"));
        Map<String, List<String[]>> rows = new HashMap<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (String line : lines("ncci-ptp/prac-2026q4-eightcodes.csv").subList(1, 270)) {
            String[] row = line.split(",", -1);
            rows.computeIfAbsent(row[0] + " " + row[1], pair -> new ArrayList<>())
                    .add(row);
            days.add(LocalDate.parse(row[2], BASIC));
            if (!row[3].equals("*")) {
                days.add(LocalDate.parse(row[3], BASIC));
            }
        }
        days.add(LocalDate.of(2026, 10, 1));
        days.add(LocalDate.of(2026, 12, 31));
        rows.forEach((pair, all) -> {
            for (LocalDate near : days) {
                for (LocalDate day : List.of(near.minusDays(1), near, near.plusDays(1))) {
                    Optional<String[]> expected = all.stream()
                            .filter(row -> !row[4].equals("9")
                                    && row[2].compareTo(BASIC.format(day)) <= 0
                                    && (row[3].equals("*") || row[3].compareTo(BASIC.format(day)) >= 0))
                            .findFirst();
                    String[] codes = pair.split(" ", -1);
                    Optional<PairEdit> found = data.on(day)
                            .ask(PairEdit.PRACTITIONER, new CodePair(code(codes[1]), code(codes[0])))
                            .found();
                    assertThat(found.map(edit ->
                                    edit.column1() + " " + edit.indicator().digit()))
                            .as("%s on %s", pair, day)
                            .isEqualTo(expected.map(row -> row[0] + " " + row[4]));
                }
            }
        });
    }

    /** All 2,546,017 rows of the national table: in its quarter, each open row is found, and each other is not. */
    @Test
    void the_national_table_agrees_with_a_naive_scan() {
        String name = "ncci-ptp/prac-2024q3-full.tsv.gz";
        ReferenceData data = Datasets.load(own(name, "2024Q3"));
        LocalDate day = LocalDate.of(2024, 8, 15);
        List<String> lines = lines(name);
        Map<String, String> open = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split("\t", -1);
            boolean ended = !row[2].equals("*") && row[2].compareTo("20240815") < 0;
            if (!ended && !row[3].equals("9")) {
                open.put(row[0] + row[1], row[3] + row[4]);
            }
        }
        for (String line : lines.subList(1, lines.size())) {
            ProcedureCode one = code(line.substring(0, 5));
            ProcedureCode other = code(line.substring(6, 11));
            String found = data.on(day)
                    .ask(PairEdit.PRACTITIONER, new CodePair(one, other))
                    .found()
                    .map(edit -> edit.column1().toString()
                            + edit.column2()
                            + edit.indicator().digit()
                            + edit.rationale())
                    .orElse("");
            String pair = one.toString() + other;
            String reverse = other.toString() + one;
            String expected = open.containsKey(pair)
                    ? pair + open.get(pair)
                    : open.containsKey(reverse) ? reverse + open.get(reverse) : "";
            if (!found.equals(expected)) {
                assertThat(found).as(line).isEqualTo(expected);
            }
        }
        assertThat(lines).hasSize(2_546_018);
        assertThat(data.releases().get(0).rows()).isEqualTo(2_546_017);
    }

    /** All 15,095 rows of a table as CMS publishes it. */
    @Test
    void limits_agree_with_a_naive_scan() {
        String name = "ncci-mue/MCR_MUE_PractitionerServices_Eff_04-01-2026.csv";
        LocalDate day = LocalDate.of(2026, 6, 30);
        ReferenceData data = Datasets.load(file(name));
        int rows = 0;
        for (String line : lines(name)) {
            if (line.matches("[0-9A-Z]{5},[0-9]+,.*")) {
                String[] row = line.split(",", -1);
                assertThat(data.on(day)
                                .ask(UnitLimit.PRACTITIONER, code(row[0]))
                                .found()
                                .orElseThrow()
                                .toString())
                        .isEqualTo(row[1] + (row[1].equals("1") ? " unit" : " units") + ", MAI " + row[2].charAt(0));
                assertThat(data.on(day.minusMonths(4)).ask(UnitLimit.PRACTITIONER, code(row[0])))
                        .isInstanceOf(Answer.Unknown.class);
                assertThat(((Answer.Found<?>) data.on(day.plusMonths(4)).ask(UnitLimit.PRACTITIONER, code(row[0])))
                                .certainty())
                        .hasToString("LIKELY");
                rows++;
            }
        }
        assertThat(rows).isEqualTo(15_095);
        assertThat(data.releases().get(0).rows()).isEqualTo(rows);
    }

    @Test
    void add_on_codes_agree_with_a_naive_scan() {
        List<String> links = new WrittenAgain(lines("ncci-aoc/aoc-2024q3.csv")).addOns();
        ReferenceData data = Datasets.load(OwnTables.addOns(written, "2024Q3", links.toArray(String[]::new)));
        Map<String, TreeSet<String>> primaries = new HashMap<>();
        for (String line : lines("ncci-aoc/aoc-2024q3.csv")) {
            String[] row = line.split(",", -1);
            if (row[0].matches("[123]")) {
                primaries
                        .computeIfAbsent(row[1], code -> new TreeSet<>())
                        .addAll(row[2].equals("CCCCC") ? List.of() : List.of(row[2]));
            }
        }
        primaries.forEach((addOn, expected) -> assertThat(data
                        .on(LocalDate.of(2024, 7, 1))
                        .ask(AddOnEdit.TABLE, code(addOn))
                        .found()
                        .orElseThrow()
                        .primaries()
                        .stream()
                        .map(ProcedureCode::toString))
                .as(addOn)
                .containsExactlyElementsOf(expected));
        assertThat(primaries).hasSizeGreaterThan(500);
    }

    /** All 19,090 rows of the relative value file, components included. */
    @Test
    void relative_values_agree_with_a_naive_scan() {
        String name = "mpfs/PPRRVU2025_Oct.nodesc.csv";
        ReferenceData data = Datasets.load(file(name));
        List<String> rows = lines(name).subList(10, lines(name).size());
        for (String line : rows) {
            String[] row = line.split(",", -1);
            RelativeValues values = data.on(LocalDate.of(2025, 10, 1))
                    .ask(RelativeValues.TABLE, new ComponentCode(code(row[0]), row[1]))
                    .found()
                    .orElseThrow();
            assertThat(shown(values)).as(line).containsExactly(row[3], row[5], row[6], row[8], row[10], row[18]);
            BigDecimal total =
                    values.work().add(values.nonFacilityPracticeExpense()).add(values.malpractice());
            assertThat(total.toString()).as(line).isEqualTo(row[11]);
        }
        assertThat(rows).hasSize(19_090);
    }

    /** 20 bundled releases of one file: a day of each quarter, and the day the factor of 2024 changed. */
    @Test
    void twenty_bundled_releases_of_relative_values_agree_with_a_naive_scan() {
        String name = "mpfs/pprrvu-2020a-2024c.therapy.csv";
        ReferenceData data = Datasets.bundled();
        List<String> header = List.of(lines(name).get(0).split(",", -1));
        int compared = 0;
        for (String line : lines(name).subList(1, lines(name).size())) {
            String[] row = line.split(",", -1);
            int quarter = row[0].charAt(5) - 'A';
            boolean revised = row[0].startsWith("RVU24A") && row[header.indexOf("conv_factor")].equals("33.2875");
            LocalDate first = LocalDate.of(2000 + Integer.parseInt(row[0].substring(3, 5)), 3 * quarter + 1, 1);
            LocalDate day = revised ? LocalDate.of(2024, 3, 9) : first;
            RelativeValues values = data.on(day)
                    .ask(RelativeValues.TABLE, new ComponentCode(code(row[2]), row[header.indexOf("mod")].strip()))
                    .found()
                    .orElseThrow();
            assertThat(shown(values))
                    .as(line)
                    .containsExactly(
                            row[4],
                            decimals(row[header.indexOf("work_rvu")]),
                            decimals(row[header.indexOf("non_fac_pe_rvu")]),
                            decimals(row[header.indexOf("facility_pe_rvu")]),
                            decimals(row[header.indexOf("mp_rvu")]),
                            row[header.indexOf("mult_proc")]);
            assertThat(data.on(day)
                            .ask(Figure.TABLE, Figure.CONVERSION_FACTOR)
                            .found()
                            .orElseThrow())
                    .isEqualByComparingTo(row[header.indexOf("conv_factor")]);
            compared++;
        }
        assertThat(compared).isEqualTo(3_416);
        assertThat(data.releases().stream()
                        .filter(release -> release.version().matches("RVU2[0-4].*"))
                        .mapToInt(DataRelease::rows)
                        .sum())
                .isEqualTo(compared);
        assertThat(data.on(LocalDate.of(2024, 3, 8))
                        .ask(Figure.TABLE, Figure.CONVERSION_FACTOR)
                        .found()
                        .orElseThrow())
                .isEqualByComparingTo("32.7442");
        assertThat(data.on(LocalDate.of(2019, 12, 31)).ask(RelativeValues.TABLE, ComponentCode.of(code("97110"))))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(data.on(LocalDate.of(2023, 12, 31)).ask(RelativeValues.TABLE, ComponentCode.of(code("97550"))))
                .isInstanceOf(Answer.None.class);
        assertThat(data.on(LocalDate.of(2024, 1, 1)).ask(RelativeValues.TABLE, ComponentCode.of(code("97550"))))
                .isInstanceOf(Answer.Found.class);
    }

    private static List<String> shown(RelativeValues values) {
        return List.of(
                values.status().name(),
                values.work().toString(),
                values.nonFacilityPracticeExpense().toString(),
                values.facilityPracticeExpense().toString(),
                values.malpractice().toString(),
                String.valueOf(values.multipleProcedureIndicator()));
    }

    private static String decimals(String value) {
        return new BigDecimal(value).setScale(2).toString();
    }

    /** The fixed width form of a release says the same as its CSV, row for row. */
    @Test
    void relative_values_of_fixed_width_agree_with_a_naive_scan() {
        String name = "mpfs/PPRRVU2025_Oct.nodesc.therapy.txt";
        ReferenceData data = Datasets.load(file(name));
        List<String> rows =
                lines(name).stream().filter(line -> !line.startsWith("HDR")).toList();
        for (String line : rows) {
            RelativeValues values = data.on(LocalDate.of(2025, 12, 31))
                    .ask(
                            RelativeValues.TABLE,
                            new ComponentCode(
                                    code(line.substring(0, 5)),
                                    line.substring(5, 7).strip()))
                    .found()
                    .orElseThrow();
            assertThat(values.status().name()).as(line).isEqualTo(line.substring(57, 58));
            assertThat(values.work().toString())
                    .as(line)
                    .isEqualTo(line.substring(59, 65).strip());
            assertThat(values.facilityPracticeExpense().toString())
                    .as(line)
                    .isEqualTo(line.substring(75, 81).strip());
        }
        assertThat(rows).hasSize(179);
        assertThat(data.on(LocalDate.of(2025, 12, 31))
                        .ask(Figure.TABLE, Figure.CONVERSION_FACTOR)
                        .found()
                        .orElseThrow())
                .isEqualByComparingTo("32.3465");
    }

    @ParameterizedTest
    @CsvSource({"mpfs/GPCI2025.csv, 2025", "mpfs/GPCI2026.csv, 2026", "mpfs/GPCI2025.txt, 2025"})
    void indices_agree_with_a_naive_scan(String name, int year) {
        ReferenceData data = Datasets.load(file(name));
        int rows = 0;
        for (String line : lines(name)) {
            if (line.matches("[0-9]{5}[, ].*")) {
                String[] parts = line.strip().split(name.endsWith("csv") ? "," : "\\s+", -1);
                Locality locality = new Locality(parts[0], parts[2]);
                for (LocalDate day : List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
                    GeographicIndices index = data.on(day)
                            .ask(GeographicIndices.TABLE, locality)
                            .found()
                            .orElseThrow();
                    assertThat(List.of(index.work(), index.practiceExpense(), index.malpractice()))
                            .as(line)
                            .usingElementComparator(BigDecimal::compareTo)
                            .containsExactly(
                                    new BigDecimal(parts[parts.length - 3]),
                                    new BigDecimal(parts[parts.length - 2]),
                                    new BigDecimal(parts[parts.length - 1]));
                }
                assertThat(data.on(LocalDate.of(year - 1, 12, 31)).ask(GeographicIndices.TABLE, locality))
                        .isInstanceOf(Answer.Unknown.class);
                assertThat(data.on(LocalDate.of(year + 1, 1, 1)).ask(GeographicIndices.TABLE, locality))
                        .isInstanceOf(Answer.Unknown.class);
                rows++;
            }
        }
        assertThat(rows).isEqualTo(109);
    }

    @Test
    void bundled_conversion_factors_agree_with_a_naive_scan() {
        String name = "mpfs/conversion-factors.csv";
        ReferenceData data = Datasets.bundled();
        int rows = 0;
        for (String line : lines(name).subList(1, lines(name).size())) {
            String[] row = line.split(",", -1);
            Figure figure = row[0].endsWith(" QPP") ? Figure.CONVERSION_FACTOR_QUALIFYING : Figure.CONVERSION_FACTOR;
            LocalDate first = LocalDate.parse(row[1]);
            assertThat(data.on(first).ask(Figure.TABLE, figure).found().orElseThrow())
                    .as(line)
                    .isEqualByComparingTo(row[2]);
            assertThat(data.on(first.minusDays(1)).ask(Figure.TABLE, figure).found())
                    .as(line)
                    .isNotEqualTo(data.on(first).ask(Figure.TABLE, figure).found());
            rows++;
        }
        assertThat(rows).isEqualTo(9);
        assertThat(data.on(LocalDate.of(2027, 1, 1)).ask(Figure.TABLE, Figure.CONVERSION_FACTOR))
                .isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void zip_codes_agree_with_a_naive_scan() {
        ReferenceData data = Datasets.load(file("zip-locality/ZIP5_OCT2025.txt.gz"));
        List<String> lines = lines("zip-locality/ZIP5_OCT2025.txt.gz");
        for (String line : lines) {
            assertThat(data.on(LocalDate.of(2025, 12, 31))
                            .ask(ZipLocality.TABLE, line.substring(2, 7))
                            .found()
                            .orElseThrow()
                            .locality()
                            .toString())
                    .isEqualTo(line.substring(7, 12) + "-" + line.substring(12, 14));
            assertThat(data.on(LocalDate.of(2025, 9, 30)).ask(ZipLocality.TABLE, line.substring(2, 7)))
                    .isInstanceOf(Answer.Unknown.class);
            assertThat(data.on(LocalDate.of(2026, 1, 1)).ask(ZipLocality.TABLE, line.substring(2, 7)))
                    .isInstanceOfSatisfying(
                            Answer.Found.class,
                            later -> assertThat(later.certainty()).isEqualTo(Certainty.LIKELY));
        }
        assertThat(lines).hasSize(42_956);
    }

    /** Each of the 78 amounts: fee, fee in facilities, reduced fee; of visits the reduction is a flat amount instead. */
    @Test
    void fees_of_the_contractor_file_follow_the_formula() {
        ReferenceData data = Datasets.load(
                file("mpfs/PFCT25A.therapy.TXT"), file("mpfs/PPRRVU2025_Oct.nodesc.csv"), file("mpfs/GPCI2025.csv"));
        LocalDate day = LocalDate.of(2025, 11, 1);
        Locality connecticut = Locality.parse("13102-00");
        GeographicIndices index =
                data.on(day).ask(GeographicIndices.TABLE, connecticut).found().orElseThrow();
        BigDecimal factor =
                data.on(day).ask(Figure.TABLE, Figure.CONVERSION_FACTOR).found().orElseThrow();
        int amounts = 0;
        for (String line : lines("mpfs/PFCT25A.therapy.TXT")) {
            String[] row = line.replace("\"", "").split(",", -1);
            CarrierFee fee = data.on(day)
                    .ask(CarrierFee.TABLE, new LocalityCode(connecticut, ComponentCode.of(code(row[3]))))
                    .found()
                    .orElseThrow();
            RelativeValues values = data.on(day)
                    .ask(RelativeValues.TABLE, ComponentCode.of(code(row[3])))
                    .found()
                    .orElseThrow();
            BigDecimal half = values.nonFacilityPracticeExpense().divide(new BigDecimal(2));
            assertThat(fee.nonFacility()).isEqualTo(fee(values, values.nonFacilityPracticeExpense(), index, factor));
            assertThat(fee.facility()).isEqualTo(fee(values, values.facilityPracticeExpense(), index, factor));
            if (values.isReducedTherapy()) {
                assertThat(fee.reducedNonInstitutional()).isEqualTo(fee(values, half, index, factor));
            } else {
                assertThat(fee.reducedNonInstitutional().toString()).isIn("0.00", "43.35");
            }
            amounts += 3;
        }
        assertThat(amounts).isEqualTo(78);
    }

    private static Money fee(
            RelativeValues values, BigDecimal practiceExpense, GeographicIndices index, BigDecimal factor) {
        return Money.of(
                Stream.of(
                                values.work().multiply(index.work()),
                                practiceExpense.multiply(index.practiceExpense()),
                                values.malpractice().multiply(index.malpractice()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .multiply(factor),
                RoundingMode.HALF_UP);
    }
}
