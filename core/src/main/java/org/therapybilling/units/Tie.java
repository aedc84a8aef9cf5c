package org.therapybilling.units;

import java.io.Serializable;
import java.util.List;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Services with an equal claim to fewer units.
 *
 * @param claimants the services, in the order recorded; empty where nothing is tied
 * @param winners those of them that get a unit by default
 * @param chosen the codes the professional chose, the first choice first
 */
record Tie(List<ProcedureCode> claimants, List<ProcedureCode> winners, List<ProcedureCode> chosen)
        implements Serializable {

    /** Nothing is tied. */
    static final Tie NONE = new Tie(List.of(), List.of(), List.of());

    Tie {
        claimants = List.copyOf(claimants);
        winners = List.copyOf(winners);
        chosen = List.copyOf(chosen);
    }

    boolean isWonBy(ProcedureCode code) {
        return winners.contains(code);
    }

    boolean exists() {
        return !claimants.isEmpty();
    }
}
