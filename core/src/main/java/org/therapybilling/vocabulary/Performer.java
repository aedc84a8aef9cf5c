package org.therapybilling.vocabulary;

/** Who gave a treatment. */
public enum Performer {
    /** The qualified professional: therapist, speech-language pathologist or chiropractor. */
    THERAPIST,
    /** A licensed assistant: PTA or OTA. */
    ASSISTANT,
    /** A student, whose own services are not billable under Part B (CMS Pub. 100-02 ch. 15 §230). */
    STUDENT,
    /** An aide, whose services are never therapy (CMS Pub. 100-02 ch. 15 §230.1). */
    AIDE;

    /**
     * Says whether time given by this person alone can be billed as skilled treatment.
     *
     * @return false for students and aides
     */
    public boolean isBillable() {
        return this == THERAPIST || this == ASSISTANT;
    }
}
