package org.therapybilling.reference;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.tables.TableHistory;
import org.therapybilling.reference.tables.TableSource;

/**
 * Published facts, by date of service. Immutable, serializable and safe to share between threads; equal if releases and
 * rows are.
 *
 * <p>Data goes {@linkplain #over over} other data. The releases of a table that either has become one history:
 *
 * <pre>
 *   mine                    |==2026Q4==|
 *   over bundled   |==2024Q3==|           |==2026Q2==|   each vouches for its own dates, whoever loaded it
 *   ------------------------------------------------------------------------------------&gt; dates of service
 *   together       |==2024Q3==|  between two that agree  |==2026Q2==||==2026Q4==|  likely
 * </pre>
 */
public final class ReferenceData implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final ReferenceData EMPTY = new ReferenceData(new TreeMap<>());

    /** So many dates are kept at hand, a year's and some more. */
    private static final int DATES = 1 << 9;

    private final SortedMap<String, TableHistory<?, ?, ?>> tables;

    /** Dates that were asked, each in the place of its number: kept to save time, without effect on any answer. */
    private final transient AtomicReferenceArray<DayTables> dates = new AtomicReferenceArray<>(DATES);

    private final transient KnownAnswers answers = new KnownAnswers();

    private ReferenceData(SortedMap<String, TableHistory<?, ?, ?>> tables) {
        this.tables = Collections.unmodifiableSortedMap(tables);
    }

    /** {@return data without any table, of which everything is unknown} */
    public static ReferenceData empty() {
        return EMPTY;
    }

    /**
     * {@return one release of one table, in memory}
     *
     * @param <K> what its rows are found by
     * @param <V> what a row says
     * @param table the table
     * @param release where the rows come from: its dates, and for which codes it is complete
     * @param rows the rows. Rows that could have dates of their own hold for those of the release
     * @throws IllegalArgumentException if the release has the id of another table or counts other than so many rows, or a
     *     row contradicts its key
     */
    public static <K, V extends Serializable> ReferenceData of(Table<K, V> table, DataRelease release, Map<K, V> rows) {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(rows, "rows");
        if (!release.id().equals(table.id())) {
            throw new IllegalArgumentException("The release is of " + release.id() + ", the rows are of " + table.id()
                    + "; name the table in both.");
        }
        return of(table.id(), table.with(release, rows));
    }

    /**
     * {@return one table from a source} For {@code dataset} alone: the package of sources is not exported.
     *
     * @param table the table
     * @param source where its releases come from
     */
    public static ReferenceData of(Table<?, ?> table, TableSource<?> source) {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(source, "source");
        return of(table.id(), table.with(source));
    }

    private static ReferenceData of(String id, TableHistory<?, ?, ?> table) {
        return new ReferenceData(new TreeMap<>(Map.of(id, table)));
    }

    /**
     * {@return this data with another to fall back on} The releases of a table that either has become one history: one of
     * this data and one of the other that agree vouch for the time between them, and the newest of all tells what is likely
     * later. Where both have something for the same dates, this data is asked first.
     *
     * <p>Tables whose rows have dates of their own are asked one after the other. Of {@linkplain Figure#TABLE figures} a
     * definite answer comes before a likely one, and either before unknown; of {@linkplain ProcedureInfo#CODE_BOOK code
     * books} the first that knows a code is followed, however sure it is.
     *
     * @param fallback the data to ask second
     */
    public ReferenceData over(ReferenceData fallback) {
        Objects.requireNonNull(fallback, "fallback");
        SortedMap<String, TableHistory<?, ?, ?>> both = new TreeMap<>(tables);
        fallback.tables.forEach((id, table) -> both.merge(id, table, TableHistory::over));
        return new ReferenceData(both);
    }

    /**
     * {@return all tables on a date} Which releases vouch for it is found once; who asks several questions about a date
     * keeps what is returned.
     *
     * @param dateOfService the date of service
     */
    public DayTables on(LocalDate dateOfService) {
        Objects.requireNonNull(dateOfService, "dateOfService");
        int place = (int) Math.floorMod(dateOfService.toEpochDay(), (long) DATES);
        DayTables known = dates.get(place);
        if (known == null || !known.date().equals(dateOfService)) {
            known = new DayTables(tables, dateOfService, answers);
            dates.set(place, known);
        }
        return known;
    }

    /**
     * {@return this data, with its tables in memory} Where tables are read on demand, who calls this at the start finds out
     * there whether all of them can be read, and how much memory they take.
     */
    public ReferenceData loaded() {
        tables.values().forEach(TableHistory::read);
        return this;
    }

    /** {@return the releases there are, by the id of their table, then as they were put over each other} */
    public List<DataRelease> releases() {
        return tables.values().stream()
                .flatMap(table -> table.releases().stream())
                .toList();
    }

    @Serial
    private Object readResolve() {
        SortedMap<String, TableHistory<?, ?, ?>> vouched = new TreeMap<>();
        tables.values().forEach(table -> vouched.put(table.id(), Tables.vouched(table)));
        return new ReferenceData(vouched);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReferenceData that && tables.equals(that.tables);
    }

    @Override
    public int hashCode() {
        return tables.keySet().hashCode();
    }

    /** Returns the names of the releases. */
    @Override
    public String toString() {
        return releases().toString();
    }
}
