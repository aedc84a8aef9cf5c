package org.therapybilling.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.therapybilling.dataset.file.FolderLock;
import org.therapybilling.dataset.file.StoredFile;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.Figure;
import org.therapybilling.reference.tables.PairRows;
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
        return new TableLoader(new SourceFiles(StoredFile.MOST_BYTES), skipped -> {}).load(List.of(path));
    }

    private static List<String> rows(List<LoadedTable<?>> tables) {
        List<String> rows = new ArrayList<>();
        tables.forEach(table -> table.rows().forEach(row -> rows.add(table.table() + " " + row)));
        rows.sort(String::compareTo);
        return rows;
    }

    @Test
    void every_row_comes_back() {
        assertThat(imported(CodeSet.all())).hasSize(12);
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

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(folder.resolve(name))) {
            properties.load(text);
        }
        return properties;
    }

    /** Each file that a table was read from is named with its own digest, also in an archive, also after another import. */
    @Test
    void a_table_names_its_sources() throws Exception {
        imported(CodeSet.all());
        assertThat(properties(PAIRS + ".properties"))
                .containsEntry(
                        "source.1", "ccipra-v323r0-f1.TXT, SHA-256 " + sha256(Fixtures.file("ccipra-v323r0-f1.TXT")))
                .containsEntry(
                        "source.2", "ccipra-v323r0-f2.TXT, SHA-256 " + sha256(Fixtures.file("ccipra-v323r0-f2.TXT")))
                .containsEntry(
                        "source.3", "ccipra-v323r0-f3.txt, SHA-256 " + sha256(Fixtures.file("ccipra-v323r0-f3.txt")))
                .containsEntry(
                        "source.4", "ccipra-v323r0-f4.txt, SHA-256 " + sha256(Fixtures.file("ccipra-v323r0-f4.txt")))
                .doesNotContainKey("source.5");
        String zips = "ZIP5_OCT2025.txt";
        Path archive = folder.resolve("a, b=c.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            out.putNextEntry(new ZipEntry("in/" + zips));
            out.write(Files.readAllBytes(Fixtures.file(zips)));
        }
        Path again = folder.resolve("again");
        Datasets.importInto(again, List.of(archive), CodeSet.all(), skipped -> {});
        String source = "a, b=c.zip!in/ZIP5_OCT2025.txt, SHA-256 " + sha256(Fixtures.file(zips));
        assertThat(properties("again/zip-locality-2025Q4.properties")).containsEntry("source.1", source);
        Path more = folder.resolve("more");
        Datasets.importInto(more, List.of(again), CodeSet.all(), skipped -> {});
        assertThat(properties("more/zip-locality-2025Q4.properties"))
                .containsEntry("source.1", source)
                .doesNotContainKey("source.2");
    }

    /** A name is data: it cannot add properties of its own, nor make the file look like something else. */
    @Test
    void a_name_with_line_breaks_is_written_as_one_line() throws IOException {
        Path odd = folder.resolve("odd.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(odd))) {
            zip.putNextEntry(new ZipEntry(" x\nrows=7\0\u00e4\u20ac<html>\\/GPCI2026.csv"));
            zip.write(Files.readAllBytes(Fixtures.file("GPCI2026.csv")));
        }
        Path out = folder.resolve("out");
        Datasets.importInto(out, List.of(odd), CodeSet.all(), skipped -> {});
        assertThat(properties("out/mpfs-gpci-2026.properties"))
                .containsEntry("rows", "10")
                .containsEntry("id", "mpfs-gpci")
                .hasEntrySatisfying(
                        "source.1",
                        source -> assertThat(source.toString())
                                .startsWith("odd.zip! x\nrows=7\0\u00e4\u20ac<html>\\/GPCI2026.csv, SHA-256 "));
        assertThat(Datasets.load(out).releases()).hasSize(1);
    }

    /** Where one file cannot take its place, none does, and what was there before is there again. */
    @Test
    void a_folder_is_left_as_it_was_if_one_table_cannot_be_put_there() throws IOException {
        imported(CodeSet.parse("97110-97140"));
        List<String> names = Fixtures.names(folder);
        List<byte[]> before = new ArrayList<>();
        for (String name : names) {
            before.add(Files.readAllBytes(folder.resolve(name)));
        }
        Path last = folder.resolve("zip-locality-2025Q4.properties");
        Files.delete(last);
        Files.createDirectory(last);
        assertThatThrownBy(() -> imported(CodeSet.all()))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("the tables cannot be written there: something else of that name is in the way.");
        assertThat(Fixtures.names(folder)).isEqualTo(names);
        for (int i = 0; i < names.size() - 1; i++) {
            assertThat(folder.resolve(names.get(i))).hasBinaryContent(before.get(i));
        }
    }

    /** The four parts one after the other, or therapy over everything: what is there is not lost without a word. */
    @Test
    void a_table_of_the_same_release_with_other_rows_is_not_replaced() {
        Path f1 = Fixtures.file("ccipra-v323r0-f1.TXT");
        Path f4 = Fixtures.file("ccipra-v323r0-f4.txt");
        Datasets.importInto(folder, List.of(f1), CodeSet.all(), skipped -> {});
        String before = Fixtures.text(folder.resolve(PAIRS + ".csv"));
        assertThatThrownBy(() -> Datasets.importInto(folder, List.of(f4), CodeSet.all(), skipped -> {}))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(folder.resolve(PAIRS + ".csv") + ": it is of the same release,"
                        + " ncci-ptp-practitioner 2026Q4, and has rows that are not in what is to take its place.");
        assertThat(Fixtures.text(folder.resolve(PAIRS + ".csv"))).isEqualTo(before);
        assertThat(imported(CodeSet.all())).hasSize(12);
        assertThat(Datasets.verify(folder)).isNotEmpty();
    }

    /** Some codes of what is there in full already: nothing is lost, and nothing is done. */
    @Test
    void a_table_with_more_rows_stays() {
        imported(CodeSet.all());
        List<String> names = Fixtures.names(folder);
        String before = Fixtures.text(folder.resolve(PAIRS + ".csv"));
        List<String> notes = new ArrayList<>();
        List<DataRelease> releases =
                Datasets.importInto(folder, List.of(Fixtures.folder()), CodeSet.parse("97110-97140"), notes::add);
        assertThat(releases)
                .filteredOn(release -> release.id().equals("ncci-ptp-practitioner"))
                .extracting(DataRelease::coverage)
                .containsExactly(DataRelease.Coverage.FULL);
        assertThat(notes)
                .contains("ncci-ptp-practitioner 2026Q4 is kept as it was: what is there has all of these rows, and"
                        + " more.");
        assertThat(Fixtures.names(folder)).isEqualTo(names);
        assertThat(Fixtures.text(folder.resolve(PAIRS + ".csv"))).isEqualTo(before);
        Path sample = Fixtures.write(
                folder,
                "MCR_MUE_PractitionerServices_Eff_04-01-2026.sample.csv",
                Fixtures.text("MCR_MUE_PractitionerServices_Eff_04-01-2026.csv"));
        assertThat(Datasets.importInto(folder, List.of(sample), CodeSet.all(), notes::add))
                .extracting(DataRelease::coverage)
                .containsExactly(DataRelease.Coverage.FULL);
    }

    /** One of the two factors of a year, after both. */
    @Test
    void a_factor_that_is_there_already_stays() {
        List<Path> both = List.of(Fixtures.file("PPRRVU2026_Jul_nonQPP.csv"), Fixtures.file("PPRRVU2026_Jul_QPP.csv"));
        Datasets.importInto(folder, both, CodeSet.all(), skipped -> {});
        Datasets.importInto(folder, both.subList(0, 1), CodeSet.all(), skipped -> {});
        assertThat(Datasets.load(folder)
                        .on(LocalDate.of(2026, 7, 1))
                        .ask(Figure.TABLE, Figure.CONVERSION_FACTOR_QUALIFYING)
                        .found())
                .isPresent();
    }

    /** A code whose rows are the same in both settings. */
    @Test
    void imported_rows_may_be_the_same_in_both_settings() {
        Path practitioner = Fixtures.file("MCR_MUE_PractitionerServices_Eff_04-01-2026.csv");
        Path hospital = Fixtures.file("MCR_MUE_OutpatientHospitalServices_Eff_10-01-2026.csv");
        Path out = folder.resolve("out");
        Datasets.importInto(out, List.of(practitioner, hospital), CodeSet.parse("97161"), skipped -> {});
        assertThat(Datasets.load(out).releases()).hasSize(2);
        assertThat(Datasets.verify(out)).hasSizeGreaterThan(2);
    }

    @Test
    void a_table_of_the_same_release_with_other_values_is_not_replaced() {
        Path limits = Fixtures.file("MCR_MUE_PractitionerServices_Eff_04-01-2026.csv");
        Datasets.importInto(folder, List.of(limits), CodeSet.all(), skipped -> {});
        Path other = Fixtures.write(
                folder, limits.getFileName().toString(), Fixtures.text(limits).replace("97110,6,", "97110,7,"));
        assertThatThrownBy(() -> Datasets.importInto(folder, List.of(other), CodeSet.all(), skipped -> {}))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("it says [97110, 6, 3, Clinical: Data], but " + other)
                .hasMessageContaining("says [[97110, 7, 3, Clinical: Data]]. Perhaps two releases were mixed?");
    }

    /** What is damaged is mended by importing it again. */
    @Test
    void a_damaged_table_is_replaced() throws IOException {
        imported(CodeSet.all());
        Path limits = folder.resolve("ncci-mue-practitioner-2026Q2.csv");
        Files.writeString(limits, "damaged");
        Files.writeString(folder.resolve("mpfs-gpci-2026.properties"), "damaged");
        imported(CodeSet.all());
        assertThat(Datasets.verify(folder)).isNotEmpty();
    }

    @Test
    void what_an_import_left_that_was_cut_off_is_not_read() throws IOException {
        imported(CodeSet.all());
        Path unfinished = Files.createDirectory(folder.resolve(TableWriter.UNFINISHED + "123"));
        Files.copy(folder.resolve("mpfs-gpci-2026.csv"), unfinished.resolve("mpfs-gpci-2027.csv"));
        assertThat(Datasets.load(folder).releases()).hasSize(12);
        assertThat(Datasets.verify(folder)).isNotEmpty();
    }

    @Test
    void what_an_import_left_that_was_cut_off_is_named_and_removed_by_the_next() throws IOException {
        imported(CodeSet.all());
        Path unfinished = Files.createDirectory(folder.resolve(TableWriter.UNFINISHED + "123"));
        Files.createFile(unfinished.resolve("half.csv"));
        Path stuck = Files.createDirectories(folder.resolve(TableWriter.UNFINISHED + "456/replaced"));
        Files.createFile(stuck.resolve("before.csv"));
        List<String> notes = new ArrayList<>();
        Datasets.importInto(folder, List.of(Fixtures.folder()), CodeSet.all(), notes::add);
        assertThat(unfinished).doesNotExist();
        assertThat(stuck.resolve("before.csv")).exists();
        assertThat(notes)
                .anySatisfy(note -> assertThat(note).contains(unfinished.toString(), "is removed"))
                .anySatisfy(note -> assertThat(note).contains("lie in " + stuck));
    }

    /** Somebody's folder may have such a name, or be led to by a link of it. */
    @Test
    void what_no_import_has_left_stays() throws IOException {
        Path somebodys = Files.createDirectory(folder.resolve("somebodys"));
        Files.createFile(somebodys.resolve("notes.csv"));
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.createSymbolicLink(data.resolve(TableWriter.UNFINISHED + "1"), somebodys);
        Path own = Files.createDirectory(data.resolve(TableWriter.UNFINISHED + "2"));
        Files.createFile(own.resolve("diary.txt"));
        List<String> notes = new ArrayList<>();
        Datasets.importInto(data, List.of(Fixtures.folder()), CodeSet.all(), notes::add);
        assertThat(somebodys.resolve("notes.csv")).exists();
        assertThat(own.resolve("diary.txt")).exists();
        assertThat(notes).filteredOn(note -> note.contains("stays")).hasSize(2);
    }

    @Test
    void a_lock_that_is_no_file_is_refused() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Path lock = Files.createSymbolicLink(folder.resolve(".importing"), elsewhere);
        assertThatThrownBy(() -> imported(CodeSet.all()))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(".importing is no file there but a link, pipe or folder");
        assertThat(elsewhere).doesNotExist();
        assertThat(lock).isSymbolicLink();
    }

    @Test
    void a_new_folder_goes_again_if_nothing_was_written() {
        Path data = folder.resolve("data");
        Path limits = Fixtures.file("MCR_MUE_PractitionerServices_Eff_04-01-2026.csv");
        assertThatThrownBy(() -> Datasets.importInto(data, List.of(limits), CodeSet.parse("99999"), skipped -> {}))
                .isInstanceOf(DatasetException.class);
        assertThat(data).doesNotExist();
    }

    @Test
    void one_import_at_a_time_writes_into_a_folder() throws IOException {
        try (FolderLock other = FolderLock.of(folder)) {
            assertThat(other).isNotNull();
            assertThatThrownBy(() -> imported(CodeSet.all()))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining("another import writes there");
        }
        assertThat(imported(CodeSet.all())).isNotEmpty();
        assertThat(folder.resolve(".importing")).doesNotExist();
    }

    @Test
    void codes_without_any_row_are_told() {
        Path limits = Fixtures.file("MCR_MUE_PractitionerServices_Eff_04-01-2026.csv");
        assertThatThrownBy(() -> Datasets.importInto(folder, List.of(limits), CodeSet.parse("99999"), skipped -> {}))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("nothing was written: no table has a row of the codes 99999.");
    }

    @Test
    void only_what_was_imported_can_be_verified() {
        assertThatThrownBy(() -> Datasets.verify(Fixtures.folder()))
                .isInstanceOf(DatasetException.class)
                .hasMessageEndingWith("no imported table is there; import files of CMS first.");
    }

    @Test
    void a_choice_of_codes_is_a_subset() {
        List<DataRelease> releases = imported(CodeSet.parse("97110-97140"));
        assertThat(releases)
                .filteredOn(release -> release.id().startsWith("ncci"))
                .allMatch(release -> release.coverage() == DataRelease.Coverage.SUBSET);
        assertThat(rows(tables(folder)).stream().filter(row -> row.startsWith("ncci-ptp")))
                .isNotEmpty()
                .allMatch(row -> row.matches("ncci-ptp-practitioner \\[971[1-4]\\d, 971[1-4]\\d, .*"));
    }

    @Test
    void pairs_are_read_from_their_cache() throws IOException {
        imported(CodeSet.all());
        PairRows cached = pairs();
        assertThat(file()).endsWith(".pairs");
        Files.delete(folder.resolve(PAIRS + ".pairs"));
        PairRows parsed = pairs();
        assertThat(file()).endsWith(".csv");
        assertThat(cached).isEqualTo(parsed);
        assertThat(cached.rows((one, two, terms) -> one + " " + two + " " + terms))
                .containsExactlyElementsOf(parsed.rows((one, two, terms) -> one + " " + two + " " + terms)
                        .toList());
    }

    private LoadedTable<?> loaded() {
        return tables(folder).stream()
                .filter(table -> table.content() instanceof PairRows)
                .findFirst()
                .orElseThrow();
    }

    private PairRows pairs() {
        return (PairRows) loaded().content();
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
                .hasMessageEndingWith("It was changed or damaged: import the table again.");
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
    void a_cache_that_was_changed_is_found_by_verification() throws IOException {
        imported(CodeSet.all());
        Path cache = folder.resolve(PAIRS + ".pairs");
        byte[] bytes = Files.readAllBytes(cache);
        bytes[bytes.length / 2] ^= 1;
        Files.write(cache, bytes);
        assertThatThrownBy(() -> Datasets.verify(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(cache + ": its digest is ")
                .hasMessageEndingWith("It was changed or damaged: import the table again.");
        Files.delete(cache);
        assertThat(Datasets.verify(folder)).isNotEmpty();
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
                List.of("version=2026\n", "", "column version is missing; the header has ["),
                List.of(
                        "version=2026\n",
                        "version=../2026\n",
                        "column version: \"../2026\" stands there; expected letters, digits, points, - and _."),
                List.of("source.1=", "#" + "x".repeat(1 << 18) + "\nsource.1=", "it has more than 262144 bytes"))) {
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
