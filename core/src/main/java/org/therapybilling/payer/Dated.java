package org.therapybilling.payer;

import java.io.Serializable;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.vocabulary.EffectivePeriod;

/**
 * A value of a profile for some dates of service.
 *
 * @param <T> the kind of value
 * @param value the value
 * @param period the dates for which it holds
 * @param source where it is written
 * @param certainty how sure it is
 */
public record Dated<T extends Serializable>(T value, EffectivePeriod period, Citation source, Certainty certainty)
        implements Serializable {}
