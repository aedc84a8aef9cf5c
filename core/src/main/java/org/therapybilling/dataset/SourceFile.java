package org.therapybilling.dataset;

import java.nio.file.Path;
import org.therapybilling.dataset.file.FileRefusedException;
import org.therapybilling.dataset.file.StoredFile;

/**
 * A file that may hold a table, read as {@link StoredFile} does; what is refused is a {@link DatasetException}.
 *
 * @param stored the file
 */
record SourceFile(StoredFile stored) {

    static SourceFile of(Path path) {
        return new SourceFile(StoredFile.of(path, StoredFile.MOST_BYTES));
    }

    /** Returns bytes that are at hand, as bundled tables are. */
    static SourceFile of(String name, StoredFile.Opener opener) {
        return new SourceFile(StoredFile.of(name, opener));
    }

    /** Returns the name with all that leads to it, for messages. */
    String name() {
        return stored.name();
    }

    /** Returns the name alone, without {@code .gz}. */
    String fileName() {
        return stored.fileName();
    }

    /** Returns what names the file as a source: its name and its digest. */
    String source(String sha256) {
        return stored.source(sha256);
    }

    /** Returns what is read from the file. */
    <T> T read(StoredFile.Reading<T> reading) {
        try {
            return stored.read(reading);
        } catch (FileRefusedException refused) {
            throw DatasetException.of(refused);
        }
    }

    /** Returns what is read from the file, whose digest nobody will ask. */
    <T> T readUndigested(StoredFile.Reading<T> reading) {
        try {
            return stored.readUndigested(reading);
        } catch (FileRefusedException refused) {
            throw DatasetException.of(refused);
        }
    }

    /** Returns the beginning of the file, a character for each byte. */
    String head() {
        try {
            return stored.head();
        } catch (FileRefusedException refused) {
            throw DatasetException.of(refused);
        }
    }
}
