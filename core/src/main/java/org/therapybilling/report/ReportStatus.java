package org.therapybilling.report;

/** What came out of a session, in a word. */
public enum ReportStatus {
    /** All rules ran and found nothing. */
    CLEAN,
    /** Something was found. */
    FINDINGS,
    /** No rule was run, since the rule set is empty: nothing is said about compliance. */
    NOT_CHECKED,
    /** Nothing was found, but a rule lacked a fact. */
    NOT_DECIDABLE,
    /** The session could not be read or its payer is not known. */
    UNREADABLE
}
