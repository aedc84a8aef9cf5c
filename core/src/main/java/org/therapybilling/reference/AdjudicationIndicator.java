package org.therapybilling.reference;

/** How units are held against a medically unlikely edit (MAI, column of CMS's MUE tables). */
public enum AdjudicationIndicator {
    /** Line by line. */
    LINE('1'),
    /** All lines of the date of service together, as a matter of policy. */
    DATE_OF_SERVICE_POLICY('2'),
    /** All lines of the date of service together, as a clinical benchmark. */
    DATE_OF_SERVICE_CLINICAL('3');

    private final char digit;

    AdjudicationIndicator(char digit) {
        this.digit = digit;
    }

    /**
     * Returns the indicator as CMS numbers it.
     *
     * @return {@code 1}, {@code 2} or {@code 3}
     */
    public char digit() {
        return digit;
    }

    /**
     * Returns the indicator of a digit.
     *
     * @param digit {@code 1}, {@code 2} or {@code 3}
     * @return the indicator
     * @throws IllegalArgumentException for any other character
     */
    public static AdjudicationIndicator of(char digit) {
        for (AdjudicationIndicator indicator : values()) {
            if (indicator.digit == digit) {
                return indicator;
            }
        }
        throw new IllegalArgumentException("The adjudication indicator is none of 1, 2 and 3.");
    }
}
