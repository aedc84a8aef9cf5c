package org.therapybilling.price;

/** Why sessions of a claim that say different things have no price together. */
final class Differing {

    private Differing() {}

    static String in(String what) {
        return "The sessions of the claim differ in " + what
                + ", so that its lines have no price in common; say the same in all of them.";
    }
}
