package org.therapybilling.explain;

/** How sure an answer or a finding is. */
public enum Certainty {
    /** The cited source states it for the date asked. */
    DEFINITE,
    /** A secondary source states it, or the cited source does but not for this very date; nothing known contradicts. */
    LIKELY,
    /** Somebody's assumption, such as a value of an example profile: confirm it before relying on it. */
    JUDGEMENT
}
