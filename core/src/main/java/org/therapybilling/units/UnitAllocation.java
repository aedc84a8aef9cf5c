package org.therapybilling.units;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.therapybilling.explain.Explanation;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;
import org.therapybilling.vocabulary.Units;

/**
 * The units of a day's 15-minute codes: the default, and every other split that is permitted as well. A claim billed by
 * any of them is right; none is chosen by price.
 */
public final class UnitAllocation implements Serializable {

    /**
     * How many alternatives are listed at the most. Real days have a handful; a thousand services of equal rank could have more
     * than memory holds.
     */
    public static final int MOST_LISTED = 1000;

    private static final long serialVersionUID = 1L;

    private final CountingMethod method;
    private final CodeUnits[] codes;
    private final List<ProcedureCode> tieGoesTo;

    /** Takes the array as it is: nobody else may hold it. */
    UnitAllocation(CountingMethod method, CodeUnits[] codes, List<ProcedureCode> tieGoesTo) {
        this.method = method;
        this.codes = codes;
        this.tieGoesTo = Checks.copy("tieGoesTo", ProcedureCode.class, tieGoesTo);
    }

    /**
     * Returns the method counted by.
     *
     * @return the method
     */
    public CountingMethod method() {
        return method;
    }

    /**
     * Returns the default units of each service.
     *
     * @return an unmodifiable list, each code once in the order first recorded, also with zero units
     */
    public List<CodeUnits> codes() {
        return List.of(codes);
    }

    /**
     * Returns the default units of a service.
     *
     * @param code the service
     * @return its units; zero if it is not among the services
     */
    public Units of(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        return unitsByCode(codes()).getOrDefault(code, Units.ZERO);
    }

    /**
     * Returns the minutes of all services.
     *
     * @return the sum, zero for no services
     */
    public Minutes timedMinutes() {
        Minutes sum = Minutes.ZERO;
        for (CodeUnits code : codes) {
            sum = sum.plus(code.minutes());
        }
        return sum;
    }

    /**
     * Returns the units of all services, the same in every permitted split.
     *
     * @return the sum, zero for no services
     */
    public Units total() {
        int total = 0;
        for (CodeUnits code : codes) {
            total += code.units().toInt();
        }
        return Units.of(total);
    }

    /**
     * Returns the default.
     *
     * @return a permitted split
     */
    public Split split() {
        return new Split(codes());
    }

    /** {@return whether services compete for fewer units, and whether the professional's choice settles it} */
    public Tie tie() {
        return tied().status();
    }

    /** {@return the services that compete, in the order recorded; an unmodifiable list, empty if nothing is tied} */
    public List<ProcedureCode> contenders() {
        return tied().contenders();
    }

    /**
     * Returns how many units the tied services compete for.
     *
     * @return zero if nothing is tied
     */
    public Units contested() {
        return Units.of(tied().winners().size());
    }

    private TiedServices tied() {
        return TiedServices.of(method, codes, tieGoesTo);
    }

    /**
     * Returns how many other splits are permitted.
     *
     * @return zero if nothing is tied
     */
    public BigInteger alternativeCount() {
        TiedServices tie = tied();
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < tie.winners().size(); i++) {
            ways = ways.multiply(BigInteger.valueOf(tie.contenders().size() - i))
                    .divide(BigInteger.valueOf(i + 1L));
        }
        return ways.subtract(BigInteger.ONE);
    }

    /**
     * Returns every other permitted split, the first {@link #MOST_LISTED} of them.
     *
     * @return an unmodifiable list in a fixed order, empty if nothing is tied; shorter than {@link #alternativeCount()} only if
     *     there are more than are listed
     */
    public List<Split> alternatives() {
        List<Split> found = new ArrayList<>();
        TiedServices tie = tied();
        if (tie.exists()) {
            collect(tie, new ArrayList<>(), 0, found);
        }
        return Collections.unmodifiableList(found);
    }

    /** Adds the splits in which these contenders get a unit, and more of those from an index on. */
    private void collect(TiedServices tie, List<ProcedureCode> winners, int from, List<Split> found) {
        int missing = tie.winners().size() - winners.size();
        if (missing == 0 && !tie.winners().containsAll(winners)) {
            found.add(splitWonBy(tie, winners));
        }
        int last = tie.contenders().size() - missing;
        for (int i = from; missing > 0 && i <= last && found.size() < MOST_LISTED; i++) {
            winners.add(tie.contenders().get(i));
            collect(tie, winners, i + 1, found);
            winners.remove(winners.size() - 1);
        }
    }

    private Split splitWonBy(TiedServices tie, List<ProcedureCode> winners) {
        List<CodeUnits> split = new ArrayList<>(codes.length);
        for (CodeUnits code : codes) {
            split.add(new CodeUnits(code.code(), code.minutes(), unitsIfWonBy(tie, winners, code)));
        }
        return new Split(split);
    }

    private static Units unitsIfWonBy(TiedServices tie, List<ProcedureCode> winners, CodeUnits code) {
        int now = tie.isWonBy(code.code()) ? 1 : 0;
        int then = winners.contains(code.code()) ? 1 : 0;
        return Units.of(code.units().toInt() - now + then);
    }

    /**
     * Says whether a split is permitted: the default, or any alternative, listed or not. Only codes and units matter; a
     * code that is left out has zero units.
     *
     * @param split what was or would be billed
     * @return true if the record supports it
     */
    public boolean permits(Split split) {
        Objects.requireNonNull(split, "split");
        TiedServices tie = tied();
        List<ProcedureCode> winners = choiceOf(split);
        return winners.size() == tie.winners().size()
                && unitsByCode(splitWonBy(tie, winners).codes()).equals(unitsByCode(split.codes()));
    }

    /**
     * {@return the most units that each service has in any permitted split; more than {@link #total()} together where
     * services are tied}
     */
    public Split most() {
        TiedServices tie = tied();
        return splitWonBy(tie, tie.contenders());
    }

    /**
     * Returns the tied services that a split gives a contested unit to: what to set as the professional's choice to
     * get that split as the default.
     *
     * @param split a permitted split
     * @return an unmodifiable list, empty if nothing is tied
     */
    public List<ProcedureCode> choiceOf(Split split) {
        Objects.requireNonNull(split, "split");
        Map<ProcedureCode, Units> units = unitsByCode(split.codes());
        TiedServices tie = tied();
        Map<ProcedureCode, Units> without =
                unitsByCode(splitWonBy(tie, List.of()).codes());
        return tie.contenders().stream()
                .filter(code -> unitsIn(units, code).compareTo(unitsIn(without, code)) > 0)
                .toList();
    }

    private static Units unitsIn(Map<ProcedureCode, Units> units, ProcedureCode code) {
        return units.getOrDefault(code, Units.ZERO);
    }

    /** Returns the units of the codes that have any. */
    private static Map<ProcedureCode, Units> unitsByCode(List<CodeUnits> codes) {
        Map<ProcedureCode, Units> units = new HashMap<>();
        for (CodeUnits code : codes) {
            if (!code.units().isZero()) {
                units.put(code.code(), code.units());
            }
        }
        return units;
    }

    /**
     * Returns the steps that lead from the minutes to the default units. The units in the steps of a code add up to the
     * code's units.
     *
     * @return the steps, calculated anew
     */
    public Explanation explain() {
        return new AllocationSteps(method, List.of(codes), tied()).explain();
    }

    /** Counts the minutes anew, so that no units come from another machine that they do not give. */
    @Serial
    private Object readResolve() {
        List<CodeMinutes> services = Stream.of(codes)
                .map(code -> new CodeMinutes(code.code(), code.minutes()))
                .toList();
        return new UnitAllocation(method, DefaultUnits.of(method, services, tieGoesTo), tieGoesTo);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitAllocation that
                && method == that.method
                && Arrays.equals(codes, that.codes)
                && tied().equals(that.tied());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(codes);
    }

    /** Returns the default, for example {@code 97110 x 2, 97140 x 1}. */
    @Override
    public String toString() {
        return split().toString();
    }
}
