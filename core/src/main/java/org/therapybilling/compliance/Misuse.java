package org.therapybilling.compliance;

/**
 * A rule did what it did not declare. Its message is of this library alone, so that it can stand in a finding; what any
 * other exception says could be patient data.
 */
final class Misuse extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what the rule did.
     *
     * @param what how a sentence about the rule goes on, without patient data
     */
    Misuse(String what) {
        super(what);
    }

    /** Returns how a sentence about the rule goes on. */
    String what() {
        return String.valueOf(getMessage());
    }
}
