package org.therapybilling.payer;

import java.io.Serializable;
import java.util.Objects;
import org.therapybilling.vocabulary.PayerId;

/**
 * What a profile says of a key, or one that it extends says for it.
 *
 * @param <T> the kind of value
 * @param profile the profile that says so
 * @param dated what it says, for the dates for which no nearer profile says anything
 */
public record Inherited<T extends Serializable>(PayerId profile, Dated<T> dated) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param profile the profile that says so
     * @param dated what it says, for the dates for which no nearer profile says anything
     */
    public Inherited {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(dated, "dated");
    }
}
