package org.therapybilling.compliance;

/** What a rule may do beside finding. Using a power that it does not declare is an error of the rule. */
public enum Power {
    /** Offer to mend the form of a line. */
    REPAIR,
    /** Offer a change that a person has to vouch for. */
    SUGGEST
}
