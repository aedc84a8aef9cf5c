package org.therapybilling.dataset;

import java.nio.file.Path;
import java.util.List;
import org.therapybilling.dataset.file.FileRefusedException;
import org.therapybilling.dataset.file.StoredFiles;

/**
 * Finds the files behind a path, as {@link StoredFiles} does.
 *
 * @param mostBytes the most bytes that a file may have unpacked
 */
record SourceFiles(long mostBytes) {

    /**
     * Finds files.
     *
     * @return the files, in the order of their names
     * @throws DatasetException if there is nothing, or too much, or an archive is damaged
     */
    List<SourceFile> in(Path path) {
        try {
            return new StoredFiles(mostBytes)
                    .in(path).stream().map(SourceFile::new).toList();
        } catch (FileRefusedException refused) {
            throw DatasetException.of(refused);
        }
    }
}
