package org.therapybilling.reference.tables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Of tables of NCCI procedure-to-procedure edits, as {@link EditDay} tells. What an edit is called is left to its rows.
 *
 * @param <V> an edit
 */
public abstract class PairVouching<V extends Serializable>
        implements Vouching<CodePair, V, PairRows>, Edits<CodePair, V, PairRows>, EditMaker<V> {

    private static final long serialVersionUID = 1L;

    /** For the rows that have such a table. */
    protected PairVouching() {}

    /**
     * Adds a row.
     *
     * @param key the codes it was given for, in either order
     * @param edit the row
     * @param rows collects it
     * @throws IllegalArgumentException if the row is of other codes
     */
    protected abstract void add(CodePair key, V edit, PairRowsBuilder rows);

    @Override
    public final DayTable<CodePair, V> on(LocalDate date, TableReleases<PairRows> releases) {
        return new EditDay<>(this, date, releases);
    }

    @Override
    public final PairRows release(DataRelease release, Map<CodePair, V> rows) {
        PairRowsBuilder packed = new PairRowsBuilder();
        rows.forEach((key, edit) -> add(key, edit, packed));
        return packed.build(release);
    }

    @Override
    public final boolean isComplete(PairRows rows, CodePair key) {
        return rows.isComplete(key) || rows.has(key);
    }

    @Override
    public final boolean has(PairRows rows, CodePair key) {
        return rows.has(key);
    }

    @Override
    public final @Nullable V possible(PairRows rows, CodePair key, LocalDate day) {
        return rows.possible(key, day, this);
    }

    @Override
    public final @Nullable V known(PairRows rows, CodePair key, LocalDate day) {
        return rows.known(key, day, this);
    }

    @Override
    public final Predicate<ProcedureCode> codes(PairRows rows, LocalDate day) {
        return rows.codesInForce(day);
    }
}
