package org.therapybilling;

/** The order in which the sessions of an input come, which decides how long a treatment day waits for more of them. */
public enum InputOrder {

    /** Any order: a day waits for {@value TherapyBilling#WINDOW} entries after its first. */
    ANY,

    /**
     * The sessions of one patient and date stand together, whatever the order of patients and dates: a day is closed when
     * the patient or the date changes, and a session that comes later is not counted. Its report says so.
     */
    BY_PATIENT_AND_DATE
}
