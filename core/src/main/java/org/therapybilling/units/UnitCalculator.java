package org.therapybilling.units;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Minutes;
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
        List<CodeMinutes> pooled = pool(services);
        return switch (method) {
            case CMS_8_MINUTE -> byTotal(pooled, tieGoesTo);
            case AMA_MIDPOINT -> byCode(pooled, QuarterHours::onTheChart);
            case FULL_UNIT -> byCode(pooled, QuarterHours::whole);
            case GREATER_OF -> greaterOf(pooled, tieGoesTo);
            case UNKNOWN -> throw new IllegalStateException("of() refuses the unknown method");
        };
    }

    private static List<CodeMinutes> pool(List<CodeMinutes> services) {
        Map<ProcedureCode, Long> minutes = new LinkedHashMap<>();
        long total = 0;
        for (CodeMinutes service : services) {
            total += service.minutes().toInt();
            minutes.merge(service.code(), (long) service.minutes().toInt(), Long::sum);
        }
        if (total > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("The services have " + total + " minutes in all; allowed are 0 to "
                    + Integer.MAX_VALUE + ". Perhaps more than one day was given?");
        }
        List<CodeMinutes> pooled = new ArrayList<>(minutes.size());
        minutes.forEach((code, sum) -> pooled.add(new CodeMinutes(code, Minutes.of(sum.intValue()))));
        return pooled;
    }

    private UnitAllocation byCode(List<CodeMinutes> pooled, ToIntFunction<Integer> unitsOf) {
        List<CodeUnits> codes = pooled.stream()
                .map(service ->
                        with(service, unitsOf.applyAsInt(service.minutes().toInt())))
                .toList();
        return new UnitAllocation(method, codes, Tie.NONE);
    }

    private UnitAllocation byTotal(List<CodeMinutes> pooled, List<ProcedureCode> tieGoesTo) {
        SpareUnits spare = SpareUnits.of(pooled, QuarterHours.onTheChart(total(pooled)));
        Tie tie = tie(pooled, spare, tieGoesTo);
        List<CodeUnits> codes = pooled.stream()
                .map(service -> with(
                        service,
                        QuarterHours.whole(service.minutes().toInt())
                                + (spare.isCertain(service) || tie.isWonBy(service.code()) ? 1 : 0)))
                .toList();
        return new UnitAllocation(method, codes, tie);
    }

    private UnitAllocation greaterOf(List<CodeMinutes> pooled, List<ProcedureCode> tieGoesTo) {
        UnitAllocation alone = byCode(pooled, QuarterHours::onTheChart);
        UnitAllocation together = byTotal(pooled, tieGoesTo);
        return alone.total().compareTo(together.total()) > 0 ? alone : together;
    }

    private static Tie tie(List<CodeMinutes> pooled, SpareUnits spare, List<ProcedureCode> tieGoesTo) {
        if (!spare.isTied()) {
            return Tie.NONE;
        }
        List<CodeMinutes> claimants =
                pooled.stream().filter(spare::isAtThreshold).toList();
        List<ProcedureCode> winners = claimants.stream()
                .sorted(preference(tieGoesTo))
                .limit(spare.open())
                .map(CodeMinutes::code)
                .toList();
        return new Tie(claimants.stream().map(CodeMinutes::code).toList(), winners, tieGoesTo);
    }

    /** Chosen codes first, then more minutes; sorting is stable, so then the order recorded. */
    private static Comparator<CodeMinutes> preference(List<ProcedureCode> tieGoesTo) {
        return Comparator.<CodeMinutes>comparingInt(service -> rank(service.code(), tieGoesTo))
                .thenComparing(CodeMinutes::minutes, Comparator.reverseOrder());
    }

    private static int rank(ProcedureCode code, List<ProcedureCode> tieGoesTo) {
        int index = tieGoesTo.indexOf(code);
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    private static CodeUnits with(CodeMinutes service, int units) {
        return new CodeUnits(service.code(), service.minutes(), Units.of(units));
    }

    private static int total(List<CodeMinutes> pooled) {
        return pooled.stream().mapToInt(service -> service.minutes().toInt()).sum();
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
