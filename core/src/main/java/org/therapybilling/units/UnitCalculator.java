package org.therapybilling.units;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Turns the minutes of 15-minute codes into units, by one counting method. A pure function: the same minutes give the
 * same units.
 *
 * <p>{@code CMS_8_MINUTE} follows CMS Pub. 100-04 ch. 5 §20.2.C: the minutes of all codes are pooled and the chart
 * gives the units of the day; each code gets its completed quarters; the units that are left go, one each, to the codes
 * with the most remaining minutes. {@code AMA_MIDPOINT} and {@code FULL_UNIT} count each code alone. {@code GREATER_OF}
 * takes whichever of the first two gives more units for the day; where they give the same number, they also give it to
 * the same codes, since then exactly the codes with 8 or more remaining minutes get one.
 */
public final class UnitCalculator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CountingMethod method;

    private UnitCalculator(CountingMethod method) {
        this.method = method;
    }

    /**
     * {@return the calculator of a method}
     *
     * @param method how the payer counts
     */
    public static UnitCalculator of(CountingMethod method) {
        Objects.requireNonNull(method, "method");
        return new UnitCalculator(method);
    }

    /**
     * Returns the units of the services of a day.
     *
     * @param services the 15-minute codes of one patient, date and discipline, in the order recorded, possibly none;
     *     a code that stands there several times is one service, its minutes are pooled
     * @return the units
     * @throws IllegalArgumentException if all minutes together are more than {@link Integer#MAX_VALUE}, or there are
     *     more than 511 different codes
     */
    public UnitAllocation allocate(List<CodeMinutes> services) {
        return allocate(services, List.of());
    }

    /**
     * Returns the units of the services of a day, with the professional's choice where services are tied.
     * Without a choice the unit goes to the service with more minutes in all, then to the one recorded first.
     *
     * @param services the 15-minute codes of one patient, date and discipline, in the order recorded, possibly none;
     *     a code that stands there several times is one service, its minutes are pooled
     * @param tieGoesTo the codes chosen, the first choice first; ignored where nothing is tied
     * @return the units
     * @throws IllegalArgumentException if all minutes together are more than {@link Integer#MAX_VALUE}, or there are
     *     more than 511 different codes
     */
    public UnitAllocation allocate(List<CodeMinutes> services, List<ProcedureCode> tieGoesTo) {
        Objects.requireNonNull(services, "services");
        Objects.requireNonNull(tieGoesTo, "tieGoesTo");
        return new UnitAllocation(method, DefaultUnits.of(method, services, tieGoesTo), tieGoesTo);
    }

    /**
     * Writes the units of many days, held one after another. The answers are the defaults of {@link #allocate(List)}:
     * at a tie the unit goes to the service with more minutes in all, then to the one that stands first. Nothing is
     * written unless all arguments are right. Calls from several threads do not disturb one another if each has arrays
     * of its own to write to.
     *
     * @param minutes the minutes of all services, each 0 to 1440; the services of a day stand together and are different
     *     ones
     * @param offsets where each day begins, and behind them the number of minutes: day {@code d} is from
     *     {@code offsets[d]} inclusive to {@code offsets[d + 1]} exclusive, at most 32,000 services
     * @param units where the units are written, at the places of their minutes
     * @throws IllegalArgumentException if the lengths disagree, the offsets do not begin with 0, fall, or do not end
     *     with the number of minutes, a day has too many services, or some minutes are out of range
     */
    public void allocate(int[] minutes, int[] offsets, int[] units) {
        Objects.requireNonNull(minutes, "minutes");
        Objects.requireNonNull(offsets, "offsets");
        Objects.requireNonNull(units, "units");
        BatchArguments.checkRagged(minutes, offsets, units);
        for (int day = 1; day < offsets.length; day++) {
            BatchAllocation.allocate(method, minutes, offsets[day - 1], offsets[day], units);
        }
    }

    /**
     * Writes the units of many days, held in columns: {@code minutes[s][d]} are the minutes of service {@code s} on day
     * {@code d}. Otherwise as {@link #allocate(int[], int[], int[])}.
     *
     * @param minutes a column for each service, at most 32,000, all of the same length, each number 0 to 1440
     * @param units where the units are written, columns of the same lengths
     * @throws IllegalArgumentException if the numbers or lengths of columns disagree, there are too many, or some
     *     minutes are out of range
     */
    public void allocate(int[][] minutes, int[][] units) {
        Objects.requireNonNull(minutes, "minutes");
        Objects.requireNonNull(units, "units");
        BatchArguments.checkColumns(minutes, units);
        ColumnAllocation.allocate(method, minutes, units);
    }

    @Serial
    private Object readResolve() {
        return of(method);
    }

    /** {@return how the payer counts} */
    public CountingMethod method() {
        return method;
    }
}
