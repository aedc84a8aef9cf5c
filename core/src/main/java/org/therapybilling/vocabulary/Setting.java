package org.therapybilling.vocabulary;

/** The kind of claim, which chooses the edit tables and the column of practice expense. */
public enum Setting {
    /** Professional claim of a practice. */
    PRACTITIONER,
    /** Outpatient claim of a hospital. */
    OUTPATIENT_HOSPITAL
}
