package org.therapybilling.reference;

/** What the list of an add-on code's primaries is (NCCI add-on code edits, column of types). */
public enum AddOnType {
    /** All of them: no other code will do. */
    CLOSED_LIST('1'),
    /** None: the contractor says which codes will do. */
    CONTRACTOR_DEFINED('2'),
    /** Some: the contractor may accept others. */
    PARTIAL_LIST('3');

    private final char digit;

    AddOnType(char digit) {
        this.digit = digit;
    }

    /** {@return the type as CMS numbers it: {@code 1}, {@code 2} or {@code 3}} */
    public char digit() {
        return digit;
    }

    /**
     * {@return the type of a digit}
     *
     * @param digit {@code 1}, {@code 2} or {@code 3}
     * @throws IllegalArgumentException for any other character
     */
    public static AddOnType of(char digit) {
        for (AddOnType type : values()) {
            if (type.digit == digit) {
                return type;
            }
        }
        throw new IllegalArgumentException("The type of an add-on code is none of 1, 2 and 3.");
    }
}
