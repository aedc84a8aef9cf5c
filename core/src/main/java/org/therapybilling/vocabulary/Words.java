package org.therapybilling.vocabulary;

import java.util.Objects;

/**
 * A few words of the library's own, or of a rule's author, that stand in an explanation or a finding.
 *
 * @param text plain words, without patient data
 */
public record Words(String text) implements Datum {

    /**
     * Checks that nothing is missing.
     *
     * @param text plain words, without patient data
     */
    public Words {
        Objects.requireNonNull(text, "text");
    }

    /** Returns the words. */
    @Override
    public String toString() {
        return text;
    }
}
