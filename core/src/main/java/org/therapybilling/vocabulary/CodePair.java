package org.therapybilling.vocabulary;

import java.util.Objects;

/**
 * Two codes, in this order.
 *
 * @param first a code
 * @param second another code, or the same
 */
public record CodePair(ProcedureCode first, ProcedureCode second) implements Datum, Comparable<CodePair> {

    /**
     * Checks that both are there.
     *
     * @param first a code
     * @param second another code
     */
    public CodePair {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    /**
     * {@return a pair of codes}
     *
     * @param first five characters such as {@code 97110}
     * @param second five characters such as {@code 97140}
     * @throws IllegalArgumentException if a text is not a procedure code
     */
    public static CodePair of(String first, String second) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        return new CodePair(ProcedureCode.of(first), ProcedureCode.of(second));
    }

    /** {@return the same codes in the other order} */
    public CodePair swapped() {
        return new CodePair(second, first);
    }

    @Override
    public int compareTo(CodePair other) {
        Objects.requireNonNull(other, "other");
        int byFirst = first.compareTo(other.first);
        return byFirst == 0 ? second.compareTo(other.second) : byFirst;
    }

    /** Returns for example {@code 97530/97140}. */
    @Override
    public String toString() {
        return first + "/" + second;
    }
}
