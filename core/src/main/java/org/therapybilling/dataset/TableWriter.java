package org.therapybilling.dataset;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.therapybilling.reference.PairTable;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.ProcedureCode;

/** Writes tables into a folder in the project's own layout: all of them, or none. */
final class TableWriter {

    /** What the name of a folder begins with whose tables are still being written. */
    static final String UNFINISHED = ".unfinished-";

    private final CodeSet codes;

    /**
     * Makes a writer.
     *
     * @param codes the codes whose rows are kept; of pairs, both codes are among them
     */
    TableWriter(CodeSet codes) {
        this.codes = codes;
    }

    /**
     * Writes tables.
     *
     * @return what was written, as it was read again from there; tables without a row of the codes are left out
     * @throws DatasetException if a file cannot be written; then none of them is there
     */
    List<LoadedTable<?>> write(List<LoadedTable<?>> tables, Path folder) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
            Path aside = Files.createDirectory(unfinished.resolve("replaced"));
            try {
                List<LoadedTable<?>> written = new ArrayList<>();
                Set<String> names = new HashSet<>();
                for (LoadedTable<?> table : tables) {
                    String name = name(table, names);
                    Optional<LoadedTable<?>> done = write(table, unfinished, name);
                    done.ifPresent(wider -> checkNothingIsLost(wider, folder, name));
                    done.ifPresent(written::add);
                }
                if (written.isEmpty()) {
                    throw DatasetException.ofFile(
                            folder.toString(), "nothing was written: no table has a row of the codes " + codes + ".");
                }
                new Replacement(unfinished, folder, aside).make();
                return written;
            } finally {
                deleteAll(aside);
                deleteAll(unfinished);
            }
        } catch (IOException | UncheckedIOException failed) {
            throw DatasetException.ofFile(
                    folder.toString(), "the tables cannot be written there: " + FileTrouble.of(failed) + ".", failed);
        }
    }

    /** Refuses to replace a table of the same release that has rows of its own, or other values. */
    private static void checkNothingIsLost(LoadedTable<?> wider, Path folder, String name) {
        OwnLayout.whole(folder, name)
                .filter(there -> !TableMerge.holds(wider, there))
                .ifPresent(there -> {
                    throw DatasetException.ofFile(
                            String.join(", ", there.files()),
                            "it is of the same release, " + there.release()
                                    + ", and has rows that are not in what is to take its"
                                    + " place. Import all files of a release at once, or into another folder.");
                });
    }

    private static String name(LoadedTable<?> table, Set<String> taken) {
        String name = table.kind().id() + "-" + table.release().version();
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private <T> Optional<LoadedTable<?>> write(LoadedTable<T> table, Path folder, String name) throws IOException {
        Path csv = folder.resolve(name + OwnLayout.TABLE);
        int rows = writeRows(table, csv);
        if (rows == 0) {
            Files.delete(csv);
            return Optional.empty();
        }
        SourceFile file = SourceFile.of(csv, SourceFile.MOST_BYTES);
        ReleaseDraft draft = new ReleaseDraft(
                table.kind(),
                table.release().publisher(),
                table.release().version(),
                table.format().codeColumns().isEmpty()
                        ? table.release().codes()
                        : table.release().codes().and(codes),
                table.release().dates());
        String sha256 = OwnLayout.digest(file);
        LoadedTable<?> read = OwnLayout.read(file, new TableAbout(draft, rows, sha256, "", List.of()));
        String cacheSha256 = read.table() instanceof PairTable pairs
                ? writeCache(folder.resolve(name + PairCache.EXTENSION), pairs)
                : "";
        TableAbout about = new TableAbout(draft, rows, sha256, cacheSha256, table.sources());
        Files.writeString(folder.resolve(name + TableAbout.EXTENSION), about.text());
        return Optional.of(read.named(table.files()));
    }

    /** Writes the cache of a table, and returns its digest. */
    private static String writeCache(Path file, PairTable pairs) throws IOException {
        Files.write(file, PairCache.write(pairs.packed()));
        return OwnLayout.digest(SourceFile.of(file, SourceFile.MOST_BYTES));
    }

    private <T> int writeRows(LoadedTable<T> table, Path csv) throws IOException {
        int[] rows = {0};
        try (CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(csv, StandardCharsets.UTF_8);
                Stream<List<String>> all = table.rows()) {
            out.writeRecord(table.format().columns());
            all.filter(row -> isWanted(table.format(), row)).forEach(row -> {
                out.writeRecord(row);
                rows[0]++;
            });
        }
        return rows[0];
    }

    private boolean isWanted(TableFormat<?> format, List<String> row) {
        return codes.isAll()
                || format.codeColumns().stream().allMatch(column -> codes.contains(ProcedureCode.of(row.get(column))));
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
