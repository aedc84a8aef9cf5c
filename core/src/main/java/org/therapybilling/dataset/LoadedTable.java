package org.therapybilling.dataset;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.DatasetKind;

/**
 * A release of a table with the format that knows its rows.
 *
 * @param <T> one release of the table
 * @param kind what table it is
 * @param format its format
 * @param table the release
 * @param files the names of the files it was read from, for messages
 * @param sources where its rows were published, in words, with the digest of each file
 */
record LoadedTable<T>(DatasetKind kind, TableFormat<T> format, T table, List<String> files, List<String> sources) {

    /** Makes a table of rows that were collected, and says which files contradict themselves. */
    static <T> LoadedTable<T> of(
            TableFormat<T> format, Supplier<T> made, DatasetKind kind, List<String> files, List<String> sources) {
        try {
            return new LoadedTable<>(kind, format, made.get(), files, sources).notEmpty();
        } catch (IllegalArgumentException contradictory) {
            throw DatasetException.ofFile(
                    String.join(", ", files), String.valueOf(contradictory.getMessage()), contradictory);
        }
    }

    static <T> LoadedTable<T> of(
            TableFormat<T> format, TableFormat.Collector<T> rows, ReleaseDraft draft, String sha256, SourceFile file) {
        return of(format, () -> rows.build(draft, sha256), draft.kind(), file, sha256);
    }

    static <T> LoadedTable<T> of(
            TableFormat<T> format, Supplier<T> made, DatasetKind kind, SourceFile file, String sha256) {
        return of(format, made, kind, List.of(file.name()), List.of(file.source(sha256)));
    }

    /** Returns the same table, of which messages say that it came from other files. */
    LoadedTable<T> named(List<String> origin) {
        return new LoadedTable<>(kind, format, table, origin, sources);
    }

    private LoadedTable<T> notEmpty() {
        if (release().rows() == 0) {
            throw DatasetException.ofFile(String.join(", ", files), "no row follows the header; is the file whole?");
        }
        return this;
    }

    DataRelease release() {
        return format.release(table);
    }

    Stream<List<String>> rows() {
        return format.rows(table);
    }
}
