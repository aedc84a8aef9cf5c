package org.therapybilling.session;

/** Coverage that pays in the place of original Medicare, or before it. */
public enum OtherCoverage {
    /** A plan of Medicare Advantage (Part C). */
    MEDICARE_ADVANTAGE,
    /** Another payer comes first. */
    PRIMARY_ELSEWHERE
}
