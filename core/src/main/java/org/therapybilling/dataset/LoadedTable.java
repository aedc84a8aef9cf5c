package org.therapybilling.dataset;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.Table;
import org.therapybilling.reference.tables.TableRelease;

/**
 * A release of a table with the schema that knows its rows.
 *
 * @param <S> one release with its rows
 * @param table what table it is of
 * @param schema the schema of its rows
 * @param content the release with its rows
 * @param files the names of the files it was read from, for messages
 * @param sources where its rows were published, in words, with the digest of each file
 */
record LoadedTable<S extends TableRelease>(
        Table<?, ?> table, TableSchema<S> schema, S content, List<String> files, List<String> sources) {

    /** Makes a table of rows that were collected, and says which files contradict themselves. */
    static <S extends TableRelease> LoadedTable<S> of(
            TableSchema<S> schema, Supplier<S> made, Table<?, ?> table, List<String> files, List<String> sources) {
        try {
            return new LoadedTable<>(table, schema, made.get(), files, sources).notEmpty();
        } catch (IllegalArgumentException contradictory) {
            throw DatasetException.ofFile(
                    String.join(", ", files), String.valueOf(contradictory.getMessage()), contradictory);
        }
    }

    static <S extends TableRelease> LoadedTable<S> of(
            TableSchema<S> schema, TableSchema.Collector<S> rows, ReleaseDraft draft, String sha256, SourceFile file) {
        return of(schema, () -> rows.build(draft, sha256), draft.table(), file, sha256);
    }

    static <S extends TableRelease> LoadedTable<S> of(
            TableSchema<S> schema, Supplier<S> made, Table<?, ?> table, SourceFile file, String sha256) {
        return of(schema, made, table, List.of(file.name()), List.of(file.source(sha256)));
    }

    /** Returns the same table, of which messages say that it came from other files. */
    LoadedTable<S> named(List<String> origin) {
        return new LoadedTable<>(table, schema, content, origin, sources);
    }

    private LoadedTable<S> notEmpty() {
        if (release().rows() == 0) {
            throw DatasetException.ofFile(String.join(", ", files), "no row follows the header; is the file whole?");
        }
        return this;
    }

    DataRelease release() {
        return content.release();
    }

    Stream<List<String>> rows() {
        return schema.rows(content);
    }
}
