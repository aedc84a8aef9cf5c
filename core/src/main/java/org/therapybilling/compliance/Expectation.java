package org.therapybilling.compliance;

import java.util.List;
import java.util.Objects;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Datum;

/**
 * An expectation about one value, to be ended by what is allowed. The engine compares.
 *
 * @param <T> what was observed
 */
public final class Expectation<T extends Datum & Comparable<? super T>> {

    private final Draft draft;
    private final T observed;
    private boolean closed;

    Expectation(Draft draft, T observed) {
        this.draft = draft;
        this.observed = observed;
    }

    /**
     * Finds something if the value is more than a limit.
     *
     * @param limit the most that is allowed, inclusive
     * @param fixes what would clear it
     */
    public void atMost(T limit, Fix... fixes) {
        Objects.requireNonNull(limit, "limit");
        Checks.elements("fixes", fixes);
        if (isBroken(observed.compareTo(limit) <= 0)) {
            draft.add(observed, Allowed.atMost(limit), fixes);
        }
    }

    /**
     * Finds something if the value is less than a limit.
     *
     * @param limit the least that is allowed, inclusive
     * @param fixes what would clear it
     */
    public void atLeast(T limit, Fix... fixes) {
        Objects.requireNonNull(limit, "limit");
        Checks.elements("fixes", fixes);
        if (isBroken(observed.compareTo(limit) >= 0)) {
            draft.add(observed, Allowed.atLeast(limit), fixes);
        }
    }

    /**
     * Finds something if the value is another.
     *
     * @param only what is allowed
     * @param fixes what would clear it
     */
    public void exactly(T only, Fix... fixes) {
        Objects.requireNonNull(only, "only");
        Checks.elements("fixes", fixes);
        oneOf(List.of(only), fixes);
    }

    /**
     * Finds something if the value is none of these.
     *
     * @param permitted what is allowed
     * @param fixes what would clear it
     */
    public void oneOf(List<T> permitted, Fix... fixes) {
        Checks.elements("permitted", permitted);
        Checks.elements("fixes", fixes);
        if (isBroken(permitted.contains(observed))) {
            draft.add(observed, Allowed.oneOf(permitted), fixes);
        }
    }

    /** Notes that the rule said what is allowed, and says whether it is not so. */
    private boolean isBroken(boolean met) {
        if (!closed) {
            closed = true;
            draft.closed();
        }
        return !met;
    }
}
