package org.therapybilling.units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;

/** Pools the minutes of codes that were recorded more than once. */
final class ServicePool {

    /** Up to here it is faster to compare each code with each than to make a map. */
    private static final int FEW = 16;

    private ServicePool() {}

    /**
     * Returns each code once, in the order first recorded; the list given if each already stands there once.
     *
     * @throws IllegalArgumentException if all minutes together are more than an int holds, or there are more services
     *     than {@link TotalTime#MOST_SERVICES}
     */
    static List<CodeMinutes> pool(List<CodeMinutes> services) {
        int size = services.size();
        boolean eachOnce = size <= FEW;
        long total = 0;
        for (int i = 0; i < size; i++) {
            CodeMinutes service = services.get(i);
            total += service.minutes().toInt();
            eachOnce = eachOnce && !isAmongFirst(service.code(), services, i);
        }
        if (total > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("The services have " + total + " minutes in all; allowed are 0 to "
                    + Integer.MAX_VALUE + ". Perhaps more than one day was given?");
        }
        return eachOnce ? services : pooled(services);
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
