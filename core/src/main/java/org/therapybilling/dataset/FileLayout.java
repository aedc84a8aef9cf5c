package org.therapybilling.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapybilling.dataset.file.MeasuredInput;
import org.therapybilling.vocabulary.CodeSet;

/** A layout whose files stand for themselves. */
abstract class FileLayout implements Layout {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");
    private static final Pattern PART = Pattern.compile("(?i).*(therapy|head|excerpt|sample|subset).*");

    @Override
    public final List<LoadedTable<?>> read(List<SourceFile> files) {
        List<LoadedTable<?>> tables = new ArrayList<>();
        for (SourceFile file : files) {
            tables.addAll(file.read(bytes -> {
                List<LoadedTable<?>> read = tables(file, bytes);
                bytes.checkWhole();
                return read;
            }));
        }
        return tables;
    }

    abstract List<LoadedTable<?>> tables(SourceFile file, MeasuredInput bytes) throws IOException;

    /** Says whether a file is whole: its name does not say that it is an excerpt. */
    static boolean isWhole(String fileName) {
        return !PART.matcher(fileName).matches();
    }

    /** Returns the codes of which a file tells all: every code, or none, for an excerpt vouches only for the rows it has. */
    static CodeSet codesToldBy(String fileName) {
        return isWhole(fileName) ? CodeSet.all() : CodeSet.none();
    }

    /**
     * Refuses a file whose name tells another year than its content.
     *
     * @param year the year that the content tells
     * @param where what in the content tells it
     */
    static void checkYear(SourceFile file, int year, String where) {
        Matcher named = YEAR.matcher(file.fileName());
        if (named.find() && Integer.parseInt(named.group()) != year) {
            throw DatasetException.ofFile(
                    file.name(),
                    "its name says " + named.group() + ", its " + where + " " + year
                            + "; give each file under the name it was published under.");
        }
    }

    static DatasetException unnamed(SourceFile file, String expected) {
        return DatasetException.ofFile(
                file.name(),
                "only its name says which release it is; keep the name it was published under, " + expected + ".");
    }
}
