package org.therapybilling.explain;

import java.io.Serializable;
import java.util.Optional;

/**
 * What a lookup answers. That something does not exist ({@link None}) and that nobody knows ({@link Unknown}) are
 * different answers: no cap is not a cap unknown.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T extends Serializable> extends Serializable {

    /**
     * Returns the value if there is one.
     *
     * @return the value; empty for none and for unknown
     */
    default Optional<T> found() {
        return this instanceof Found<T> found ? Optional.of(found.value()) : Optional.empty();
    }

    /**
     * There is a value.
     *
     * @param <T> what was asked for
     * @param value the value
     * @param source where it is written
     * @param certainty how sure it is
     */
    record Found<T extends Serializable>(T value, Citation source, Certainty certainty) implements Answer<T> {}

    /**
     * It is known that there is no value.
     *
     * @param <T> what was asked for
     * @param source where this is written
     */
    record None<T extends Serializable>(Citation source) implements Answer<T> {}

    /**
     * It is not known whether there is a value, or which.
     *
     * @param <T> what was asked for
     * @param why a sentence that says what is missing and how to supply it, without patient data
     */
    record Unknown<T extends Serializable>(String why) implements Answer<T> {}
}
