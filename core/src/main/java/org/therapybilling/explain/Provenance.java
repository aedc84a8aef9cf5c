package org.therapybilling.explain;

import java.io.Serializable;
import java.util.List;

/**
 * What an answer was made from. The same session with equal provenance gives the same answer, byte for byte.
 *
 * @param library the version of this library
 * @param rules the version of the rule set, or {@link #NO_RULES}
 * @param datasets the releases of reference data that were consulted
 */
public record Provenance(String library, String rules, List<DataRelease> datasets) implements Serializable {

    /** Stands for the version of the rule set where no rule was run. */
    public static final String NO_RULES = "none";

    /**
     * Copies the list.
     *
     * @param library the version of this library
     * @param rules the version of the rule set
     * @param datasets the releases that were consulted
     */
    public Provenance {
        datasets = List.copyOf(datasets);
    }
}
