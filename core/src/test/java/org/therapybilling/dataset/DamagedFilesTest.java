package org.therapybilling.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.PairEdit;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.ProcedureCode;

/** What is malformed is refused with its place, what is allowed, and how to mend it; nothing is loaded by half. */
class DamagedFilesTest {

    private static final String PAIRS = "ccipra-v323r0-f3.txt";
    private static final String HOSPITAL_PAIRS = "ccioph-v323r0-f3.txt";
    private static final String LIMITS = "MCR_MUE_PractitionerServices_Eff_04-01-2026.csv";
    private static final String ADD_ONS = "AOC_V2024Q3-MCR.txt";
    private static final String VALUES = "PPRRVU2025_Oct.csv";
    private static final String FIXED = "PPRRVU2025_Oct.txt";
    private static final String INDICES = "GPCI2026.csv";
    private static final String FEES = "PFCT25A.TXT";
    private static final String ZIPS = "ZIP5_OCT2025.txt";

    @TempDir
    private Path folder;

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Path... files) {
        return assertThatThrownBy(() -> Datasets.load(files)).isInstanceOf(DatasetException.class);
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                // codes and dates as spreadsheets leave them
                Arguments.of(
                        PAIRS,
                        "97140\t97530\t",
                        "97140\t530\t",
                        "column column_2: \"530\" stands there; expected a code"),
                Arguments.of(
                        PAIRS,
                        "\t20000701\t",
                        "\t7/1/2000\t",
                        "column effective: \"7/1/2000\" stands there; expected a date (yyyymmdd)"),
                Arguments.of(PAIRS, "\t20000701\t", "\t20000231\t", "column effective: \"20000231\" stands there"),
                Arguments.of(
                        PAIRS,
                        "\t20000701\t20191231\t",
                        "\t20191231\t20000701\t",
                        "The edit is deleted on 2000-07-01 before it is effective on 2019-12-31; perhaps the two were"
                                + " swapped?"),
                Arguments.of(
                        PAIRS,
                        "\t20000701\t20191231\t",
                        "\t20000701\t\t",
                        "column deletion: \"\" stands there; expected a date (yyyymmdd), or * for none"),
                Arguments.of(
                        PAIRS,
                        "\t20191231\t1\t",
                        "\t20191231\t2\t",
                        "column modifier: \"2\" stands there; expected 0, 1 or 9"),
                Arguments.of(
                        PAIRS,
                        "97140\t97530\t\t",
                        "97140\t97530\tx\t",
                        "column prior_to_1996: \"x\" stands there; expected *, or blank"),
                Arguments.of(
                        PAIRS,
                        "\t20000701\t20191231\t1\t",
                        "\t20000701\t20191231\t",
                        "it has 6 fields; expected are 7, parted by tabs."),
                Arguments.of(
                        PAIRS,
                        "97140\t97530\t",
                        "97A1O\t97530\t",
                        "column column_1: \"97A1O\" stands there; expected a code"),
                Arguments.of(
                        PAIRS,
                        "97140\t97530\t",
                        "97140\t97A1O\t",
                        "column column_2: \"97A1O\" stands there; expected a code"),
                Arguments.of(PAIRS, "97140\t97530", "97140 97530", "it has 6 fields; expected are 7"),
                Arguments.of(
                        PAIRS, "97140\t97530\t", "9714\u00d6\t97530\t", "column column_1: \"9714\u00d6\" stands there"),
                Arguments.of(
                        PAIRS,
                        "Standards of",
                        "Standards \u00f6f",
                        "column rationale: \"Standards \u00f6f medical/surgical practice\" stands there; expected text"
                                + " without accents"),
                Arguments.of(
                        LIMITS,
                        "97110,6,",
                        "97110,-6,",
                        "column units: \"-6\" stands there; expected whole units, 0 or more"),
                Arguments.of(
                        LIMITS,
                        "97110,6,3 D",
                        "97110,6,4 D",
                        "column adjudication_indicator: \"4 Date of Service Edit: Clinical\" stands there; expected 1,"
                                + " 2 or 3"),
                Arguments.of(
                        LIMITS,
                        "97110,6,3 Date",
                        "97110,6,3 Line",
                        "column adjudication_indicator: \"3 Line of Service Edit: Clinical\" stands there"),
                Arguments.of(LIMITS, "97110,6,", "97110,+6,", "column units: \"+6\" stands there"),
                Arguments.of(LIMITS, "97110,6,", "97110,", "it has 3 fields; expected are 4."),
                Arguments.of(
                        LIMITS,
                        "97112,4,",
                        "97110,4,",
                        "the key 97110 has stood before with other values: first [6, 3, Clinical: Data], now [4, 3,"
                                + " Clinical: Data]. Perhaps two releases were mixed?"),
                Arguments.of(
                        LIMITS,
                        "Practitioner Services MUE",
                        "Outpatient Hospital Services MUE",
                        "its header says \"Outpatient Hospital Services MUE Values\", but its name says Practitioner;"
                                + " give each table under its own name."),
                Arguments.of(
                        LIMITS,
                        "MUE Values",
                        "MUE Numbers",
                        "no header has a column of MUE Values; is the file whole?"),
                Arguments.of(
                        ADD_ONS,
                        "2020001",
                        "2020-01-01",
                        "column AOC_Edit_EffDT: \"2020-01-01\" stands there; expected a date as year and day of the"
                                + " year (YYYYDDD), or blank"),
                Arguments.of(ADD_ONS, "2020001", "2021366", "column AOC_Edit_EffDT: \"2021366\" stands there"),
                Arguments.of(
                        ADD_ONS, "1\t97130\t\t", "4\t97130\t\t", "column type: \"4\" stands there; expected 1, 2 or 3"),
                Arguments.of(
                        ADD_ONS,
                        "\t2020001\t\t",
                        "\t2020001\t2019001\t",
                        "column deletion: \"20190101\" stands there; expected a date not before the effective one"),
                Arguments.of(
                        ADD_ONS,
                        "AOC_Edit_EffDT",
                        "EffDT",
                        "column AOC_Edit_EffDT is missing; the header has [AOC_Edit_Type, Add-On_Code, AOC_DelDT,"),
                Arguments.of(
                        ADD_ONS,
                        "\t2020001\t\t",
                        "",
                        "it has 5 fields; the header has 8 columns. Perhaps the file is cut short"),
                Arguments.of(
                        ADD_ONS, "AOC_Edit_Type", "Type", "no header begins with AOC_Edit_Type; is the file whole?"),
                Arguments.of(
                        VALUES,
                        ",0.45,0.43,",
                        ",0.45,0.433,",
                        "column non_facility_pe: \"0.433\" stands there; expected a number with at most 2 decimals"),
                Arguments.of(VALUES, ",0.45,0.43,", ",-0.45,0.43,", "column work: \"-0.45\" stands there"),
                Arguments.of(VALUES, ",0.45,0.43,", ",1E999999999,0.43,", "column work: \"1E999999999\" stands there"),
                Arguments.of(
                        VALUES,
                        "32.3465",
                        "0.0000",
                        "column conversion_factor: \"0.0000\" stands there; expected more than 0 dollars"),
                Arguments.of(
                        VALUES,
                        ",0.45,0.43,",
                        ",0.45,0.34,",
                        "column non_facility_total: \"0.89\" stands there; expected 0.80, the sum of work,"
                                + " non_facility_pe and malpractice"),
                Arguments.of(
                        VALUES,
                        ",0.45,0.43,,0.43,",
                        ",0.45,0.43,,0.34,",
                        "column facility_total: \"0.89\" stands there; expected 0.80, the sum of work, facility_pe and"
                                + " malpractice"),
                Arguments.of(VALUES, ",7,XXX,", ",x,XXX,", "column pctc: \"x\" stands there; expected a digit"),
                Arguments.of(VALUES, ",7,XXX,", ",12,XXX,", "column pctc: \"12\" stands there; expected a digit"),
                Arguments.of(
                        VALUES,
                        ",7,XXX,",
                        ",7,X,",
                        "column global_days: \"X\" stands there; expected three characters"),
                Arguments.of(
                        VALUES,
                        "97110,,,A,",
                        "97110,,,Z,",
                        "column status: \"Z\" stands there; expected a status code such as A"),
                Arguments.of(VALUES, "97110,,,A,", "97110,,A,", "it has 30 fields; the header has 31 columns."),
                Arguments.of(VALUES, "97112,,", "97110,,", "the key 97110 has stood before with other values"),
                Arguments.of(
                        VALUES,
                        "October Release",
                        "",
                        "no title names the year and the month of the release; is the file whole?"),
                Arguments.of(
                        VALUES,
                        "October Release",
                        "March Release",
                        "it says that it is a release of March; they come out for January, April, July and October."),
                Arguments.of(
                        VALUES, "HCPCS,MOD", "CODE,MOD", "no line of the header begins with HCPCS; is the file whole?"),
                Arguments.of(VALUES, "BASE,FACTOR,", "BASE,", "known are 31 columns (to 2025) and 32 (from 2026)"),
                Arguments.of(
                        FIXED,
                        "97110                                                    A   0.45",
                        "97110                                                    A   x.45",
                        "column work: \"x.45\" stands there"),
                Arguments.of(
                        FIXED,
                        " 32.3465 090 99      0.00   0.00   0.00\r\n97112",
                        "\r\n97112",
                        "characters; expected are 147 or more. Perhaps the file is cut short?"),
                Arguments.of(
                        INDICES,
                        "13102,CT,00",
                        "13102,CT,0",
                        "column locality: \"0\" stands there; expected two digits"),
                Arguments.of(
                        INDICES, "13102,CT", "3102,CT", "column carrier: \"3102\" stands there; expected five digits"),
                Arguments.of(
                        INDICES,
                        "PW GPCI",
                        "MP GPCI",
                        "its header is [Medicare Administrative Contractor (MAC), State, Locality Number, Locality"
                                + " Name,"),
                Arguments.of(INDICES, "13102,CT,00,", "13102,CT,00,1.000,", "it has 8 fields; expected are 7."),
                Arguments.of(
                        INDICES,
                        ",,,,,,\r\n*A note of our own,,,,,,\r\n\"***Another one, with a comma.\",,,,,,\r\n,,,,,,\r\n",
                        "",
                        "no footnotes follow the localities, so it seems to be cut short; fetch it again."),
                Arguments.of(
                        INDICES, "CY 2026 GEO", "CY 2025 GEO", "its name says 2026, its title 2025; give each file"),
                Arguments.of(
                        "GPCI2025.txt",
                        "PW GPCI",
                        "MP GPCI",
                        "no header names the indices PW, PE and MP in this order."),
                Arguments.of(INDICES, "CY 2026", "", "no title names the calendar year; is the file whole?"),
                Arguments.of(INDICES, "Medicare Administrative", "Contractor", "no header begins with Medicare Ad"),
                Arguments.of(
                        FEES,
                        "\"2025\",\"13102\",\"00\",\"97116\"",
                        "\"2024\",\"13102\",\"00\",\"97116\"",
                        "column year: \"2024\" stands there; expected that of all lines before, 2025; perhaps two"
                                + " releases were mixed"),
                Arguments.of(FEES, "\"TRL-", "\"XXX-", "it has 1 fields; expected are 16."),
                Arguments.of(
                        FEES,
                        "\"0000030.44\",\"0000030.44\"",
                        "\"0000030.444\",\"0000030.44\"",
                        "column non_facility: \"0000030.444\" stands there"),
                Arguments.of(
                        FEES,
                        "\"2025\",\"13102\"",
                        "\"2024\",\"13102\"",
                        "column year: \"2025\" stands there; expected that of all lines before, 2024"),
                Arguments.of(
                        ZIPS,
                        "20254\r\n",
                        "20253\r\n",
                        "column year_quarter: \"20254\" stands there; expected that of all lines before, 2025Q3;"
                                + " perhaps two releases were mixed"),
                Arguments.of(ZIPS, "CT0", "ct0", "column state: \"ct\" stands there; expected two letters"),
                Arguments.of(ZIPS, "   20254\r\n", "20254\r\n", "characters; expected are 80 or more"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void a_malformed_value_is_refused_with_its_place(String fixture, String good, String bad, String message) {
        String text = Fixtures.text(fixture);
        assertThat(text).contains(good);
        Path damaged =
                Fixtures.write(folder, fixture, text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad)));
        refused(damaged).hasMessageStartingWith(damaged.toString()).hasMessageContaining(message);
    }

    @Test
    void the_place_is_data_as_well() {
        Path damaged = Fixtures.write(folder, LIMITS, Fixtures.text(LIMITS).replace("97110,6,", "97110,six,"));
        assertThatThrownBy(() -> Datasets.load(damaged)).isInstanceOfSatisfying(DatasetException.class, refused -> {
            assertThat(refused.file()).isEqualTo(damaged.toString());
            long line = Fixtures.text(LIMITS)
                            .substring(0, Fixtures.text(LIMITS).indexOf("97110,6,"))
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            assertThat(refused.row()).hasValue(line);
            assertThat(refused.column()).contains("units");
            assertThat(refused.value()).contains("six");
            assertThat(refused.expected()).contains("whole units, 0 or more");
        });
    }

    @Test
    void what_is_no_table_at_all() throws IOException {
        refused(Fixtures.write(folder, PAIRS, "  <!DOCTYPE html>\n<html>."))
                .hasMessageEndingWith("it is a web page, not a table; the download went to a page to be agreed to. Open"
                        + " the page, and save the file behind it.");
        refused(Fixtures.write(folder, PAIRS, "\r\n ")).hasMessageEndingWith("it is empty; fetch it again.");
        refused(Fixtures.write(folder, PAIRS, "")).hasMessageEndingWith("it is empty; fetch it again.");
        refused(Fixtures.write(folder, PAIRS, "PK\u0003\u0004.")).hasMessageContaining("it is a workbook, an archive");
        refused(Fixtures.write(folder, PAIRS, "\u00ff\u00fe9\u00007\u0000")).hasMessageContaining("UTF-16");
        refused(Fixtures.write(folder, "notes.txt", "hello"))
                .hasMessageEndingWith("it has the form of no table that is known; take a table as it was published,"
                        + " under its own name.");
        refused(Fixtures.write(folder, "table.xlsx", "PK"))
                .hasMessageContaining("it is no text (.txt, .csv, .tsv, alone, in .gz or in .zip)");
        refused(folder.resolve("missing.csv")).hasMessageEndingWith("there is no such file or folder.");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        refused(empty).hasMessageEndingWith("there is no file in it.");
        Fixtures.write(empty, "readme.md", "text");
        refused(empty).hasMessageContaining("no table is there that is known; core/docs/data.md lists which are.");
    }

    @ParameterizedTest
    @CsvSource({LIMITS + ",0001U", ADD_ONS + ",2\t0054T", VALUES + ",0791T"})
    void a_header_alone_is_no_table(String name, String firstRow) {
        String text = Fixtures.text(name);
        String header = text.substring(0, text.indexOf(firstRow));
        refused(Fixtures.write(folder, name, header))
                .hasMessageEndingWith(name + ": no row follows the header; is the file whole?");
    }

    @Test
    void pairs_saved_by_a_spreadsheet_are_refused() {
        refused(Fixtures.write(folder, PAIRS, Fixtures.text(PAIRS).replace('\t', ',')))
                .hasMessageContaining("row 7: it has 1 fields; expected are 7, parted by tabs.");
        refused(Fixtures.write(
                        folder,
                        "ccipra-v323r0-f1.TXT",
                        Fixtures.text("ccipra-v323r0-f1.TXT").replace("\r\n0001A\t0591T", "\r\n1\t591")))
                .hasMessageContaining("row 7, column column_1: \"1\" stands there");
    }

    @ParameterizedTest
    @ValueSource(strings = {PAIRS, LIMITS, ADD_ONS, FIXED})
    void a_file_under_another_name_does_not_tell_its_release(String fixture) {
        String name =
                fixture.endsWith(".csv") ? "table_MUE_.csv" : fixture.startsWith("P") ? "PPRRVU.txt" : "table.txt";
        refused(Fixtures.write(folder, name, Fixtures.text(fixture)))
                .hasMessageContaining("only its name says which release it is; keep the name it was published under");
    }

    @Test
    void two_conversion_factors_need_a_name_that_tells_which() {
        refused(Fixtures.write(folder, "PPRRVU2026_Jul.csv", Fixtures.text("PPRRVU2026_Jul_nonQPP.csv")))
                .hasMessageContaining("with QPP or nonQPP in it: from 2026 on there are two conversion factors");
        String mixed = Fixtures.text("PPRRVU2026_Jul_QPP.csv").replaceFirst("33\\.5675", "33.4009");
        refused(Fixtures.write(folder, "PPRRVU2026_Jul_QPP.csv", mixed))
                .hasMessageContaining(
                        "column conversion_factor: \"33.5675\" stands there; expected the factor of all rows"
                                + " before, 33.4009; perhaps two releases were mixed");
    }

    @Test
    void rows_of_a_pair_that_contradict_each_other_are_refused() {
        String row = "97140\t97530\t\t20000701\t20191231\t1\t";
        assertThat(Fixtures.text(PAIRS)).contains(row);
        String twice = Fixtures.text(PAIRS) + "97140\t97530\t\t20000701\t20181231\t0\tx\r\n";
        refused(Fixtures.write(folder, PAIRS, twice))
                .hasMessageContaining("the pair 97140/97530 stands there with different values for the same dates:"
                        + " indicator 0, from 2000-07-01, until 2018-12-31 and indicator 1, from"
                        + " 2000-07-01, until 2019-12-31. Perhaps two releases were mixed?");
    }

    private void accepted(String... rows) {
        assertThat(Datasets.load(Fixtures.write(folder, PAIRS, withRows(rows))).releases())
                .hasSize(1);
    }

    private static String withRows(String... rows) {
        return Fixtures.text(PAIRS) + String.join("\tx\r\n", rows) + "\tx\r\n";
    }

    /** No two rows of a pair are in force on one day, however many others lie between them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20000101 * 0|20050101 20050101 9|20100101 * 1",
                "20000101 20261115 0|20100101 * 1|20100101 20100101 9",
                "20000101 20091231 0|20091231 20101231 0|20110101 * 1",
                "20000101 20101231 0|20050101 20050630 1|20110101 * 1"
            })
    void windows_of_a_pair_must_not_overlap(String one, String two, String three) {
        String[] rows = Stream.of(one, two, three)
                .map(row -> "99213\t99212\t\t" + row.replace(' ', '\t'))
                .toArray(String[]::new);
        refused(Fixtures.write(folder, PAIRS, withRows(rows)))
                .hasMessageContaining("the pair 99213/99212 stands there with different values for the same dates");
    }

    /** Damaged rows at the beginning are not taken for lines of the heading. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "97140;97530;;20000701;20191231;1;x",
                " 97140\t97530\t\t20000701\t20191231\t1\tx",
                "\"97140\"\t97530\t\t20000701\t20191231\t1\tx",
                "1.00E+05\t97530\t\t20000701\t20191231\t1\tx",
                "97a1o\t97530\t\t7/1/2000\t*\t1\tx",
                "x\t97530\t\t2000-07-01\t*\t1\tx"
            })
    void a_damaged_row_below_the_heading_is_not_passed_over(String row) {
        String text = Fixtures.text(PAIRS);
        int first = text.indexOf("\r\n", text.indexOf("9=not applicable")) + 2;
        refused(Fixtures.write(folder, PAIRS, text.substring(0, first) + row + "\r\n" + text.substring(first)))
                .hasMessageContaining(PAIRS + ", row 7");
        refused(Fixtures.write(folder, PAIRS, row + "\r\n" + text.substring(first)))
                .hasMessageContaining(PAIRS + ", row 1");
    }

    /** Every published text ends with a line break; one that does not was cut short, wherever that was. */
    @ParameterizedTest
    @ValueSource(strings = {PAIRS, LIMITS, ADD_ONS, VALUES, FIXED, INDICES, "GPCI2025.txt", FEES, ZIPS})
    void a_text_that_is_cut_short_is_refused(String name) {
        String text = Fixtures.text(name);
        int lastLine = text.lastIndexOf('\n', text.length() - 2) + 1;
        for (int end = lastLine + 1; end < text.length(); end++) {
            refused(Fixtures.write(folder, name, text.substring(0, end)));
        }
        refused(Fixtures.write(folder, name, text.replaceFirst("\r?\n$", "")))
                .hasMessageContaining("its last line has no end, so it seems to be cut short; fetch it again.");
    }

    @Test
    void a_payment_file_without_its_trailer_is_refused() {
        String text = Fixtures.text(FEES);
        String rows = text.substring(0, text.indexOf("\"TRL-"));
        refused(Fixtures.write(folder, FEES, rows))
                .hasMessageEndingWith(
                        "no line of TRL- stands at its end, so it seems to be cut short; fetch it again.");
        refused(Fixtures.write(folder, FEES, text + rows))
                .hasMessageEndingWith("a fee stands below the lines of TRL-; are two files mixed?");
        assertThat(Datasets.load(Fixtures.write(folder, "PFCT25A.head.TXT", rows))
                        .releases())
                .hasSize(1);
    }

    @Test
    void a_name_that_tells_another_release_than_the_content() {
        refused(Fixtures.write(folder, "PPRRVU2025_Jul.csv", Fixtures.text(VALUES)))
                .hasMessageContaining("its name says Jul, its title October; give each file under the name");
        refused(Fixtures.write(folder, "PPRRVU2024_Oct.csv", Fixtures.text(VALUES)))
                .hasMessageContaining("its name says 2024, its title 2025; give each file under the name");
        refused(Fixtures.write(folder, "ZIP5_OCT2024.txt", Fixtures.text(ZIPS)))
                .hasMessageContaining("its name says 2024, its lines 2025; give each file under the name");
        refused(Fixtures.write(folder, "AOC_V2024Q3-MCD.txt", Fixtures.text(ADD_ONS)))
                .hasMessageContaining("only its name says which release it is");
        refused(Fixtures.write(folder, "ZIP9_OCT2025.txt", Fixtures.text(ZIPS)))
                .hasMessageContaining("it has the form of no table that is known");
    }

    /** Some pairs are open for hospitals alone, or with another indicator (CMS, 2024 Q3); by these the tables differ. */
    @Test
    void a_table_under_the_name_of_the_other_setting_is_refused() {
        String hospital = withRows(
                open("97161\t97750", 1),
                open("97153\t97530", 1),
                open("92526\t97032", 1),
                open("97750\t98980", 1),
                open("90912\t90901", 1));
        String practitioner = withRows(
                open("97161\t97750", 0),
                open("97530\t97153", 0),
                open("92526\t97032", 0),
                open("98980\t97750", 0),
                open("90912\t90901", 0));
        refused(Fixtures.write(folder, PAIRS, hospital))
                .hasMessageContaining("its name says that it is ncci-ptp-practitioner, but 5 pairs are as in"
                        + " ncci-ptp-outpatient-hospital and 0 as in its own; give each table under its own name.");
        refused(Fixtures.write(folder, HOSPITAL_PAIRS, practitioner))
                .hasMessageContaining("its name says that it is ncci-ptp-outpatient-hospital, but 5 pairs are as in"
                        + " ncci-ptp-practitioner and 0 as in its own");
        assertThat(Datasets.load(
                                Fixtures.write(folder, PAIRS, practitioner),
                                Fixtures.write(folder, HOSPITAL_PAIRS, hospital))
                        .releases())
                .hasSize(2);
        String ended = hospital.replace("20200101\t*\t1", "20200101\t20251231\t1");
        assertThat(Datasets.load(Fixtures.write(folder, PAIRS, ended)).releases())
                .as("what ended tells nothing")
                .hasSize(1);
        String one = hospital.replace("97161\t97750\t\t20200101\t*\t1", "97161\t97750\t\t20200101\t*\t0");
        assertThat(Datasets.load(Fixtures.write(folder, PAIRS, one)).releases())
                .as("a change of few pairs is possible")
                .hasSize(1);
    }

    private static String open(String pair, int indicator) {
        return pair + "\t\t20200101\t*\t" + indicator;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1500", "0", "0.000", "10.000", "1.0001", "-1.000", "x"})
    void an_index_that_cannot_be_is_refused(String index) {
        String row = Fixtures.text(INDICES)
                .lines()
                .filter(line -> line.startsWith("13102,CT"))
                .findFirst()
                .orElseThrow();
        String damaged = row.substring(0, row.lastIndexOf(',') + 1) + index;
        refused(Fixtures.write(folder, INDICES, Fixtures.text(INDICES).replace(row, damaged)))
                .hasMessageContaining(
                        "column malpractice: \"" + index + "\" stands there; expected an index of more than 0");
    }

    @Test
    void the_same_content_under_the_names_of_both_factors_is_refused() {
        String content = Fixtures.text("PPRRVU2026_Jul_QPP.csv");
        refused(
                        Fixtures.write(folder, "PPRRVU2026_Jul_QPP.csv", content),
                        Fixtures.write(folder, "PPRRVU2026_Jul_nonQPP.csv", content))
                .hasMessageContaining("the same content stands under several names that say different things");
    }

    /** The same file twice is one file; a part of a table does not hide what the rest vouches for. */
    @Test
    void more_files_never_tell_less() {
        Path therapy = OwnTables.write(
                folder.resolve("therapy"),
                "ncci-ptp-practitioner",
                "2024Q3",
                Datasets.THERAPY_CODES.toString(),
                OwnTables.PAIRS,
                List.of("97012,97140,,,*,1,x"));
        Path more = OwnTables.write(
                folder.resolve("more"),
                "ncci-ptp-practitioner",
                "2024Q3",
                "",
                OwnTables.PAIRS,
                List.of("97012,97140,,,*,1,x", "99213,99212,,,*,1,x"));
        ReferenceData both = Datasets.load(therapy, more, therapy);
        LocalDate day = LocalDate.of(2024, 8, 1);
        assertThat(both.on(day)
                        .ask(PairEdit.PRACTITIONER, new CodePair(ProcedureCode.of("97110"), ProcedureCode.of("97032"))))
                .isInstanceOf(Answer.None.class);
        assertThat(both.on(day)
                        .ask(PairEdit.PRACTITIONER, new CodePair(ProcedureCode.of("99213"), ProcedureCode.of("99212"))))
                .isInstanceOf(Answer.Found.class);
        assertThat(Datasets.load(therapy, therapy).releases()).hasSize(1);
    }

    @Test
    void a_year_has_four_digits() {
        refused(OwnTables.write(
                        folder,
                        "medicare-figures",
                        "2026Q1",
                        "all",
                        OwnTables.FIGURES,
                        List.of("conversion-factor,+999999999-01-01,,33.4009,DEFINITE,x")))
                .hasMessageContaining("expected a date (yyyy-mm-dd)");
    }

    @Test
    void the_same_content_under_the_names_of_both_settings_is_refused() {
        List<Path> files = new ArrayList<>();
        for (String part : List.of("f1.TXT", "f2.TXT", "f3.txt", "f4.txt")) {
            String text = Fixtures.text("ccipra-v323r0-" + part);
            files.add(Fixtures.write(folder, "ccipra-v323r0-" + part, text));
            files.add(Fixtures.write(folder, "ccioph-v323r0-" + part, text));
        }
        refused(files.toArray(Path[]::new))
                .hasMessageContaining("it has the same content as " + folder.resolve("ccipra-v323r0-f1.TXT"))
                .hasMessageContaining(", which is of another setting; fetch each file again, under its own name.");
    }

    @Test
    void parts_with_the_same_content_are_not_a_release() {
        List<Path> parts = new ArrayList<>();
        for (int part = 1; part <= 4; part++) {
            parts.add(Fixtures.write(folder, "ccipra-v323r0-f" + part + ".txt", Fixtures.text(PAIRS)));
        }
        refused(parts.toArray(Path[]::new))
                .hasMessageContaining("another part of the release has the same content; fetch the four parts again.");
        refused(Fixtures.write(folder, "ccipra-v323r0-f12.txt", Fixtures.text(PAIRS)))
                .hasMessageContaining("only its name says which release it is");
    }

    /** What systems and browsers leave lying about does not keep a folder from being read; a damaged table does. */
    @Test
    void strangers_in_a_folder_are_left_out_and_damaged_tables_are_refused() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Fixtures.write(in, ZIPS, Fixtures.text(ZIPS));
        Fixtures.write(in, "._" + ZIPS, "\0\5\26\7");
        Files.createDirectory(in.resolve("__MACOSX"));
        Fixtures.write(in.resolve("__MACOSX"), ZIPS, "\0");
        Fixtures.write(in, "empty.txt", "");
        Fixtures.write(in, "page.txt", "\u00ef\u00bb\u00bf <!-- saved --> <html>");
        Fixtures.write(in, "unicode.txt", "\u00ff\u00fe9\u00007\u0000");
        Fixtures.write(in, "readme.txt", "hello");
        List<String> skipped = new ArrayList<>();
        assertThat(Datasets.load(List.of(in), skipped::add).releases()).hasSize(1);
        assertThat(skipped).hasSize(4).allMatch(line -> line.contains(".txt is left out: "));
        for (String name : List.of("GPCI2026.csv", LIMITS, "ccipra-v323r0-f1.TXT")) {
            for (String content :
                    List.of("", "<html>", "\0", "\u00ef\u00bb\u00bfhcpcs,mue_value,mai\n97110,6,3\n", "x")) {
                Path damaged = Fixtures.write(in, name, content);
                refused(in).hasMessageStartingWith(damaged.toString());
                Files.delete(damaged);
            }
        }
        Path link = Files.createSymbolicLink(folder.resolve("link"), in);
        assertThat(Datasets.load(link).releases()).hasSize(1);
    }

    /** Names in archives are written with either slash, and what a Mac adds to an archive is none of CMS's. */
    @Test
    void names_in_archives() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("folder/"));
            out.putNextEntry(new ZipEntry("folder\\" + ZIPS));
            out.write(Files.readAllBytes(Fixtures.file(ZIPS)));
            for (String name : List.of("__MACOSX/folder/" + INDICES, ".hidden/" + INDICES, "folder/._" + INDICES)) {
                out.putNextEntry(new ZipEntry(name));
                out.write(Files.readAllBytes(Fixtures.file(INDICES)));
            }
        }
        Path archive = Files.write(folder.resolve("zips.zip"), bytes.toByteArray());
        assertThat(Datasets.load(archive).releases())
                .extracting(DataRelease::id)
                .containsExactly("zip-locality");
        refused(Fixtures.write(folder, "page.zip", "<!DOCTYPE html><html>"))
                .hasMessageContaining("it is a web page, not a table");
    }

    @Test
    void a_name_of_several_lines_forges_none() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a\nERROR forged\u001b[31m/" + INDICES));
            out.write('x');
        }
        refused(Files.write(folder.resolve("gpci.zip"), bytes.toByteArray()))
                .hasMessageContaining("gpci.zip!a?ERROR forged?[31m/" + INDICES + ": ");
    }

    /** A byte that fell over, in an archive that does not compress: only the checksum knows. */
    @Test
    void an_archive_with_a_wrong_checksum_is_refused() throws IOException {
        byte[] content = Files.readAllBytes(Fixtures.file(LIMITS));
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(LIMITS);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(checksum.getValue());
            out.putNextEntry(entry);
            out.write(content);
        }
        byte[] zip = bytes.toByteArray();
        Path archive = Files.write(folder.resolve("limits.zip"), zip);
        assertThat(Datasets.load(archive).releases()).hasSize(1);
        int place = new String(zip, StandardCharsets.ISO_8859_1).indexOf("97110,6,");
        zip[place + "97110,".length()] = '7';
        Files.write(archive, zip);
        refused(archive).hasMessageEndingWith("the archive is cut short or damaged; fetch it again.");
    }

    /** Numbers of methods: PKWARE, APPNOTE 6.3.10, section 4.4.5. */
    @ParameterizedTest
    @CsvSource({"9, packed by Deflate64", "12, packed by bzip2", "14, packed by LZMA", "77, packed by method 77"})
    void an_archive_of_another_method_is_refused_by_its_name(int method, String words) throws IOException {
        byte[] zip = zipOfLimits(LIMITS);
        zip[directory(zip) + 10] = (byte) method;
        refused(Files.write(folder.resolve("limits.zip"), zip)).hasMessageContaining(words);
    }

    @Test
    void an_encrypted_archive_is_refused_as_such() throws IOException {
        byte[] zip = zipOfLimits(LIMITS);
        zip[directory(zip) + 8] |= 1;
        refused(Files.write(folder.resolve("limits.zip"), zip))
                .hasMessageContaining("the archive is encrypted; unpack it with its password");
    }

    /** In the letters of the first personal computers, 0x82 is an e with an accent; alone it is no UTF-8. */
    @Test
    void an_archive_with_names_in_old_letters_is_read() throws IOException {
        byte[] zip = zipOfLimits("caf_/" + LIMITS);
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf("caf_"); at >= 0; at = text.indexOf("caf_", at + 1)) {
            zip[at + 3] = (byte) 0x82;
        }
        assertThat(Datasets.load(Files.write(folder.resolve("limits.zip"), zip)).releases())
                .hasSize(1);
    }

    private static byte[] zipOfLimits(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.ISO_8859_1)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(Files.readAllBytes(Fixtures.file(LIMITS)));
        }
        return bytes.toByteArray();
    }

    /** Returns the place of the first entry in the directory at the end of an archive. */
    private static int directory(byte[] zip) {
        return new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    }

    @Test
    void an_archive_that_unpacks_to_more_than_its_limit_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : List.of("a.txt", "b.txt", "c.txt")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(new byte[100]);
            }
        }
        Path archive = Files.write(folder.resolve("three.zip"), bytes.toByteArray());
        assertThat(new SourceFiles(150).in(archive)).hasSize(3);
        assertThatThrownBy(() -> new SourceFiles(149).in(archive))
                .isInstanceOf(DatasetException.class)
                .hasMessageEndingWith(
                        "three.zip: unpacked it has more than 298 bytes, more than any published table; it"
                                + " was not read further.");
    }

    @Test
    void windows_of_a_pair_may_follow_each_other() {
        accepted(
                "99213\t99212\t\t20000101\t20091231\t0",
                "99213\t99212\t\t20100101\t20100101\t9",
                "99213\t99212\t\t20100101\t20101231\t1",
                "99213\t99212\t\t20110101\t*\t0");
    }

    /** Without starts, rows that end on different days may have followed each other. */
    @Test
    void rows_without_starts_must_not_end_on_the_same_day() {
        assertThat(Datasets.load(OwnTables.pairs(folder, "2024Q3", "97012,97140,,,20191231,1,", "97012,97140,,,*,0,"))
                        .releases())
                .hasSize(1);
        for (String end : List.of("20191231", "*")) {
            refused(OwnTables.pairs(folder, "2024Q3", "97012,97140,,," + end + ",1,", "97012,97140,,," + end + ",0,"))
                    .hasMessageContaining("stands there with different values for the same dates");
        }
    }

    @Test
    void a_payment_file_of_another_year_than_its_name_says() {
        refused(Fixtures.write(folder, "PFCT24A.TXT", Fixtures.text(FEES)))
                .hasMessageEndingWith("its name says year 24, its lines 2025; are they mixed?");
        refused(Fixtures.write(folder, "connecticut.txt", Fixtures.text(FEES)))
                .hasMessageContaining("only its name says which release it is; keep the name it was published under,"
                        + " such as PFCT25A.TXT or PFALL25A.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code",
                "modifier",
                "status",
                "work",
                "non_facility_pe",
                "facility_na",
                "malpractice",
                "pctc",
                "global_days",
                "multiple_procedure"
            })
    void a_missing_column_is_named(String column) {
        String header = "code,modifier,status,work,non_facility_pe,non_facility_na,facility_pe,facility_na,"
                + "malpractice,pctc,global_days,multiple_procedure";
        List<String> rows = List.of("97110,,A,0.45,0.43,,0.43,NA,0.01,7,XXX,5");
        assertThat(Datasets.load(values(header, rows)).releases()).hasSize(1);
        refused(values(header.replaceFirst("\\b" + column + "\\b", "other"), rows))
                .hasMessageContaining("column " + column + " is missing; the header has [");
    }

    private Path values(String header, List<String> rows) {
        return OwnTables.write(folder.resolve("values"), "mpfs-relative-values", "2025Q4", "", header, rows);
    }

    /** A line of millions of characters is not read to its end. */
    @ParameterizedTest
    @ValueSource(strings = {"GPCI2025.txt", ZIPS, FIXED})
    void an_endless_line_is_refused(String name) {
        String text = Fixtures.text(name);
        int line = text.indexOf('\n', text.length() / 2) + 1;
        refused(Fixtures.write(folder, name, text.substring(0, line) + "9".repeat(5000)))
                .hasMessageContaining(
                        "the line has more than 4096 characters; this is not the text that CMS publishes.");
    }

    @Test
    void parts_of_two_releases_are_not_one() {
        Path one = Fixtures.write(folder, "ccipra-v323r0-f1.TXT", Fixtures.text("ccipra-v323r0-f1.TXT"));
        Path other = Fixtures.write(folder, "ccipra-v322r0-f3.txt", Fixtures.text(PAIRS));
        refused(one, other)
                .hasMessageContaining(
                        "are parts of two releases, of which neither is whole; give the four" + " parts of one.");
        Path twin = Fixtures.write(folder, "ccipra-v323r0-f1.again.txt", Fixtures.text("ccipra-v323r0-f1.TXT"));
        refused(one, twin).hasMessageContaining("the same part of the release is there as");
    }

    @Test
    void files_of_one_release_must_agree() {
        Path one = Fixtures.write(folder, VALUES, Fixtures.text(VALUES));
        Path other = Fixtures.write(folder, FIXED, Fixtures.text(FIXED).replace("A   0.45   0.43", "R   0.45   0.43"));
        refused(one, other)
                .hasMessageContaining("it says [97110, , R, 0.45, 0.43")
                .hasMessageContaining(
                        "of the same release (mpfs-relative-values RVU25D) says [[97110, , A, 0.45, 0.43");
    }

    @Test
    void archives_that_are_cut_short() throws IOException {
        byte[] zip = zipped(ZIPS, Files.readAllBytes(Fixtures.file(ZIPS)));
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(zip, zip.length / 2));
        refused(cut).hasMessageEndingWith("the archive is cut short or damaged; fetch it again.");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(Files.readAllBytes(Fixtures.file(ZIPS)));
        }
        Path gzip = Files.write(folder.resolve(ZIPS + ".gz"), Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        refused(gzip).hasMessageEndingWith("the archive is cut short or damaged; fetch it again.");
        refused(Files.write(folder.resolve("no.zip"), new byte[] {1, 2, 3}))
                .hasMessageContaining("cut short or damaged");
    }

    /** Gzip joins files by joining what they are packed to; what is cut off or damaged must not go for the end. */
    @Test
    void all_members_of_a_packed_file_are_read_or_it_is_refused() throws IOException {
        byte[] text = Files.readAllBytes(Fixtures.file(ZIPS));
        byte[] first = gzipped(Arrays.copyOf(text, text.length / 2));
        byte[] second = gzipped(Arrays.copyOfRange(text, text.length / 2, text.length));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        Path gzip = folder.resolve(ZIPS + ".gz");
        assertThat(Datasets.load(Files.write(gzip, both)).releases().get(0).rows())
                .isEqualTo(Datasets.load(Fixtures.file(ZIPS)).releases().get(0).rows());
        for (int length = 1; length < second.length; length++) {
            refused(Files.write(gzip, Arrays.copyOf(both, first.length + length)))
                    .hasMessageEndingWith("the archive is cut short or damaged; fetch it again.");
        }
        both[first.length]++;
        refused(Files.write(gzip, both)).hasMessageEndingWith("the archive is cut short or damaged; fetch it again.");
    }

    private static byte[] gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** An archive may say how large its files are, and may lie. */
    @Test
    void what_unpacks_to_more_than_a_table_is_refused() throws IOException {
        byte[] large = Fixtures.text(ZIPS).repeat(100).getBytes(StandardCharsets.ISO_8859_1);
        byte[] zip = zipped(ZIPS, large);
        SourceFiles small = new SourceFiles(large.length - 1L);
        Path declared = Files.write(folder.resolve("declared.zip"), zip);
        String message = "unpacked it has more than " + (large.length - 1)
                + " bytes, more than any published table; it was not read further.";
        assertThatThrownBy(() -> small.in(declared))
                .isInstanceOf(DatasetException.class)
                .hasMessageEndingWith(message);
        byte[] lying = zip.clone();
        int size = lastIndexOf(lying, littleEndian(large.length));
        System.arraycopy(littleEndian(10), 0, lying, size, 4);
        Path real = Files.write(folder.resolve("real.zip"), lying);
        assertThatThrownBy(() -> new TableLoader(small, skipped -> {}).load(List.of(real)))
                .isInstanceOf(DatasetException.class)
                .hasMessageEndingWith(message);
        Path gzip = folder.resolve(ZIPS + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(large);
        }
        assertThatThrownBy(() -> new TableLoader(small, skipped -> {}).load(List.of(gzip)))
                .isInstanceOf(DatasetException.class)
                .hasMessageEndingWith(message);
    }

    private static byte[] littleEndian(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
    }

    private static int lastIndexOf(byte[] bytes, byte[] part) {
        for (int i = bytes.length - part.length; i >= 0; i--) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    @Test
    void an_archive_with_a_file_twice_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : List.of("a.txt", "b.txt")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(1);
            }
        }
        byte[] renamed = bytes.toByteArray();
        for (int i = 0; i < renamed.length - 4; i++) {
            if (renamed[i] == 'b' && renamed[i + 1] == '.' && renamed[i + 2] == 't') {
                renamed[i] = 'a';
            }
        }
        refused(Files.write(folder.resolve("twice.zip"), renamed))
                .hasMessageContaining("the archive has this file twice.");
    }

    @Test
    void nothing_is_written_of_what_is_refused() {
        Path out = folder.resolve("out");
        Path good = Fixtures.file(ZIPS);
        Path bad = Fixtures.write(folder, LIMITS, Fixtures.text(LIMITS).replace("97110,6,", "97110,six,"));
        assertThatThrownBy(() -> Datasets.importInto(out, List.of(good, bad), CodeSet.all(), skipped -> {}))
                .isInstanceOf(DatasetException.class);
        assertThat(out).doesNotExist();
    }
}
