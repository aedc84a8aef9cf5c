package org.therapybilling.csv;

import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.therapybilling.internal.Checks;

/** Records that somebody else reads, such as those of a workbook. */
final class GivenRows implements TableRows {

    private final Iterator<List<String>> rows;

    GivenRows(Iterator<List<String>> rows) {
        this.rows = rows;
    }

    @Override
    public Optional<List<String>> next() {
        try {
            return rows.hasNext() ? Optional.of(Checks.copy("rows", rows.next())) : Optional.empty();
        } catch (UncheckedIOException broken) {
            throw new TableFormatException(
                    "The table is damaged, or reading it failed; rows from here on were not read."
                            + " Open it, save it again and try once more.");
        }
    }
}
