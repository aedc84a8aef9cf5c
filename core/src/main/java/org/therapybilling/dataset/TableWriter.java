package org.therapybilling.dataset;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.therapybilling.dataset.file.FileRefusedException;
import org.therapybilling.dataset.file.FileTrouble;
import org.therapybilling.dataset.file.FolderLock;
import org.therapybilling.dataset.file.Replacement;
import org.therapybilling.reference.tables.PairRows;
import org.therapybilling.reference.tables.TableRelease;
import org.therapybilling.vocabulary.CodeSet;

/** Writes tables into a folder in the project's own layout: all of them, or none. */
final class TableWriter {

    /** What the name of a folder begins with whose tables are still being written. */
    static final String UNFINISHED = ".unfinished-";

    /** The name of the folder in it for tables that are replaced. */
    private static final String REPLACED = "replaced";

    private static final List<String> EXTENSIONS = List.of(OwnLayout.TABLE, TableAbout.EXTENSION, PairCache.EXTENSION);

    private final CodeSet codes;
    private final Consumer<String> notes;

    /**
     * Makes a writer.
     *
     * @param codes the codes whose rows are kept; of pairs, both codes are among them
     * @param notes gets a sentence for each table that is there already, with more rows, and stays
     */
    TableWriter(CodeSet codes, Consumer<String> notes) {
        this.codes = codes;
        this.notes = notes;
    }

    /**
     * Writes tables.
     *
     * @return what is there now, as it was read again; tables without a row of the codes are left out
     * @throws DatasetException if a file cannot be written; then none of them is there
     */
    List<LoadedTable<?>> write(List<LoadedTable<?>> tables, Path folder) {
        boolean isNew = Files.notExists(folder);
        try {
            Files.createDirectories(folder);
            try {
                return writeLocked(tables, folder);
            } finally {
                if (isNew && isEmpty(folder)) {
                    Files.delete(folder);
                }
            }
        } catch (FileRefusedException refused) {
            throw DatasetException.of(refused);
        } catch (UncheckedIOException failed) {
            throw notWritten(folder, Objects.requireNonNull(failed.getCause()));
        } catch (IOException failed) {
            throw notWritten(folder, failed);
        }
    }

    private static DatasetException notWritten(Path folder, IOException failed) {
        return DatasetException.ofFile(
                folder.toString(), "the tables cannot be written there: " + FileTrouble.of(failed) + ".", failed);
    }

    private List<LoadedTable<?>> writeLocked(List<LoadedTable<?>> tables, Path folder) throws IOException {
        FolderLock lock = FolderLock.of(folder);
        try {
            return writeAlone(tables, folder);
        } finally {
            lock.close();
        }
    }

    private List<LoadedTable<?>> writeAlone(List<LoadedTable<?>> tables, Path folder) throws IOException {
        removeUnfinished(folder);
        Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
        Path aside = Files.createDirectory(unfinished.resolve(REPLACED));
        Replacement replacement = new Replacement(unfinished, folder, aside);
        try {
            List<LoadedTable<?>> written = writeAll(tables, unfinished, folder);
            replacement.make();
            return written;
        } finally {
            if (!replacement.isStuck()) {
                deleteAll(aside);
                deleteAll(unfinished);
            }
        }
    }

    /** Removes what an import left that was cut off; not tables that it had moved aside to replace them. */
    private void removeUnfinished(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (Path unfinished : left) {
                Path aside = unfinished.resolve(REPLACED);
                if (!isOfAnImport(unfinished)) {
                    notes.accept(unfinished + " is not what an import leaves, and stays.");
                } else if (Files.exists(aside) && !isEmpty(aside)) {
                    notes.accept(
                            unfinished + " was left by an import that was cut off while it replaced tables; those that"
                                    + " were there before lie in " + aside + ".");
                } else {
                    Files.deleteIfExists(aside);
                    deleteAll(unfinished);
                    notes.accept(unfinished + ", which an import that was cut off had left, is removed.");
                }
            }
        }
    }

    /** Says whether something is a folder, no link to one, and has nothing but files of tables and those set aside. */
    private static boolean isOfAnImport(Path unfinished) throws IOException {
        if (!Files.isDirectory(unfinished, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> files = Files.list(unfinished)) {
            return files.allMatch(TableWriter::isMade);
        }
    }

    private static boolean isMade(Path file) {
        String name = String.valueOf(file.getFileName());
        return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                ? name.equals(REPLACED)
                : EXTENSIONS.stream().anyMatch(name::endsWith);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private List<LoadedTable<?>> writeAll(List<LoadedTable<?>> tables, Path unfinished, Path folder)
            throws IOException {
        Map<String, LoadedTable<?>> written = new LinkedHashMap<>();
        for (LoadedTable<?> table : tables) {
            String name = name(table, written.keySet());
            Optional<LoadedTable<?>> done = write(table, unfinished, name);
            done.ifPresent(read -> written.put(name, read));
        }
        if (written.isEmpty()) {
            throw DatasetException.ofFile(
                    folder.toString(), "nothing was written: no table has a row of the codes " + codes + ".");
        }
        for (String name : List.copyOf(written.keySet())) {
            Optional<LoadedTable<?>> there = OwnLayout.whole(folder, name);
            if (there.isPresent() && stays(there.get(), written, name)) {
                deleteTable(unfinished, name);
                written.put(name, there.get());
            }
        }
        return List.copyOf(written.values());
    }

    /**
     * Says whether a table that is there stays: it has all rows of the one to take its place, and more.
     *
     * @throws DatasetException if each has rows of its own, or other values
     */
    private boolean stays(LoadedTable<?> there, Map<String, LoadedTable<?>> written, String name) {
        boolean replaced = written.values().stream()
                .filter(table -> isSameRelease(table, there))
                .anyMatch(table -> TableMerge.replaces(table, there));
        if (replaced) {
            return false;
        }
        LoadedTable<?> next = Objects.requireNonNull(written.get(name));
        if (!TableMerge.replaces(there, next)) {
            throw DatasetException.ofFile(
                    String.join(", ", there.files()),
                    "it is of the same release, " + there.release()
                            + ", and has rows that are not in what is to take its"
                            + " place. Import all files of a release at once, or into another folder.");
        }
        notes.accept(next.release() + " is kept as it was: what is there has all of these rows, and more.");
        return true;
    }

    private static boolean isSameRelease(LoadedTable<?> one, LoadedTable<?> other) {
        return one.table().equals(other.table())
                && one.release().version().equals(other.release().version())
                && one.release().dates().equals(other.release().dates());
    }

    private static void deleteTable(Path folder, String name) throws IOException {
        for (String extension : EXTENSIONS) {
            Files.deleteIfExists(folder.resolve(name + extension));
        }
    }

    private static String name(LoadedTable<?> table, Set<String> taken) {
        String name = table.table().id() + "-" + table.release().version();
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private <S extends TableRelease> Optional<LoadedTable<?>> write(LoadedTable<S> table, Path folder, String name)
            throws IOException {
        Path csv = folder.resolve(name + OwnLayout.TABLE);
        int rows = writeRows(table, csv);
        if (rows == 0) {
            Files.delete(csv);
            return Optional.empty();
        }
        SourceFile file = SourceFile.of(csv);
        ReleaseDraft draft = new ReleaseDraft(
                table.table(),
                table.release().publisher(),
                table.release().version(),
                table.schema().codeColumns().isEmpty()
                        ? table.release().codes()
                        : table.release().codes().and(codes),
                table.release().dates());
        String sha256 = OwnLayout.digest(file);
        LoadedTable<?> read = OwnLayout.read(file, new TableAbout(draft, rows, sha256, "", List.of()));
        String cacheSha256 = read.content() instanceof PairRows pairs
                ? writeCache(folder.resolve(name + PairCache.EXTENSION), pairs)
                : "";
        TableAbout about = new TableAbout(draft, rows, sha256, cacheSha256, table.sources());
        Files.writeString(folder.resolve(name + TableAbout.EXTENSION), about.text());
        return Optional.of(read.named(table.files()));
    }

    /** Writes the cache of a table, and returns its digest. */
    private static String writeCache(Path file, PairRows pairs) throws IOException {
        Files.write(file, PairCache.write(pairs.packed()));
        return OwnLayout.digest(SourceFile.of(file));
    }

    private <S extends TableRelease> int writeRows(LoadedTable<S> table, Path csv) throws IOException {
        int[] rows = {0};
        try (CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(csv, StandardCharsets.UTF_8);
                Stream<List<String>> all = table.rows()) {
            out.writeRecord(table.schema().columns());
            all.filter(row -> table.schema().isAbout(row, codes)).forEach(row -> {
                out.writeRecord(row);
                rows[0]++;
            });
        }
        return rows[0];
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
