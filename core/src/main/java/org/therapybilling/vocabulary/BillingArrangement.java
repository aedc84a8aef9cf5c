package org.therapybilling.vocabulary;

/**
 * Under which arrangement of Medicare Part B therapy is billed (CMS Pub. 100-02 ch. 15 §220 and §230.4 to §230.6). Nothing
 * follows where it is not told.
 */
public enum BillingArrangement {
    /** A therapist in private practice. */
    PRIVATE_PRACTICE,
    /** Incident to the services of a physician or other practitioner. */
    INCIDENT_TO,
    /** The outpatient department of a hospital. */
    HOSPITAL,
    /** A rehabilitation agency. */
    REHAB_AGENCY,
    /** A skilled nursing facility. */
    SNF,
    /** A home health agency, to patients outside a plan of home health. */
    HHA,
    /** A comprehensive outpatient rehabilitation facility. */
    CORF,
    /** A critical access hospital. */
    CAH;

    /**
     * {@return whether services of assistants are told by a modifier, CQ or CO: not incident to a physician, and not by a
     * critical access hospital (CMS Pub. 100-04 ch. 5 §20.1)}
     */
    public boolean tellsAssistants() {
        return this != INCIDENT_TO && this != CAH;
    }

    /** {@return whether the provider is an institution, whose claims are institutional ones (CMS-1450)} */
    public boolean isInstitutional() {
        return this != PRIVATE_PRACTICE && this != INCIDENT_TO;
    }
}
