package org.therapybilling.reference.tables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.Source;

/** A release as it is asked: its dates are at hand, and what most answers need is made once. */
final class Witness<S extends TableRelease> {

    private final S rows;
    private final LocalDate first;
    private final LocalDate last;
    private final Source source;
    private final Answer.None<?> none;
    private final Answer.None<?> likelyNone;
    private volatile @Nullable Together together;

    Witness(S rows) {
        this.rows = rows;
        this.first = ReleaseOrder.first(rows.release());
        this.last = ReleaseOrder.last(rows.release());
        this.source = Source.of(rows.release());
        this.none = new Answer.None<>(source, Certainty.DEFINITE);
        this.likelyNone = new Answer.None<>(source, Certainty.LIKELY);
    }

    S rows() {
        return rows;
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    boolean isFor(LocalDate date) {
        return !first.isAfter(date) && !last.isBefore(date);
    }

    /** Returns a row as the answer, or that there is none. */
    <V extends Serializable> Answer<V> answer(@Nullable V row, Certainty certainty) {
        return row == null ? none(certainty) : new Answer.Found<>(row, source, certainty);
    }

    /** Returns the answer that there is no row, always the same: it holds no value, so it is one about any. */
    @SuppressWarnings("unchecked")
    <V extends Serializable> Answer<V> none(Certainty certainty) {
        return (Answer<V>) (certainty == Certainty.DEFINITE ? none : likelyNone);
    }

    /** Returns a row, or that there is none, as the definite answer of this release, which needs another to be sure. */
    @SuppressWarnings("unchecked")
    <V extends Serializable> Answer<V> answerWith(Witness<S> other, @Nullable V row) {
        Together both = with(other);
        return row == null
                ? (Answer<V>) both.none()
                : new Answer.Found<>(row, both.none().source(), Certainty.DEFINITE);
    }

    private Together with(Witness<S> other) {
        Together known = together;
        if (known == null || known.other() != other) {
            known = new Together(other, noneWith(other));
            together = known;
        }
        return known;
    }

    /** Cites this release, and names both by date. */
    private Answer.None<?> noneWith(Witness<S> other) {
        List<DataRelease> both = first.isAfter(other.first)
                ? List.of(other.rows.release(), rows.release())
                : List.of(rows.release(), other.rows.release());
        return new Answer.None<>(new Source(source.citation(), both), Certainty.DEFINITE);
    }

    /** What two releases answer together where there is no row: the usual answer, kept for the other that was last asked. */
    private record Together(Witness<?> other, Answer.None<?> none) {}
}
