package org.therapybilling.claim;

import java.io.Serializable;
import java.util.List;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Step;

/** The claim that the record supports: the default, and the others that are permitted where units are tied. */
public final class ClaimDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<ClaimChoice> choices;
    private final List<Step> remarks;

    ClaimDraft(List<ClaimChoice> choices, List<Step> remarks) {
        this.choices = choices;
        this.remarks = remarks;
    }

    /**
     * Returns the lines of the default claim.
     *
     * @return an unmodifiable list, empty if nothing can be billed
     */
    public List<ServiceLine> lines() {
        return choices.get(0).lines();
    }

    /**
     * Says whether the professional may choose.
     *
     * @return true if more than one claim is permitted
     */
    public boolean isTied() {
        return choices.size() > 1;
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
}
