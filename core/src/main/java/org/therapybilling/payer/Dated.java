package org.therapybilling.payer;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Source;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.PayerId;

/**
 * What a profile says of a key for some dates of service.
 *
 * @param <T> the kind of value
 * @param stated a value, none or unknown
 * @param period the dates for which it holds
 * @param source where it is written, as one text
 * @param certainty how sure it is
 */
public record Dated<T extends Serializable>(
        Stated<T> stated, EffectivePeriod period, Citation source, Certainty certainty) implements Serializable {

    /**
     * Puts document and section of the source into one text, as files have it.
     *
     * @param stated a value, none or unknown
     * @param period the dates for which it holds
     * @param source where it is written
     * @param certainty how sure it is
     */
    public Dated {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(stated, "stated");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(certainty, "certainty");
        source = Citation.of(source.toString(), "");
    }

    /**
     * {@return a value that the source states}
     *
     * @param <T> the kind of value
     * @param value the value
     * @param period the dates for which it holds
     * @param source where it is written
     */
    public static <T extends Serializable> Dated<T> of(T value, EffectivePeriod period, Citation source) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(value, "value");
        return new Dated<>(new Stated.Value<>(value), period, source, Certainty.DEFINITE);
    }

    /** {@return the value; empty for none and for unknown} */
    public Optional<T> value() {
        return stated instanceof Stated.Value<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    /**
     * {@return the same for other dates}
     *
     * @param other the dates for which it holds
     */
    public Dated<T> during(EffectivePeriod other) {
        Objects.requireNonNull(other, "other");
        return new Dated<>(stated, other, source, certainty);
    }

    /**
     * {@return the same from another source}
     *
     * @param other where it is written
     */
    public Dated<T> citing(Citation other) {
        Objects.requireNonNull(other, "other");
        return new Dated<>(stated, period, other, certainty);
    }

    /**
     * {@return the same, as sure as told}
     *
     * @param other how sure it is
     */
    public Dated<T> as(Certainty other) {
        Objects.requireNonNull(other, "other");
        return new Dated<>(stated, period, source, other);
    }

    /** Returns a value for the same dates, from the same source. */
    Dated<T> stating(T value) {
        return new Dated<>(new Stated.Value<>(value), period, source, certainty);
    }

    boolean isOfOneSourceAndPeriod(Dated<T> other) {
        return period.equals(other.period) && source.equals(other.source) && certainty == other.certainty;
    }

    /**
     * {@return what a key says of this, for people, or the word {@code none} or {@code unknown}}
     *
     * @param key the key of which this is said
     */
    public String text(PayerKey<T> key) {
        Objects.requireNonNull(key, "key");
        return value().map(key::text).orElse(stated instanceof Stated.None ? "none" : "unknown");
    }

    /** Says that a profile does not know something, and what to do. */
    static String missing(PayerKey<?> key, PayerId profile) {
        return "The profile " + profile + " does not know its setting \"" + key
                + "\" for this date of service; set it in a profile of your own.";
    }

    /** Returns the answer that a key is not known, and why. */
    static <T extends Serializable> Answer<T> unknown(PayerKey<T> key, String why) {
        return new Answer.Unknown<T>(why).missing("payer." + key.name());
    }

    /** Returns the answer to somebody who asks for a date of the period. */
    Answer<T> answer(PayerKey<T> key, PayerId profile) {
        if (stated instanceof Stated.Value<T> known) {
            return new Answer.Found<>(known.value(), Source.of(source), certainty);
        }
        return stated instanceof Stated.None<T>
                ? new Answer.None<>(Source.of(source), certainty)
                : unknown(key, missing(key, profile));
    }
}
