package org.therapybilling.dataset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapybilling.vocabulary.CodeSet;

/**
 * What the name of a table tells that somebody wrote down again, such as {@code prac-2024q3-therapy.csv}.
 *
 * @param table the first word: {@code prac}, {@code hosp}, {@code dme} or {@code aoc}
 * @param quarter the quarter it was published for
 * @param extract what was taken of it; empty or {@code full} for all
 */
record RowsName(String table, Quarter quarter, String extract) {

    private static final Pattern NAME =
            Pattern.compile("(prac|hosp|dme|aoc)-([0-9]{4})q([1-4])(?:-([a-z-]+))?\\.(?:csv|tsv)");

    static Optional<RowsName> of(String fileName) {
        Matcher name = NAME.matcher(fileName);
        return name.matches()
                ? Optional.of(new RowsName(
                        name.group(1),
                        new Quarter(Integer.parseInt(name.group(2)), Integer.parseInt(name.group(3))),
                        Optional.ofNullable(name.group(4)).orElse("")))
                : Optional.empty();
    }

    static RowsName of(SourceFile file) {
        return of(file.fileName())
                .orElseThrow(() -> FileLayout.unnamed(file, "such as prac-2024q3.csv (table, quarter, extract)"));
    }

    /** Returns the codes for which the table is complete: all, or only those of the rows it has. */
    CodeSet complete() {
        return extract.isEmpty() || extract.equals("full") ? CodeSet.all() : CodeSet.none();
    }
}
