package org.therapybilling.reference;

import java.io.Serializable;
import org.therapybilling.vocabulary.Units;

/**
 * A medically unlikely edit: the most units of a code that are paid.
 *
 * @param units the most units; zero is a limit too
 * @param indicator whether of a line, or of the date of service
 * @param rationale why the limit is what it is, in CMS's words; empty if not known
 */
public record UnitLimit(Units units, AdjudicationIndicator indicator, String rationale) implements Serializable {

    /** Says whether another limit is the same, whatever CMS's words for it. */
    boolean sameLimit(UnitLimit other) {
        return units.equals(other.units) && indicator == other.indicator;
    }

    /** Returns for example {@code 6 units, MAI 3}. */
    @Override
    public String toString() {
        return units + ", MAI " + indicator.digit();
    }
}
