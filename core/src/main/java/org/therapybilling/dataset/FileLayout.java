package org.therapybilling.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.therapybilling.vocabulary.CodeSet;

/** A layout whose files stand for themselves. */
abstract class FileLayout implements Layout {

    private static final String PART = "(?i).*(therapy|head|excerpt|sample|subset).*";

    @Override
    public final List<LoadedTable<?>> read(List<SourceFile> files) {
        List<LoadedTable<?>> tables = new ArrayList<>();
        for (SourceFile file : files) {
            tables.addAll(file.read(bytes -> tables(file, bytes)));
        }
        return tables;
    }

    abstract List<LoadedTable<?>> tables(SourceFile file, MeasuredInput bytes) throws IOException;

    /**
     * Says for which codes a file is complete: all, unless its name says that it is an excerpt, which then vouches only
     * for the rows it has.
     */
    static CodeSet complete(String fileName) {
        return fileName.matches(PART) ? CodeSet.none() : CodeSet.all();
    }

    static DatasetException unnamed(SourceFile file, String expected) {
        return DatasetException.ofFile(
                file.name(),
                "only its name says which release it is; keep the name it was published under, " + expected + ".");
    }
}
