package org.therapybilling.dataset;

import java.util.List;

/** One way in which tables are published, or the project's own. */
interface Layout {

    /**
     * Says whether a file is of this layout.
     *
     * @param fileName its name, without folder and {@code .gz}
     * @param head its beginning, a character for each byte
     */
    boolean recognises(String fileName, String head);

    /**
     * Reads the tables of files that were recognised.
     *
     * @param files all files of this layout that are loaded together; not empty
     * @throws DatasetException if one of them is malformed
     */
    List<LoadedTable<?>> read(List<SourceFile> files);
}
