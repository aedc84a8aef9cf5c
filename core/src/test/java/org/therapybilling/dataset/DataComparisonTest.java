package org.therapybilling.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapybilling.dataset.DataChange.Kind;
import org.therapybilling.vocabulary.CodeSet;

/** What changed between two releases. */
class DataComparisonTest {

    @TempDir
    private Path folder;

    private DataComparison compared(String before, String after) {
        List<DataComparison> tables = Datasets.compare(folder.resolve(before), folder.resolve(after), CodeSet.all());
        assertThat(tables).hasSize(1);
        return tables.get(0);
    }

    @Test
    void pairs_come_end_and_change() {
        OwnTables.pairs(
                folder,
                "2024Q2",
                "97012,97140,,,*,1,x",
                "97016,97140,,,*,1,x",
                "97018,97140,,,*,1,x",
                "97022,97140,,,20191231,1,x",
                "97024,97140,,,20191231,1,x",
                "97026,97140,,,20191231,1,x");
        OwnTables.pairs(
                folder,
                "2024Q3",
                "97012,97140,,,*,1,x",
                "97016,97140,,,20240630,1,x",
                "97018,97140,,,*,0,x",
                "97022,97140,,,20191231,1,x",
                "97024,97140,,,20181231,1,x",
                "97026,97140,,,20191231,1,x",
                "97026,97140,,,*,0,x",
                "97028,97140,,,*,1,x",
                "97032,97140,,20240701,20240701,9,x");
        DataComparison comparison = compared("2024Q2", "2024Q3");
        assertThat(comparison.changes())
                .extracting(DataChange::toString)
                .containsExactly(
                        "ended 97016/97140: deletion * -> deletion 20240630",
                        "changed 97018/97140: modifier 1 -> modifier 0",
                        "changed 97024/97140: deletion 20191231 -> deletion 20181231",
                        "added 97026/97140: deletion *, modifier 0, rationale x",
                        "added 97028/97140: deletion *, modifier 1, rationale x",
                        "added 97032/97140: effective 20240701, deletion 20240701, modifier 9, rationale x");
        assertThat(comparison.compared()).isEqualTo(8);
        assertThat(comparison.count(Kind.ADDED)).isEqualTo(3);
        assertThat(comparison.count(Kind.ENDED)).isEqualTo(1);
        assertThat(comparison.count(Kind.CHANGED)).isEqualTo(2);
        assertThat(comparison.before()).hasToString("ncci-ptp-practitioner 2024Q2");
        assertThat(comparison.after()).hasToString("ncci-ptp-practitioner 2024Q3");
    }

    /** Copies of a table differ in whether they keep what ended; what holds on is the same. */
    @Test
    void what_ended_may_be_left_out_beside_an_edit_that_holds_on() {
        OwnTables.pairs(folder, "2024Q3", "97012,97164,,,20191231,1,x", "97012,97164,,,*,1,x");
        OwnTables.pairs(folder, "2026Q4", "97012,97164,,,*,1,");
        DataComparison comparison = compared("2024Q3", "2026Q4");
        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.compared()).isEqualTo(1);
    }

    @Test
    void limits_come_end_and_change() {
        OwnTables.limits(folder, "2024Q2", "97110,6,3,x", "97112,4,3,x", "97116,4,3,x");
        OwnTables.limits(folder, "2024Q3", "97110,6,3,x", "97112,4,2,x", "97140,6,3,x");
        assertThat(compared("2024Q2", "2024Q3").changes())
                .extracting(DataChange::toString)
                .containsExactly(
                        "changed 97112: adjudication_indicator 3 -> adjudication_indicator 2",
                        "ended 97116: units 4, adjudication_indicator 3, rationale x",
                        "added 97140: units 6, adjudication_indicator 3, rationale x");
    }

    @Test
    void what_one_side_does_not_vouch_for_is_not_compared() {
        OwnTables.write(
                folder.resolve("some"),
                "ncci-mue-practitioner",
                "2024Q2",
                "",
                OwnTables.LIMITS,
                List.of("97110,6,3,x", "97112,4,3,x"));
        OwnTables.limits(folder, "2024Q3", "97110,7,3,x", "97140,6,3,x");
        DataComparison comparison = compared("some", "2024Q3");
        assertThat(comparison.changes()).extracting(DataChange::kind).containsExactly(Kind.CHANGED, Kind.ENDED);
        assertThat(compared("2024Q3", "some").changes())
                .extracting(DataChange::kind)
                .containsExactly(Kind.CHANGED, Kind.ADDED);
        assertThat(comparison.compared()).isEqualTo(2);
    }

    /** A start or a rationale that only one release knows is no change. */
    @Test
    void what_only_one_release_knows_is_no_change() {
        OwnTables.pairs(folder, "2024Q2", "97012,97140,,,*,1,");
        OwnTables.pairs(folder, "2024Q3", "97012,97140,,20200101,*,1,x");
        assertThat(compared("2024Q2", "2024Q3").changes()).isEmpty();
    }

    /** An indicator that is blank is a value: no longer rarely in facilities, urban. */
    @Test
    void what_is_blank_may_be_a_value() {
        String values = Fixtures.text("PPRRVU2025_Oct.csv");
        Path before = Fixtures.write(folder, "PPRRVU2025_Jul.csv", values.replace("October Release", "July Release"));
        Path after = Fixtures.write(
                folder, "PPRRVU2025_Oct.csv", values.replaceFirst("(97110,,,A,,0.45,0.43,,0.43),NA,", "$1,,"));
        assertThat(Datasets.compare(before, after, CodeSet.all()).get(0).changes())
                .extracting(DataChange::toString)
                .containsExactly("changed 97110: facility_na NA -> facility_na none");
        String zips = Fixtures.text("ZIP5_OCT2025.txt");
        Path july = Fixtures.write(folder, "ZIP5_JUL2025.txt", zips.replace("20254\r\n", "20253\r\n"));
        Path october =
                Fixtures.write(folder, "ZIP5_OCT2025.txt", zips.replaceFirst("AK995450210201B", "AK995450210201 "));
        assertThat(Datasets.compare(july, october, CodeSet.all()).get(0).changes())
                .extracting(DataChange::toString)
                .containsExactly("changed 99545: rural B -> rural none");
    }

    /** A pair that has several rows, of which one changed, one came, and one went. */
    @Test
    void one_of_several_rows_of_a_pair_may_change() {
        String kept = "97012,97140,,,20101231,1,x";
        OwnTables.pairs(folder, "2024Q2", kept, "97012,97140,,,20151231,1,x");
        OwnTables.pairs(folder, "2024Q3", kept, "97012,97140,,,20161231,1,x");
        assertThat(compared("2024Q2", "2024Q3").changes())
                .extracting(DataChange::toString)
                .containsExactly("changed 97012/97140: deletion 20151231 -> deletion 20161231");
        OwnTables.pairs(folder, "2024Q4", kept, "97012,97140,,,20151231,1,x", "97012,97140,,,20121231,1,x");
        assertThat(compared("2024Q2", "2024Q4").changes())
                .extracting(DataChange::toString)
                .containsExactly("added 97012/97140: deletion 20121231, modifier 1, rationale x");
        assertThat(compared("2024Q4", "2024Q2").changes())
                .extracting(DataChange::toString)
                .containsExactly("ended 97012/97140: deletion 20121231, modifier 1, rationale x");
    }

    /** Of a change, what only one release knows is not shown. */
    @Test
    void what_only_one_release_knows_is_no_part_of_a_change() {
        OwnTables.pairs(folder, "2024Q3", "97597,97602,,,*,0,x");
        OwnTables.pairs(folder, "2026Q4", "97597,97602,,,*,1,");
        assertThat(compared("2024Q3", "2026Q4").changes())
                .extracting(DataChange::toString)
                .containsExactly("changed 97597/97602: modifier 0 -> modifier 1");
    }

    @Test
    void only_the_codes_asked_for_are_compared() {
        OwnTables.limits(folder, "2024Q2", "97110,6,3,x", "99213,1,3,x");
        OwnTables.limits(folder, "2024Q3", "97110,7,3,x", "99213,2,3,x");
        List<DataComparison> therapy =
                Datasets.compare(folder.resolve("2024Q2"), folder.resolve("2024Q3"), Datasets.THERAPY_CODES);
        assertThat(therapy.get(0).changes()).extracting(DataChange::key).containsExactly(List.of("97110"));
    }

    @Test
    void of_several_releases_the_newest_is_compared() throws Exception {
        Path before = Files.createDirectory(folder.resolve("before"));
        OwnTables.limits(before, "2024Q1", "97110,5,3,x");
        OwnTables.limits(before, "2024Q2", "97110,6,3,x");
        OwnTables.limits(folder, "2024Q3", "97110,7,3,x");
        assertThat(compared("before", "2024Q3").before().version()).isEqualTo("2024Q2");
        assertThat(compared("2024Q3", "before").after().version()).isEqualTo("2024Q2");
    }

    @Test
    void rates_and_figures_are_compared_as_well() {
        List<DataComparison> tables = Datasets.compare(
                Fixtures.file("PPRRVU2025_Oct.csv"),
                Fixtures.file("PPRRVU2026_Jul_nonQPP.csv"),
                Datasets.THERAPY_CODES);
        assertThat(tables)
                .extracting(table -> table.after().id())
                .containsExactly("mpfs-relative-values", "medicare-figures");
        assertThat(tables.get(0).changes())
                .extracting(DataChange::toString)
                .contains(
                        "changed 97530: non_facility_pe 0.62, facility_pe 0.62 -> non_facility_pe 0.60, facility_pe 0.60",
                        "changed 97012: work 0.25 -> work 0.24");
    }

    /** From 2026 on there are two factors, in files of their own; of the earlier year there is one. */
    @Test
    void conversion_factors_change_from_release_to_release() throws Exception {
        Path after = Files.createDirectory(folder.resolve("after"));
        for (String name : List.of("PPRRVU2026_Jul_nonQPP.csv", "PPRRVU2026_Jul_QPP.csv")) {
            Files.copy(Fixtures.file(name), after.resolve(name));
        }
        DataComparison figures = Datasets.compare(Fixtures.file("PPRRVU2025_Oct.csv"), after, CodeSet.all()).stream()
                .filter(table -> table.after().id().equals("medicare-figures"))
                .findFirst()
                .orElseThrow();
        assertThat(figures.compared()).isEqualTo(2);
        assertThat(figures.changes()).hasSize(2);
        assertThat(figures.changes().get(0).kind()).isEqualTo(Kind.CHANGED);
        assertThat(figures.changes().get(0).key()).containsExactly("conversion-factor");
        assertThat(figures.changes().get(0).toString()).contains("value 32.3465", " -> ", "value 33.4009");
        assertThat(figures.changes().get(1).kind()).isEqualTo(Kind.ADDED);
        assertThat(figures.changes().get(1).toString())
                .startsWith("added conversion-factor-qualifying: ")
                .contains("value 33.5675");
    }

    /** No primary, which contractors define, is a row among the others. */
    @Test
    void add_on_codes_are_compared_primary_by_primary() {
        OwnTables.addOns(folder, "2024Q2", "97598,CCCCC,2,,,", "97598,11042,1,,,", "97811,97810,1,,,");
        OwnTables.addOns(folder, "2024Q3", "97598,11042,1,,,", "97811,97810,1,,,", "97811,97813,1,,,");
        assertThat(compared("2024Q2", "2024Q3").changes())
                .extracting(DataChange::toString)
                .containsExactly("ended 97598/CCCCC: type 2", "added 97811/97813: type 1");
    }

    @Test
    void tables_of_different_kinds_cannot_be_compared() {
        assertThatThrownBy(() -> Datasets.compare(
                        Fixtures.file("GPCI2025.csv"), Fixtures.file("ZIP5_OCT2025.txt"), CodeSet.all()))
                .isInstanceOf(DatasetException.class)
                .hasMessageEndingWith("no table is in both; they have [mpfs-gpci] and [zip-locality].");
    }
}
