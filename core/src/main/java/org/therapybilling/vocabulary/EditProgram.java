package org.therapybilling.vocabulary;

/** Whose correct coding edits (NCCI): the tables of the two programmes differ in pairs and limits. */
public enum EditProgram {
    /** Medicare's, published every quarter by CMS. */
    MEDICARE,
    /** Medicaid's, which states must use (Social Security Act §1903(r)(1)(B)(iv)), published apart from Medicare's. */
    MEDICAID
}
