package org.therapybilling.payer;

import java.io.Serializable;

/** What is said of a key, for people. */
final class Texts {

    private Texts() {}

    static <T extends Serializable> String of(PayerKey<T> key, Dated<T> dated) {
        return dated.value().map(key::text).orElse(dated.stated() instanceof Stated.None ? "none" : "unknown");
    }
}
