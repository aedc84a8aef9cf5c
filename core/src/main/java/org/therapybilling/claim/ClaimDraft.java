package org.therapybilling.claim;

import java.io.InvalidObjectException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Step;
import org.therapybilling.internal.Checks;
import org.therapybilling.units.Tie;

/** The claim that the record supports: the default, and the others that are permitted where units are tied. */
public final class ClaimDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Tie tie;
    private final List<ClaimChoice> choices;
    private final List<Step> remarks;

    ClaimDraft(Tie tie, List<ClaimChoice> choices, List<Step> remarks) {
        this.tie = Objects.requireNonNull(tie, "tie");
        this.choices = Checks.copy("choices", ClaimChoice.class, choices);
        this.remarks = Checks.copy("remarks", Step.class, remarks);
    }

    /**
     * Returns the lines of the default claim.
     *
     * @return an unmodifiable list, empty if nothing can be billed
     */
    public List<ServiceLine> lines() {
        return choices.get(0).lines();
    }

    /** {@return whether the professional may choose, and whether the choice recorded settles it} */
    public Tie tie() {
        return tie;
    }

    /**
     * Returns all permitted claims, each once.
     *
     * @return an unmodifiable list, the default first
     */
    public List<ClaimChoice> choices() {
        return choices;
    }

    /**
     * Returns what is to be said of the lines beyond their units.
     *
     * @return the steps; empty if there is nothing to say
     */
    public Explanation explain() {
        return Explanation.of(remarks);
    }

    @Serial
    private Object readResolve() throws InvalidObjectException {
        ClaimDraft draft = new ClaimDraft(tie, choices, remarks);
        if (choices.isEmpty() || Set.copyOf(draft.choices).size() < choices.size()) {
            throw new InvalidObjectException(
                    "The draft has " + choices.size() + " claims; allowed are one or more that differ.");
        }
        return draft;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClaimDraft that
                && tie == that.tie
                && choices.equals(that.choices)
                && remarks.equals(that.remarks);
    }

    @Override
    public int hashCode() {
        return choices.hashCode();
    }

    /** Returns the lines of the default claim. */
    @Override
    public String toString() {
        return "ClaimDraft" + lines();
    }
}
