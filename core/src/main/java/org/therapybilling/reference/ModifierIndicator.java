package org.therapybilling.reference;

/** Whether a modifier lets two services of an NCCI pair meet (column "Modifier" of CMS's tables of PTP edits). */
public enum ModifierIndicator {
    /** No modifier does. */
    NOT_ALLOWED('0'),
    /** An NCCI modifier does, where the record supports it. */
    ALLOWED('1'),
    /** The edit was deleted as if it had never been in force. */
    NOT_APPLICABLE('9');

    private final char digit;

    ModifierIndicator(char digit) {
        this.digit = digit;
    }

    /** {@return the indicator as CMS prints it: {@code 0}, {@code 1} or {@code 9}} */
    public char digit() {
        return digit;
    }

    /**
     * Says whether edits of this indicator are in force on their dates.
     *
     * @return false for {@code 9}: the edit was deleted as of the day it began
     */
    public boolean isInForce() {
        return this != NOT_APPLICABLE;
    }

    /**
     * {@return the indicator of a digit}
     *
     * @param digit {@code 0}, {@code 1} or {@code 9}
     * @throws IllegalArgumentException for any other character
     */
    public static ModifierIndicator of(char digit) {
        for (ModifierIndicator indicator : values()) {
            if (indicator.digit == digit) {
                return indicator;
            }
        }
        throw new IllegalArgumentException("The modifier indicator is none of 0, 1 and 9.");
    }
}
