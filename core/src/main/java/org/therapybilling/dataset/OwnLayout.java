package org.therapybilling.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.therapybilling.dataset.file.MeasuredInput;
import org.therapybilling.reference.tables.PackedPairs;
import org.therapybilling.reference.tables.PairRows;
import org.therapybilling.reference.tables.TableRelease;

/**
 * The project's own layout, in which tables are bundled and imported: a CSV in UTF-8 with the columns of its
 * {@link TableSchema}, what is known of it in properties of the same name, and for large tables of pairs a cache of their
 * packed form.
 */
final class OwnLayout implements Layout {

    static final String TABLE = ".csv";

    /** Reads tables of pairs from their caches, where these are whole. */
    static final OwnLayout WITH_CACHES = new OwnLayout(true);

    /** Reads every table from its text, and checks the digests of caches. */
    static final OwnLayout PAST_CACHES = new OwnLayout(false);

    private final boolean caches;

    private OwnLayout(boolean caches) {
        this.caches = caches;
    }

    @Override
    public boolean recognises(String fileName, String head) {
        return (fileName.endsWith(TableAbout.EXTENSION) && head.contains("sha256="))
                || fileName.endsWith(PairCache.EXTENSION)
                || (fileName.endsWith(TABLE) && (isNamed(fileName) || isOurs(head)));
    }

    private static boolean isNamed(String fileName) {
        return KnownTables.all().stream().anyMatch(table -> fileName.startsWith(table.id() + "-"));
    }

    private static boolean isOurs(String head) {
        return KnownTables.all().stream()
                .map(table -> String.join(",", KnownTables.schema(table).columns()) + "\n")
                .anyMatch(head::startsWith);
    }

    @Override
    public List<LoadedTable<?>> read(List<SourceFile> files) {
        Map<String, SourceFile> byName = new TreeMap<>();
        files.forEach(file -> byName.put(file.name(), file));
        List<LoadedTable<?>> tables = new ArrayList<>();
        for (SourceFile file : byName.values()) {
            if (file.fileName().endsWith(TABLE)) {
                required(byName, file, TABLE, TableAbout.EXTENSION);
            }
            if (file.fileName().endsWith(TableAbout.EXTENSION)) {
                tables.add(table(byName, file));
            }
        }
        return tables;
    }

    private static SourceFile required(
            Map<String, SourceFile> byName, SourceFile file, String extension, String wanted) {
        return Optional.ofNullable(byName.get(twin(file, extension, wanted)))
                .orElseThrow(() -> DatasetException.ofFile(
                        file.name(), "the file that belongs to it is missing, of the same name with " + wanted + "."));
    }

    private static String twin(SourceFile file, String extension, String wanted) {
        return file.name().substring(0, file.name().length() - extension.length()) + wanted;
    }

    private LoadedTable<?> table(Map<String, SourceFile> byName, SourceFile properties) {
        TableAbout about = properties.readUndigested(bytes -> TableAbout.read(properties.name(), bytes));
        Optional<SourceFile> cache =
                Optional.ofNullable(byName.get(twin(properties, TableAbout.EXTENSION, PairCache.EXTENSION)));
        SourceFile table = required(byName, properties, TableAbout.EXTENSION, TABLE);
        if (caches) {
            return cache.flatMap(file -> cached(file, about)).orElseGet(() -> read(table, about));
        }
        cache.ifPresent(file -> checkDigest(file, digest(file), about.cacheSha256()));
        return read(table, about);
    }

    private static void checkDigest(SourceFile file, String sha256, String expected) {
        if (!sha256.equals(expected)) {
            throw DatasetException.ofFile(
                    file.name(),
                    "its digest is " + sha256 + "; the properties of the table say "
                            + (expected.isEmpty() ? "nothing" : expected)
                            + ". It was changed or damaged: import the table again.");
        }
    }

    private static Optional<LoadedTable<?>> cached(SourceFile cache, TableAbout about) {
        Optional<PackedPairs> pairs = cache.read(bytes -> PairCache.read(bytes, about.cacheSha256()));
        return pairs.map(packed -> LoadedTable.of(
                PairSchema.SCHEMA,
                () -> PairRows.of(about.release(), packed),
                about.draft().table(),
                List.of(cache.name()),
                about.sources()));
    }

    /**
     * Reads a table, past any cache.
     *
     * @throws DatasetException if it is malformed, or not the one that its properties describe
     */
    static LoadedTable<?> read(SourceFile table, TableAbout about) {
        checkDigest(table, digest(table), about.sha256());
        return readUnchecked(table, about);
    }

    /** Reads a table whose digest has been checked, or that came with the library. */
    static LoadedTable<?> readUnchecked(SourceFile table, TableAbout about) {
        return readUnchecked(table, about, KnownTables.schema(about.draft().table()));
    }

    /** Returns the release of a table that came with the library, its rows read when they are needed. */
    static TableRelease later(SourceFile table, TableAbout about) {
        return later(table, about, KnownTables.schema(about.draft().table()));
    }

    private static <S extends TableRelease> S later(SourceFile table, TableAbout about, TableSchema<S> schema) {
        return schema.later(
                about.release(), () -> readUnchecked(table, about, schema).content());
    }

    private static <S extends TableRelease> LoadedTable<S> readUnchecked(
            SourceFile table, TableAbout about, TableSchema<S> schema) {
        TableSchema.Collector<S> rows = schema.collector();
        table.readUndigested(bytes -> {
            SeparatedText.ofOurs(table.name()).readNamed(bytes, row -> {
                schema.columns().forEach(row::text);
                rows.add(row);
            });
            return about;
        });
        LoadedTable<S> loaded = LoadedTable.of(
                schema,
                () -> rows.build(about.draft(), about.sha256()),
                about.draft().table(),
                List.of(table.name()),
                about.sources());
        if (loaded.release().rows() != about.rows()) {
            throw DatasetException.ofFile(
                    table.name(),
                    "it has " + loaded.release().rows() + " rows; its properties say " + about.rows() + ".");
        }
        return loaded;
    }

    /**
     * Reads a table that was imported before.
     *
     * @param name the name of its files, without extension
     * @return the table; empty if it is not there, or damaged, for then only another import can mend it
     */
    static Optional<LoadedTable<?>> whole(Path folder, String name) {
        SourceFile properties = SourceFile.of(folder.resolve(name + TableAbout.EXTENSION));
        SourceFile table = SourceFile.of(folder.resolve(name + TABLE));
        if (!Files.isRegularFile(folder.resolve(name + TableAbout.EXTENSION))
                || !Files.isRegularFile(folder.resolve(name + TABLE))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    read(table, properties.readUndigested(bytes -> TableAbout.read(properties.name(), bytes))));
        } catch (DatasetException damaged) {
            return Optional.empty();
        }
    }

    /** Digests a file as it lies. */
    static String digest(SourceFile file) {
        return file.read(MeasuredInput::sha256);
    }
}
