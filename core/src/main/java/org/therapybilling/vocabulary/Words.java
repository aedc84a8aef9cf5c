package org.therapybilling.vocabulary;

/**
 * A few words of the library's own, or of a rule's author, that stand in an explanation or a finding.
 *
 * @param text plain words, without patient data
 */
public record Words(String text) implements Datum {

    /** Returns the words. */
    @Override
    public String toString() {
        return text;
    }
}
