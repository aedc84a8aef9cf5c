package org.therapybilling.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.PairTable;
import org.therapybilling.vocabulary.CodeSet;

/** Tables written down in the project's own layout say the same, and show when they were changed. */
class ImportedTablesTest {

    private static final String PAIRS = "ncci-ptp-practitioner-2026Q4";

    @TempDir
    private Path folder;

    private List<DataRelease> imported(CodeSet codes) {
        return Datasets.importInto(folder, List.of(Fixtures.folder()), codes, skipped -> {});
    }

    private static List<LoadedTable<?>> tables(Path path) {
        return new TableLoader(new SourceFiles(SourceFile.MOST_BYTES), skipped -> {}).load(List.of(path));
    }

    private static List<String> rows(List<LoadedTable<?>> tables) {
        List<String> rows = new ArrayList<>();
        tables.forEach(table -> table.rows().forEach(row -> rows.add(table.kind() + " " + row)));
        rows.sort(String::compareTo);
        return rows;
    }

    @Test
    void every_row_comes_back() {
        assertThat(imported(CodeSet.all())).hasSize(13);
        assertThat(rows(tables(folder)))
                .isEqualTo(rows(tables(Fixtures.folder())))
                .hasSizeGreaterThan(250);
        assertThat(Datasets.verify(folder)).containsAll(Datasets.load(folder).releases());
    }

    @Test
    void importing_twice_gives_the_same_bytes() throws IOException {
        imported(CodeSet.all());
        List<String> names = Fixtures.names(folder);
        List<byte[]> first = new ArrayList<>();
        for (String name : names) {
            first.add(Files.readAllBytes(folder.resolve(name)));
        }
        imported(CodeSet.all());
        assertThat(Fixtures.names(folder)).isEqualTo(names);
        for (int i = 0; i < names.size(); i++) {
            assertThat(folder.resolve(names.get(i))).hasBinaryContent(first.get(i));
        }
    }

    @Test
    void a_choice_of_codes_is_a_subset() {
        List<DataRelease> releases = imported(CodeSet.parse("97110-97140"));
        assertThat(releases)
                .filteredOn(release -> release.id().startsWith("ncci"))
                .allMatch(release -> release.coverage() == DataRelease.Coverage.SUBSET);
        assertThat(rows(tables(folder)).stream().filter(row -> row.startsWith("PTP")))
                .isNotEmpty()
                .allMatch(row -> row.matches("PTP_PRACTITIONER \\[971[1-4]\\d, 971[1-4]\\d, .*"));
    }

    @Test
    void pairs_are_read_from_their_cache() throws IOException {
        imported(CodeSet.all());
        PairTable cached = pairs();
        assertThat(file()).endsWith(".pairs");
        Files.delete(folder.resolve(PAIRS + ".pairs"));
        PairTable parsed = pairs();
        assertThat(file()).endsWith(".csv");
        assertThat(cached.rows().toList()).isEqualTo(parsed.rows().toList());
        assertThat(cached.release()).isEqualTo(parsed.release());
    }

    private LoadedTable<?> loaded() {
        return tables(folder).stream()
                .filter(table -> table.table() instanceof PairTable)
                .findFirst()
                .orElseThrow();
    }

    private PairTable pairs() {
        return (PairTable) loaded().table();
    }

    private String file() {
        return loaded().files().get(0);
    }

    @Test
    void a_cache_that_is_damaged_or_of_another_table_is_not_used() throws IOException {
        imported(CodeSet.all());
        Path cache = folder.resolve(PAIRS + ".pairs");
        byte[] good = Files.readAllBytes(cache);
        for (int place = 0; place < good.length; place += Math.max(1, good.length / 50)) {
            byte[] damaged = good.clone();
            damaged[place] ^= 1;
            Files.write(cache, damaged);
            assertThat(file()).as("byte %s", place).endsWith(".csv");
        }
        Files.write(cache, Arrays.copyOf(good, good.length - 1));
        assertThat(file()).endsWith(".csv");
        Files.write(cache, new byte[0]);
        assertThatThrownBy(this::file).hasMessageEndingWith("it is empty; fetch it again.");
    }

    @Test
    void a_table_that_was_changed_is_refused() {
        imported(CodeSet.all());
        Path limits = folder.resolve("ncci-mue-practitioner-2026Q2.csv");
        Fixtures.write(
                folder, limits.getFileName().toString(), Fixtures.text(limits).replace("97110,6,", "97110,9,"));
        assertThatThrownBy(() -> Datasets.load(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("its digest is ")
                .hasMessageEndingWith("It was changed or damaged: import it again.");
        assertThatThrownBy(() -> Datasets.verify(folder)).isInstanceOf(DatasetException.class);
    }

    /** The cache would hide it from loading, but not from verification. */
    @Test
    void a_table_of_pairs_that_was_changed_is_found_by_verification() {
        imported(CodeSet.all());
        Path pairs = folder.resolve(PAIRS + ".csv");
        Fixtures.write(folder, PAIRS + ".csv", Fixtures.text(pairs).replaceFirst("97163,97161", "97163,97162"));
        assertThatThrownBy(() -> Datasets.verify(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("its digest is ");
    }

    @Test
    void a_file_without_its_twin_is_refused() throws IOException {
        imported(CodeSet.all());
        Files.delete(folder.resolve("mpfs-gpci-2026.properties"));
        assertThatThrownBy(() -> Datasets.load(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageEndingWith("the file that belongs to it is missing, of the same name with .properties.");
        Files.delete(folder.resolve("mpfs-gpci-2026.csv"));
        Files.delete(folder.resolve("mpfs-gpci-2025.csv"));
        assertThatThrownBy(() -> Datasets.load(folder))
                .hasMessageEndingWith("the file that belongs to it is missing, of the same name with .csv.");
    }

    @Test
    void malformed_properties_are_refused_with_the_name() {
        imported(CodeSet.all());
        String name = "mpfs-gpci-2026.properties";
        String text = Fixtures.text(folder.resolve(name));
        for (List<String> change : List.of(
                List.of("id=mpfs-gpci", "id=gpci", "column id: \"gpci\" stands there; expected a table such as"),
                List.of("rows=10", "rows=ten", "column rows: \"ten\" stands there; expected a number of rows"),
                List.of("rows=10", "rows=11", "it has 10 rows; its properties say 11."),
                List.of("sha256=", "sha256=x", "column sha256: "),
                List.of(
                        "last-day=2026-12-31",
                        "last-day=2025-12-31",
                        "column last-day: \"2025-12-31\" stands there;" + " expected a date not before the first day"),
                List.of("version=2026\n", "", "column version is missing; the header has ["))) {
            Fixtures.write(folder, name, text.replace(change.get(0), change.get(1)));
            assertThatThrownBy(() -> Datasets.load(folder))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining(change.get(2));
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_told() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> Datasets.importInto(
                        file, List.of(Fixtures.file("ZIP5_OCT2025.txt")), CodeSet.all(), skipped -> {}))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("the tables cannot be written there");
        assertThat(Fixtures.names(folder)).containsExactly("file");
    }
}
