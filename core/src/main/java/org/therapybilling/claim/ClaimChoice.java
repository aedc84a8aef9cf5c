package org.therapybilling.claim;

import java.io.Serializable;
import java.util.List;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * One of the claims that are permitted.
 *
 * @param lines its service lines
 * @param tieGoesTo what to record as the professional's choice to get this claim; empty if nothing is tied
 */
public record ClaimChoice(List<ServiceLine> lines, List<ProcedureCode> tieGoesTo) implements Serializable {

    /**
     * Copies both lists.
     *
     * @param lines its service lines
     * @param tieGoesTo the choice that gives this claim
     */
    public ClaimChoice {
        lines = Checks.copy("lines", ServiceLine.class, lines);
        tieGoesTo = Checks.copy("tieGoesTo", ProcedureCode.class, tieGoesTo);
    }
}
