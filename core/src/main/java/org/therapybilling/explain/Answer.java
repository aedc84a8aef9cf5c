package org.therapybilling.explain;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;

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
     * Returns the same answer about something that follows from the value.
     *
     * @param <R> what is asked for
     * @param follows gives it for a value
     * @return found, none or unknown as this answer is, from the same source
     */
    default <R extends Serializable> Answer<R> map(Function<T, R> follows) {
        if (this instanceof Found<T> found) {
            return new Found<>(follows.apply(found.value()), found.source(), found.certainty());
        }
        return this instanceof None<T> none ? new None<>(none.source()) : new Unknown<>(((Unknown<T>) this).why());
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
