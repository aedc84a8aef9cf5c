package org.therapybilling.reference.tables;

import java.io.Serializable;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.EffectivePeriod;

/**
 * A row with dates and a source of its own.
 *
 * @param <V> what a row says
 * @param value what it says
 * @param period the dates of service for which the source vouches
 * @param before what is known of the time before the first of them
 * @param source what vouches
 * @param certainty how sure it is
 */
public record DatedRow<V extends Serializable>(
        V value, EffectivePeriod period, Before before, Citation source, Certainty certainty) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param value what it says
     * @param period the dates of service for which the source vouches
     * @param before what is known of the time before the first of them
     * @param source what vouches
     * @param certainty how sure it is
     */
    public DatedRow {
        Checks.present(value, period, before, source, certainty);
    }

    /** What is known of the time before the first day of a row. */
    public enum Before {
        /** There was no such row. */
        ABSENT,
        /** No source says. */
        UNKNOWN
    }
}
