package org.therapybilling.price;

import org.therapybilling.explain.Certainty;

/** How sure something is that follows from several answers. */
final class Surety {

    private Surety() {}

    static Certainty least(Certainty one, Certainty other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
