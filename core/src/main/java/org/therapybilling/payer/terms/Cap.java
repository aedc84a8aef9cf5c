package org.therapybilling.payer.terms;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.TreeMap;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * The most that a payer pays on a date: units, minutes, relative values or dollars.
 *
 * @param <Q> what is limited
 * @param limit the most, inclusive
 * @param services the services that count
 * @param whenBilled the most on a date on which one of these codes is billed, instead of {@code limit}
 */
public record Cap<Q extends Datum>(Q limit, CappedServices services, ByCode<Q> whenBilled) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param limit the most, inclusive
     * @param services the services that count
     * @param whenBilled the most on a date on which one of these codes is billed, instead of {@code limit}
     */
    public Cap {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(services, "services");
        Objects.requireNonNull(whenBilled, "whenBilled");
    }

    /**
     * {@return a cap of the timed services of a discipline}
     *
     * @param <Q> what is limited
     * @param limit the most, inclusive
     */
    public static <Q extends Datum> Cap<Q> of(Q limit) {
        Objects.requireNonNull(limit, "limit");
        return new Cap<>(limit, CappedServices.TIMED, ByCode.none());
    }

    /**
     * {@return a cap of the units of the timed services of a discipline}
     *
     * @param units the most, inclusive
     */
    public static Listed<Cap<Units>> units(int units) {
        return Listed.of(of(Units.of(units)));
    }

    /**
     * {@return a cap of the minutes of the timed services of a discipline}
     *
     * @param minutes the most, inclusive
     */
    public static Listed<Cap<Minutes>> minutes(int minutes) {
        return Listed.of(of(Minutes.of(minutes)));
    }

    /**
     * {@return this cap of other services}
     *
     * @param other the services that count
     */
    public Cap<Q> over(CappedServices other) {
        Objects.requireNonNull(other, "other");
        return new Cap<>(limit, other, whenBilled);
    }

    /**
     * {@return this cap with another limit on dates on which a code is billed}
     *
     * @param code the code
     * @param other the most on such a date
     */
    public Cap<Q> whenBilled(String code, Q other) {
        Objects.requireNonNull(other, "other");
        TreeMap<ProcedureCode, Q> limits = new TreeMap<>(whenBilled.values());
        limits.put(ProcedureCode.of(code), other);
        return new Cap<>(limit, services, ByCode.of(limits));
    }

    /**
     * {@return the most on a date: that of the codes billed on it for which the cap says another, the highest; else its
     * usual limit}
     *
     * @param <Q> what is limited
     * @param cap the cap
     * @param billed the codes billed on the date
     */
    public static <Q extends Datum & Comparable<? super Q>> Q limit(Cap<Q> cap, Collection<ProcedureCode> billed) {
        Objects.requireNonNull(cap, "cap");
        Checks.elements("billed", billed);
        return billed.stream()
                .flatMap(code -> cap.whenBilled().of(code).stream())
                .max(Comparator.naturalOrder())
                .orElse(cap.limit());
    }

    /** Returns for example {@code 4 units of timed services a discipline}. */
    @Override
    public String toString() {
        return limit + " of " + services + (whenBilled.isEmpty() ? "" : ", when billed " + whenBilled);
    }
}
