package org.therapybilling.reference;

import java.util.Arrays;

/** How units are held against a medically unlikely edit (MAI, column of CMS's MUE tables for Medicare). */
public enum AdjudicationIndicator {
    /** Line by line. */
    LINE("1"),
    /** All lines of the date of service together, as a matter of policy. */
    DATE_OF_SERVICE_POLICY("2"),
    /** All lines of the date of service together, as a clinical benchmark. */
    DATE_OF_SERVICE_CLINICAL("3"),
    /**
     * The table has no such column, as those of Medicaid: its limits are taken for all lines of the date of service
     * together. Whether they are of a line is disputed.
     */
    DATE_OF_SERVICE("");

    private final String digit;

    AdjudicationIndicator(String digit) {
        this.digit = digit;
    }

    /** {@return the indicator as CMS numbers it: {@code 1}, {@code 2} or {@code 3}; empty if the table has none} */
    public String digit() {
        return digit;
    }

    /** {@return whether each line has the limit to itself; else all lines of the date of service share it} */
    public boolean isOfLine() {
        return this == LINE;
    }

    /**
     * {@return the indicator of a digit}
     *
     * @param digit {@code 1}, {@code 2} or {@code 3}; empty if the table has none
     * @throws IllegalArgumentException for any other text
     */
    public static AdjudicationIndicator of(String digit) {
        return Arrays.stream(values())
                .filter(indicator -> indicator.digit.equals(digit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The adjudication indicator is none of 1, 2 and 3."));
    }
}
