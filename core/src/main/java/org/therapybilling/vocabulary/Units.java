package org.therapybilling.vocabulary;

import java.io.ObjectStreamException;
import java.io.Serial;
import java.util.Objects;
import org.therapybilling.internal.Checks;

/** Units of service as billed on a claim line (X12 837P SV104, FHIR {@code Claim.item.quantity}), zero or more. */
public final class Units implements Datum, Comparable<Units> {

    /** Not billed. */
    public static final Units ZERO = new Units(0);

    /** One unit, as every untimed service has. */
    public static final Units ONE = new Units(1);

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Units[] CACHE = new Units[128];

    static {
        CACHE[0] = ZERO;
        CACHE[1] = ONE;
        for (int i = 2; i < CACHE.length; i++) {
            CACHE[i] = new Units(i);
        }
    }

    private final int value;

    private Units(int value) {
        this.value = value;
    }

    /**
     * Returns so many units.
     *
     * @param units zero or more
     * @return the units
     * @throws IllegalArgumentException if {@code units} is negative
     */
    public static Units of(int units) {
        if (units >= 0 && units < CACHE.length) {
            return CACHE[units];
        }
        return new Units(Checks.notNegative("A number of units", units));
    }

    /**
     * Returns the units as a number.
     *
     * @return zero or more
     */
    public int toInt() {
        return value;
    }

    /**
     * Adds units.
     *
     * @param more the units to add
     * @return the sum, at most {@link Integer#MAX_VALUE}: a slip of whoever billed them must not keep them from being told
     */
    public Units plus(Units more) {
        Objects.requireNonNull(more, "more");
        return of((int) Math.min((long) value + more.value, Integer.MAX_VALUE));
    }

    /**
     * Says whether there is nothing to bill.
     *
     * @return true for zero units
     */
    public boolean isZero() {
        return value == 0;
    }

    @Override
    public int compareTo(Units other) {
        Objects.requireNonNull(other, "other");
        return Integer.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Units that && value == that.value;
    }

    @Override
    public int hashCode() {
        return value;
    }

    /** Returns for example {@code 1 unit} or {@code 3 units}. */
    @Override
    public String toString() {
        return Appended.text(this);
    }

    @Override
    public void appendTo(StringBuilder text) {
        Objects.requireNonNull(text, "text");
        text.append(value).append(value == 1 ? " unit" : " units");
    }

    @Serial
    private Object readResolve() throws ObjectStreamException {
        return of(value);
    }
}
