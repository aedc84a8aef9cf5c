package org.therapybilling.explain;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.therapybilling.internal.Checks;

/** The steps that led to an answer, in order. */
public final class Explanation implements Iterable<Step>, Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Step> steps;

    private Explanation(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * Returns an explanation by these steps.
     *
     * @param steps the steps in order; may be empty
     * @return the explanation
     */
    public static Explanation of(List<Step> steps) {
        return new Explanation(Checks.copy("steps", Step.class, steps));
    }

    /**
     * Returns this explanation followed by another one.
     *
     * @param next the steps that follow
     * @return the longer explanation
     */
    public Explanation then(Explanation next) {
        Objects.requireNonNull(next, "next");
        List<Step> both = new ArrayList<>(steps);
        both.addAll(next.steps);
        return new Explanation(List.copyOf(both));
    }

    /**
     * Returns the steps.
     *
     * @return an unmodifiable list, possibly empty
     */
    public List<Step> steps() {
        return steps;
    }

    @Override
    public Iterator<Step> iterator() {
        return steps.iterator();
    }

    @Serial
    private Object readResolve() {
        return of(steps);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Explanation that && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** Returns the steps, one a line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            step.appendTo(text.isEmpty() ? text : text.append('\n'));
        }
        return text.toString();
    }
}
