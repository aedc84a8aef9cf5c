package org.therapybilling.payer;

import java.io.Serializable;
import java.util.Objects;

/**
 * What a profile says of a key: a value, that there is none, or that it is not known.
 *
 * @param <T> the kind of value
 */
public sealed interface Stated<T extends Serializable> extends Serializable {

    /**
     * A value.
     *
     * @param <T> the kind of value
     * @param value the value
     */
    record Value<T extends Serializable>(T value) implements Stated<T> {

        /**
         * Checks that nothing is missing.
         *
         * @param value the value
         */
        public Value {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * There is none: no cap, no bundle.
     *
     * @param <T> the kind of value
     */
    record None<T extends Serializable>() implements Stated<T> {}

    /**
     * It is not known; nothing is inherited from the profile that this one extends.
     *
     * @param <T> the kind of value
     */
    record Unknown<T extends Serializable>() implements Stated<T> {}
}
