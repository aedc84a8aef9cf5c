package org.therapybilling.dataset;

import java.io.InvalidObjectException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.Table;
import org.therapybilling.reference.tables.TableRelease;
import org.therapybilling.reference.tables.TableSource;

/**
 * One bundled table. It is read at the first question, so that who never asks pays nothing, and is sent to other machines
 * by name: there it is the library's own, which must be of the same releases.
 *
 * @param table the table
 */
record BundledTable(Table<?, ?> table) implements TableSource<TableRelease> {

    @Override
    public List<DataRelease> releases() {
        return Bundled.releases(table);
    }

    @Override
    public List<TableRelease> read() {
        return Bundled.read(table);
    }

    /**
     * What is sent in its place.
     *
     * @param id the id of the table
     * @param releases the releases of it that the sender has
     */
    private record Sent(String id, List<DataRelease> releases) implements Serializable {

        @Serial
        private Object readResolve() throws InvalidObjectException {
            Table<?, ?> table = KnownTables.ofId(id).orElse(null);
            if (table == null || !Bundled.releases(table).equals(releases)) {
                throw new InvalidObjectException("The bundled " + id + " here is of other releases than the one sent;"
                        + " use the same version of the library on both sides.");
            }
            return new BundledTable(table);
        }
    }

    @Serial
    private Object writeReplace() {
        return new Sent(table.id(), releases());
    }
}
