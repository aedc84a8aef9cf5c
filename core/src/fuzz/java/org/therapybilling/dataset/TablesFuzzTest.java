package org.therapybilling.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.therapybilling.dataset.file.MeasuredInput;
import org.therapybilling.dataset.file.StoredFile;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.tables.PackedPairs;
import org.therapybilling.reference.tables.PairRows;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;

/**
 * Whatever a file holds: either it is refused by a {@link DatasetException} that names it, or its tables come back when
 * they are imported. Nothing else is thrown, and no file is left behind.
 */
class TablesFuzzTest {

    /** Where fuzzed files are written, one after the other. */
    private static final Path FOLDER = newFolder();

    private static final Path IMPORTED = FOLDER.resolve("imported");

    /** A file that is no fixture. */
    private static final String REVISED_FEES = """
            PFREV26B_QP.txt
            "2026","01112","05","21610","  ","0001344.00","0001344.00"," ","0","A","2","0000000.00","0000000.00","9","0000000.00","0000000.00"
            "TRL- THE END"
            """;

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("tables");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static Stream<Arguments> files() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (String name : Fixtures.names(Fixtures.folder())) {
            seeds.add(named(name, Files.readAllBytes(Fixtures.file(name))));
        }
        seeds.add(REVISED_FEES.getBytes(StandardCharsets.UTF_8));
        return seeds.stream().map(Arguments::of);
    }

    private static byte[] named(String name, byte[] content) {
        byte[] line = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(line, line.length + content.length);
        System.arraycopy(content, 0, both, line.length, content.length);
        return both;
    }

    /** The first line is the name of the file. */
    @MethodSource("files")
    @FuzzTest(maxDuration = "4m")
    void file(byte[] input) throws IOException {
        String head = new String(input, StandardCharsets.ISO_8859_1);
        int end = Math.max(0, head.indexOf('\n'));
        String name = head.substring(0, end).replaceAll("[^A-Za-z0-9_.-]", "");
        if (!name.isEmpty() && name.length() < 100 && !name.startsWith(".")) {
            load(name, Arrays.copyOfRange(input, end + 1, input.length));
        }
    }

    static Stream<Arguments> archives() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (String name : List.of("ccipra-v323r0-f1.TXT", "ccipra-v323r0-f2.TXT", "GPCI2026.csv")) {
                out.putNextEntry(new ZipEntry("a/" + name));
                out.write(Files.readAllBytes(Fixtures.file(name)));
            }
        }
        return Stream.of(Arguments.of(zip.toByteArray()));
    }

    @MethodSource("archives")
    @FuzzTest(maxDuration = "3m")
    void archive(byte[] input) throws IOException {
        load("a.zip", input);
    }

    static Stream<Arguments> packed() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(Files.readAllBytes(Fixtures.file("GPCI2026.csv")));
        }
        return Stream.of(Arguments.of(gzip.toByteArray()));
    }

    @MethodSource("packed")
    @FuzzTest(maxDuration = "2m")
    void packed(byte[] input) throws IOException {
        load("GPCI2026.csv.gz", input);
    }

    private static void load(String name, byte[] content) throws IOException {
        Path file = FOLDER.resolve(name);
        Files.write(file, content);
        try {
            List<DataRelease> imported = Datasets.importInto(IMPORTED, List.of(file), CodeSet.all(), skipped -> {});
            assertThat(rows(IMPORTED)).isEqualTo(rows(file));
            assertThat(verified()).containsAll(imported);
        } catch (DatasetException refused) {
            assertThat(refused).hasMessageContaining(name);
        } finally {
            Files.delete(file);
            assertThat(Fixtures.names(FOLDER)).isSubsetOf("imported", "seeds");
            clear();
        }
    }

    /** As {@link Datasets#verify} does, without the bundled tables. */
    private static List<DataRelease> verified() {
        return TableLoader.ofImported(new SourceFiles(StoredFile.MOST_BYTES)).load(List.of(IMPORTED)).stream()
                .<DataRelease>map(LoadedTable::release)
                .toList();
    }

    private static List<String> rows(Path path) {
        return new TableLoader(new SourceFiles(StoredFile.MOST_BYTES), skipped -> {})
                .load(List.of(path)).stream()
                        .flatMap(
                                table -> table.rows().map(row -> table.release().id() + row))
                        .sorted()
                        .toList();
    }

    private static void clear() throws IOException {
        if (Files.exists(IMPORTED)) {
            for (String name : Fixtures.names(IMPORTED)) {
                Files.delete(IMPORTED.resolve(name));
            }
        }
    }

    static Stream<Arguments> tables() {
        Path folder = FOLDER.resolve("seeds");
        Datasets.importInto(folder, List.of(Fixtures.folder()), CodeSet.all(), skipped -> {});
        return Fixtures.names(folder).stream()
                .filter(name -> name.endsWith(".csv"))
                .map(name -> name.replace(".csv", ""))
                .map(name -> Arguments.of((Fixtures.text(folder.resolve(name + ".properties")) + "\f"
                                + Fixtures.text(folder.resolve(name + ".csv")))
                        .getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** What is before the form feed are properties; their digest is made to be right. */
    @MethodSource("tables")
    @FuzzTest(maxDuration = "4m")
    void imported(byte[] input) throws Exception {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        int end = Math.max(0, text.indexOf('\f'));
        byte[] table = text.substring(Math.min(text.length(), end + 1)).getBytes(StandardCharsets.ISO_8859_1);
        String about = text.substring(0, end).replaceAll("sha256=[0-9a-f]{64}", "sha256=" + sha256(table));
        SourceFile file = SourceFile.of("mpfs-gpci-2026.csv", () -> new ByteArrayInputStream(table));
        SourceFile properties = SourceFile.of(
                "mpfs-gpci-2026.properties",
                () -> new ByteArrayInputStream(about.getBytes(StandardCharsets.ISO_8859_1)));
        try {
            List<LoadedTable<?>> tables = OwnLayout.WITH_CACHES.read(List.of(file, properties));
            assertThat(tables).hasSize(1);
            assertThat(TableSet.data(tables).releases()).hasSize(1);
        } catch (DatasetException refused) {
            assertThat(refused).hasMessageContaining("mpfs-gpci-2026");
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    static Stream<Arguments> caches() throws IOException {
        Path folder = FOLDER.resolve("seeds");
        Datasets.importInto(folder, List.of(Fixtures.folder()), CodeSet.all(), skipped -> {});
        return Fixtures.names(folder).stream()
                .filter(name -> name.endsWith(PairCache.EXTENSION))
                .map(name -> Arguments.of(
                        (Object) Fixtures.text(folder.resolve(name)).getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** The digest of the cache is right, whatever is in it. */
    @MethodSource("caches")
    @FuzzTest(maxDuration = "3m")
    void cache(byte[] input) throws Exception {
        MeasuredInput bytes = MeasuredInput.digested(new ByteArrayInputStream(input), "a.pairs", StoredFile.MOST_BYTES);
        Optional<PackedPairs> pairs = PairCache.read(bytes, sha256(input));
        if (pairs.isPresent()) {
            int rows = pairs.get().column2().length;
            try {
                assertThat(PairRows.of(release(rows), pairs.get()).rows((one, two, terms) -> terms))
                        .hasSize(rows);
            } catch (IllegalArgumentException contradictory) {
                assertThat(contradictory).hasMessageNotContainingAny("null");
            }
        }
    }

    private static DataRelease release(int rows) {
        return new DataRelease(
                "ncci-ptp-practitioner", "CMS", "1", CodeSet.all(), EffectivePeriod.always(), rows, "0".repeat(64));
    }
}
