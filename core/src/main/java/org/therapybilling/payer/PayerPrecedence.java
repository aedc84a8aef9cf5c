package org.therapybilling.payer;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Whose counting is followed where a session has a primary and a secondary payer who count differently. */
public enum PayerPrecedence {
    /** The primary payer's. */
    PRIMARY("primary"),
    /** The secondary payer's. */
    SECONDARY("secondary"),
    /** Whichever gives fewer units; the primary payer's if both give as many. */
    FEWER_UNITS("fewer-units"),
    /** Whichever gives more units; the primary payer's if both give as many. */
    MORE_UNITS("more-units");

    private final String id;

    PayerPrecedence(String id) {
        this.id = id;
    }

    /**
     * Returns the precedence of an id.
     *
     * @param id for example {@code fewer-units}
     * @return the precedence; empty if none has this id
     */
    public static Optional<PayerPrecedence> ofId(String id) {
        Objects.requireNonNull(id, "id");
        return Arrays.stream(values())
                .filter(precedence -> precedence.id.equals(id))
                .findFirst();
    }

    /**
     * Returns the id that stands in profiles and texts.
     *
     * @return for example {@code fewer-units}
     */
    public String id() {
        return id;
    }
}
