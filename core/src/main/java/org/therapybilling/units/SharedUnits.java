package org.therapybilling.units;

import java.util.Objects;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * The units of one service, by whether they are an assistant's.
 *
 * @param code the service
 * @param plain the units without a modifier, which are the therapist's
 * @param assisted the units furnished in whole or in part by an assistant: with CQ in physical, CO in occupational
 *     therapy
 */
public record SharedUnits(ProcedureCode code, Units plain, Units assisted) implements Datum {

    /**
     * Checks that all are there.
     *
     * @param code the service
     * @param plain the units without a modifier
     * @param assisted the units with one
     */
    public SharedUnits {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(plain, "plain");
        Objects.requireNonNull(assisted, "assisted");
    }

    /** Returns units that are known to be as many. */
    static SharedUnits of(ProcedureCode code, int units, int assisted) {
        return new SharedUnits(code, Units.of(units - assisted), Units.of(assisted));
    }

    /** {@return all units of the service, with and without the modifier} */
    public Units units() {
        return plain.plus(assisted);
    }

    /** Returns for example {@code 97110 x 2}, or {@code 97110 x 2, assisted 1} where one of two is an assistant's. */
    @Override
    public String toString() {
        return code + " x " + units().toInt() + (assisted.isZero() ? "" : ", assisted " + assisted.toInt());
    }
}
