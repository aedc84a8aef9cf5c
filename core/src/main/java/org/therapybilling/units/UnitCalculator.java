package org.therapybilling.units;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

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
     * Returns the calculator of a method.
     *
     * @param method how the payer counts
     * @return the calculator
     * @throws IllegalArgumentException if the method is {@link CountingMethod#UNKNOWN}
     */
    public static UnitCalculator of(CountingMethod method) {
        if (method == CountingMethod.UNKNOWN) {
            throw new IllegalArgumentException("The counting method is unknown, so there is nothing to calculate with; "
                    + "set the payer's method first.");
        }
        return new UnitCalculator(method);
    }

    /**
     * Returns the units of the services of a day.
     *
     * @param services the 15-minute codes of one patient, date and discipline, in the order recorded, possibly none;
     *     a code that stands there several times is one service, its minutes are pooled
     * @return the units
     * @throws IllegalArgumentException if all minutes together are more than {@link Integer#MAX_VALUE}
     */
    public UnitAllocation allocate(List<CodeMinutes> services) {
        return allocate(services, List.of());
    }

    /**
     * Returns the units of the services of a day, with the professional's choice where services have an equal claim.
     * Without a choice the unit goes to the service with more minutes in all, then to the one recorded first.
     *
     * @param services the 15-minute codes of one patient, date and discipline, in the order recorded, possibly none;
     *     a code that stands there several times is one service, its minutes are pooled
     * @param tieGoesTo the codes chosen, the first choice first; ignored where nothing is tied
     * @return the units
     * @throws IllegalArgumentException if all minutes together are more than {@link Integer#MAX_VALUE}
     */
    public UnitAllocation allocate(List<CodeMinutes> services, List<ProcedureCode> tieGoesTo) {
        List<CodeMinutes> pooled = ServicePool.pool(services);
        return new UnitAllocation(method, codes(pooled, tieGoesTo), tieGoesTo);
    }

    private CodeUnits[] codes(List<CodeMinutes> pooled, List<ProcedureCode> tieGoesTo) {
        return switch (method) {
            case CMS_8_MINUTE -> TotalTime.allocate(pooled, tieGoesTo);
            case AMA_MIDPOINT -> byMidpoint(pooled);
            case FULL_UNIT -> byFullUnit(pooled);
            case GREATER_OF -> greaterOf(pooled, tieGoesTo);
            case UNKNOWN -> throw new IllegalStateException("of() refuses the unknown method");
        };
    }

    private static CodeUnits[] byMidpoint(List<CodeMinutes> pooled) {
        CodeUnits[] codes = new CodeUnits[pooled.size()];
        for (int i = 0; i < codes.length; i++) {
            CodeMinutes service = pooled.get(i);
            codes[i] = with(service, QuarterHours.onTheChart(service.minutes().toInt()));
        }
        return codes;
    }

    private static CodeUnits[] byFullUnit(List<CodeMinutes> pooled) {
        CodeUnits[] codes = new CodeUnits[pooled.size()];
        for (int i = 0; i < codes.length; i++) {
            CodeMinutes service = pooled.get(i);
            codes[i] = with(service, QuarterHours.whole(service.minutes().toInt()));
        }
        return codes;
    }

    private static CodeUnits[] greaterOf(List<CodeMinutes> pooled, List<ProcedureCode> tieGoesTo) {
        CodeUnits[] alone = byMidpoint(pooled);
        CodeUnits[] together = TotalTime.allocate(pooled, tieGoesTo);
        return total(alone) > total(together) ? alone : together;
    }

    private static int total(CodeUnits[] codes) {
        return Arrays.stream(codes).mapToInt(code -> code.units().toInt()).sum();
    }

    private static CodeUnits with(CodeMinutes service, int units) {
        return new CodeUnits(service.code(), service.minutes(), Units.of(units));
    }

    /**
     * Returns the method of this calculator.
     *
     * @return never {@link CountingMethod#UNKNOWN}
     */
    public CountingMethod method() {
        return method;
    }
}
