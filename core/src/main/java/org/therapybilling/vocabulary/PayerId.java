package org.therapybilling.vocabulary;

import java.io.Serial;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.therapybilling.internal.Checks;

/** The id of a payer's profile, in lower case. Letters may be given in either case. */
public final class PayerId implements Serializable, Comparable<PayerId> {

    /** Original Medicare, Part B. */
    public static final PayerId MEDICARE = new PayerId("medicare");

    @Serial
    private static final long serialVersionUID = 1L;

    private final String id;

    private PayerId(String id) {
        this.id = id;
    }

    /**
     * Returns the id of this text.
     *
     * @param id any text that is not blank and has at most 256 characters, in either case; white space around it is dropped
     * @return the id in lower case
     * @throws IllegalArgumentException if the text is blank or longer
     */
    public static PayerId of(String id) {
        Objects.requireNonNull(id, "id");
        return new PayerId(Checks.key("A payer's id", id).strip().toLowerCase(Locale.ROOT));
    }

    @Serial
    private Object readResolve() {
        return of(id);
    }

    @Override
    public int compareTo(PayerId other) {
        Objects.requireNonNull(other, "other");
        return id.compareTo(other.id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PayerId that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
