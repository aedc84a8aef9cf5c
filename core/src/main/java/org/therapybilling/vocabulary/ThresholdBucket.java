package org.therapybilling.vocabulary;

/** The two yearly totals that Medicare holds against its therapy thresholds (Social Security Act §1833(g)). */
public enum ThresholdBucket {
    /** Physical therapy and speech-language pathology together. */
    PT_SLP,
    /** Occupational therapy alone. */
    OT
}
