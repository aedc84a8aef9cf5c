package org.therapybilling.reference;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * What rows of the fee schedule are found by: a code, or one component of it.
 *
 * @param code the code
 * @param modifier {@code 26}, {@code TC} or {@code 53} where the row is of a component or a part; empty for the whole
 */
public record ComponentCode(ProcedureCode code, String modifier) implements Serializable, Comparable<ComponentCode> {

    /**
     * Checks that nothing is missing.
     *
     * @param code the code
     * @param modifier {@code 26}, {@code TC} or {@code 53} where the row is of a component or a part; empty for the whole
     */
    public ComponentCode {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(modifier, "modifier");
    }

    private static final Comparator<ComponentCode> ORDER =
            Comparator.comparing(ComponentCode::code).thenComparing(ComponentCode::modifier);

    /**
     * {@return a code as a whole, without a component}
     *
     * @param code the code
     */
    public static ComponentCode of(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        return new ComponentCode(code, "");
    }

    @Override
    public int compareTo(ComponentCode other) {
        Objects.requireNonNull(other, "other");
        return ORDER.compare(this, other);
    }

    /** Returns for example {@code 97110} or {@code 92540-TC}. */
    @Override
    public String toString() {
        return modifier.isEmpty() ? code.toString() : code + "-" + modifier;
    }
}
