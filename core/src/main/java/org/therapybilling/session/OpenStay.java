package org.therapybilling.session;

/** An episode or stay whose payment may include the therapy given while it is open (consolidated billing). */
public enum OpenStay {
    /** An episode of home health. */
    HOME_HEALTH,
    /** A stay in a skilled nursing facility. */
    SNF,
    /** A stay as inpatient of a hospital. */
    INPATIENT,
    /** An election of hospice. */
    HOSPICE
}
