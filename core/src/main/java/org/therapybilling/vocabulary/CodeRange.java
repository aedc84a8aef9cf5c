package org.therapybilling.vocabulary;

import java.io.Serializable;
import java.util.Objects;

/**
 * Procedure codes from one to another, in the order of their characters, both ends inclusive.
 *
 * @param first the first code
 * @param last the last code, not before the first
 */
public record CodeRange(ProcedureCode first, ProcedureCode last) implements Serializable {

    /**
     * Checks the order.
     *
     * @param first the first code
     * @param last the last code
     * @throws IllegalArgumentException if the last code comes before the first
     */
    public CodeRange {
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(first, "first");
        if (last.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "The range of codes ends with " + last + " before it begins with " + first + "; swap the two.");
        }
    }

    /**
     * Reads a range. This reads what {@link #toString} writes.
     *
     * @param text a code ({@code G0283}), or two with a hyphen between them ({@code 97010-97799})
     * @return the range
     * @throws IllegalArgumentException if the text is not of this form or the second code comes before the first
     */
    public static CodeRange parse(String text) {
        Objects.requireNonNull(text, "text");
        int hyphen = text.indexOf('-');
        ProcedureCode first = ProcedureCode.of(hyphen < 0 ? text : text.substring(0, hyphen));
        return new CodeRange(first, hyphen < 0 ? first : ProcedureCode.of(text.substring(hyphen + 1)));
    }

    /**
     * Says whether a code lies in the range.
     *
     * @param code a code
     * @return true from the first to the last, both inclusive
     */
    public boolean contains(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        return first.compareTo(code) <= 0 && code.compareTo(last) <= 0;
    }

    /** Returns for example {@code G0283} or {@code 97010-97799}. */
    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + "-" + last;
    }
}
