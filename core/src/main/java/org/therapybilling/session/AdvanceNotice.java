package org.therapybilling.session;

/** Whether the patient signed an Advance Beneficiary Notice of Noncoverage (ABN, form CMS-R-131) for the services. */
public enum AdvanceNotice {
    /** It was given and signed. */
    SIGNED,
    /** There is none. */
    NONE
}
