package org.therapybilling.units;

/** Whether services compete for fewer units with an equal right to them, so that the professional may choose. */
public enum Tie {
    /** None do: only one split is permitted. */
    NONE,
    /** They do, and nobody has chosen yet: the default is one of the permitted splits. */
    OPEN,
    /** They do, and the professional's choice gives away every contested unit; the other splits stay permitted. */
    DECIDED
}
