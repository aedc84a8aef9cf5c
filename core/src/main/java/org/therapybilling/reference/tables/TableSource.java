package org.therapybilling.reference.tables;

import java.io.Serializable;
import java.util.List;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.internal.Checks;

/**
 * Where releases of a table come from: memory, or a place from which they are read when the table is first asked.
 *
 * @param <S> one release with its rows
 */
public interface TableSource<S extends TableRelease> extends Serializable {

    /** {@return the releases, without reading their rows} */
    List<DataRelease> releases();

    /** {@return the releases with their rows, read at the first call} */
    List<S> read();

    /**
     * {@return releases that are in memory}
     *
     * @param <S> one release with its rows
     * @param rows the releases
     */
    static <S extends TableRelease> TableSource<S> of(List<S> rows) {
        return new InMemory<>(rows);
    }

    /**
     * Releases that are in memory.
     *
     * @param <S> one release with its rows
     * @param read the releases
     */
    record InMemory<S extends TableRelease>(List<S> read) implements TableSource<S> {

        /**
         * Copies the list.
         *
         * @param read the releases
         */
        public InMemory {
            read = Checks.copy("read", TableRelease.class, read);
        }

        @Override
        public List<DataRelease> releases() {
            return read.stream().map(TableRelease::release).toList();
        }
    }
}
