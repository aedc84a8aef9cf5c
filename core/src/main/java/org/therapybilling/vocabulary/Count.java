package org.therapybilling.vocabulary;

import java.util.Objects;
import org.therapybilling.internal.Checks;

/**
 * How many of something there are: days, visits, lines.
 *
 * @param number zero or more
 * @param what what is counted, in the plural, for example {@code treatment days}
 */
public record Count(int number, String what) implements Datum {

    /**
     * Checks the number and the word.
     *
     * @param number zero or more
     * @param what what is counted
     * @throws IllegalArgumentException if the number is negative or the word blank
     */
    public Count {
        Objects.requireNonNull(what, "what");
        Checks.notNegative("A count", number);
        Checks.notBlank("What is counted", what);
    }

    /** Returns for example {@code 11 treatment days}. */
    @Override
    public String toString() {
        return number + " " + what;
    }
}
