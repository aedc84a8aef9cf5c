package org.therapybilling.payer.terms;

/** Something that a payer may ask of the record; each is the rule of its id. */
public enum DocumentationCheck {
    /** An initial evaluation. */
    INITIAL_EVALUATION("documentation.initial-evaluation"),
    /** Why the services are necessary and need skill. */
    MEDICAL_NECESSITY("documentation.medical-necessity"),
    /** Functional goals. */
    FUNCTIONAL_GOALS("documentation.functional-goals"),
    /** Progress that is measured. */
    MEASURABLE_PROGRESS("documentation.measurable-progress"),
    /** A signature. */
    SIGNATURE("documentation.signature"),
    /** A certified plan of care. */
    CERTIFICATION("documentation.certification"),
    /** A plan of care certified anew. */
    RECERTIFICATION("documentation.recertification"),
    /** Progress reports. */
    PROGRESS_REPORT("documentation.progress-report"),
    /** Reasons for services billed as distinct. */
    DISTINCT_SERVICE("documentation.distinct-service");

    private final String id;

    DocumentationCheck(String id) {
        this.id = id;
    }

    /** {@return the id of the rule, which stands in files} */
    public String id() {
        return id;
    }
}
