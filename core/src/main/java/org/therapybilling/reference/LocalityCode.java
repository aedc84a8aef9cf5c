package org.therapybilling.reference;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.therapybilling.vocabulary.Locality;

/**
 * What fees of a contractor are found by.
 *
 * @param locality the fee schedule area
 * @param code the code, or a component of it
 */
public record LocalityCode(Locality locality, ComponentCode code) implements Serializable, Comparable<LocalityCode> {

    /**
     * Checks that nothing is missing.
     *
     * @param locality the fee schedule area
     * @param code the code, or a component of it
     */
    public LocalityCode {
        Objects.requireNonNull(locality, "locality");
        Objects.requireNonNull(code, "code");
    }

    private static final Comparator<LocalityCode> ORDER =
            Comparator.comparing(LocalityCode::code).thenComparing(LocalityCode::locality);

    @Override
    public int compareTo(LocalityCode other) {
        Objects.requireNonNull(other, "other");
        return ORDER.compare(this, other);
    }

    /** Returns for example {@code 97110 in 13102-00}. */
    @Override
    public String toString() {
        return code + " in " + locality;
    }
}
