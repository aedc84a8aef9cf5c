package org.therapybilling.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.vocabulary.CodeSet;

/**
 * The table of pairs that is measured: the file that the property {@code cms.pairs} names, else {@link NationalText}.
 * What it writes goes to a temporary folder, which is deleted when it is closed.
 */
final class PairSource implements Closeable {

    private final Path folder;
    private final Path table;

    private PairSource(Path folder, Path table) {
        this.folder = folder;
        this.table = table;
    }

    static PairSource open() throws IOException {
        String file = System.getProperty("cms.pairs");
        return file == null ? madeUp(NationalText.NATIONAL) : new PairSource(newFolder(), Path.of(file));
    }

    /** Returns a made-up table with some column 2 codes for each column 1 code. */
    static PairSource madeUp(int perCode) throws IOException {
        return madeUp(perCode, List.of(NationalText.NEWEST));
    }

    /** Returns several releases of a made-up table, which have the same rows. */
    static PairSource madeUp(int perCode, List<String> versions) throws IOException {
        Path folder = newFolder();
        Path text = Files.createDirectory(folder.resolve("text"));
        for (String version : versions) {
            NationalText.write(text, version, perCode);
        }
        return new PairSource(folder, text);
    }

    private static Path newFolder() throws IOException {
        return Files.createTempDirectory("pairs");
    }

    Path table() {
        return table;
    }

    /** Imports the rows of some codes, and returns the folder with them and their cache. */
    Path imported(CodeSet codes) {
        Path imported = imported();
        Datasets.importInto(imported, List.of(table), codes, skipped -> {});
        return imported;
    }

    private Path imported() {
        return folder.resolve("imported");
    }

    /** Imports the rows of some codes, and returns them as the library loads them. */
    ReferenceData edits(CodeSet codes) {
        imported(codes);
        return loaded();
    }

    /** Loads what was imported. */
    ReferenceData loaded() {
        return Datasets.load(imported()).loaded();
    }

    /** Reads the rows of the newest release that was imported, without the library. */
    List<PairRow> rows() throws IOException {
        try (Stream<Path> files = Files.list(imported())) {
            Path newest = files.filter(file -> file.toString().endsWith(".csv"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            try (Stream<String> lines = Files.lines(newest)) {
                return lines.skip(1).map(PairRow::of).toList();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(PairSource::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
