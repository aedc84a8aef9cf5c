package org.therapybilling.units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;

/** Pools the minutes of codes that were recorded more than once. */
final class ServicePool {

    /** Up to here it is faster to compare codes with one another than to make a map. */
    private static final int FEW = 16;

    /** Spreads the numbers of codes, which are near one another, over all values (the golden ratio of 32 bits). */
    private static final int SPREAD = 0x9E3779B9;

    private static final int BITS_OF_MARK = 6;

    private ServicePool() {}

    /**
     * Returns each code once, in the order first recorded; the list given if each already stands there once.
     *
     * @throws IllegalArgumentException if all minutes together are more than an int holds, or there are more services
     *     than {@link TotalTime#MOST_SERVICES}
     */
    static List<CodeMinutes> pool(List<CodeMinutes> services) {
        int size = services.size();
        long total = 0;
        long marks = 0;
        for (int i = 0; i < size; i++) {
            CodeMinutes service = Checks.element("services", services.get(i));
            total += service.minutes().toInt();
            marks |= mark(service.code());
        }
        if (total > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("The services have " + total + " minutes in all; allowed are 0 to "
                    + Integer.MAX_VALUE + ". Perhaps more than one day was given?");
        }
        boolean eachOnce = Long.bitCount(marks) == size || (size <= FEW && isEachOnce(services));
        return eachOnce ? services : pooled(services);
    }

    /** Returns one of 64 marks; codes of different marks are different. */
    static long mark(ProcedureCode code) {
        return 1L << ((code.hashCode() * SPREAD) >>> (Integer.SIZE - BITS_OF_MARK));
    }

    private static boolean isEachOnce(List<CodeMinutes> services) {
        for (int i = 1; i < services.size(); i++) {
            if (isAmongFirst(services.get(i).code(), services, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAmongFirst(ProcedureCode code, List<CodeMinutes> services, int count) {
        for (int i = 0; i < count; i++) {
            if (code.equals(services.get(i).code())) {
                return true;
            }
        }
        return false;
    }

    private static List<CodeMinutes> pooled(List<CodeMinutes> services) {
        Map<ProcedureCode, Minutes> minutes = new LinkedHashMap<>();
        services.forEach(service -> minutes.merge(service.code(), service.minutes(), Minutes::plus));
        if (minutes.size() > TotalTime.MOST_SERVICES) {
            throw new IllegalArgumentException(
                    "The day has " + minutes.size() + " different services; allowed are 0 to " + TotalTime.MOST_SERVICES
                            + ". Perhaps more than one day was given?");
        }
        List<CodeMinutes> pooled = new ArrayList<>(minutes.size());
        minutes.forEach((code, sum) -> pooled.add(new CodeMinutes(code, sum)));
        return pooled;
    }
}
