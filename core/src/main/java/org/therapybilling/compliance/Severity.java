package org.therapybilling.compliance;

/** How grave a finding is; the gravest first. */
public enum Severity {
    /** The claim would be wrong, or denied. */
    ERROR,
    /** The claim may be wrong, or be denied. */
    WARNING,
    /** Something to know. */
    INFO
}
