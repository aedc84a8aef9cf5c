package org.therapybilling.units;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.ProcedureCode;

/** Finds the times of services. The services of a day are few, so that codes are compared with one another. */
final class SharedTimes {

    private SharedTimes() {}

    /**
     * Returns the times of services in their order, the list given if it has that order already.
     *
     * @throws IllegalArgumentException if a code stands twice in the times
     */
    static List<SharedTime> inOrderOf(List<CodeUnits> services, List<SharedTime> times) {
        if (isInOrderOf(services, times)) {
            return times;
        }
        Checks.elements("times", times);
        checkEachOnce(times);
        List<SharedTime> ordered = new ArrayList<>(services.size());
        for (CodeUnits service : services) {
            ordered.add(find(service.code(), times));
        }
        return ordered;
    }

    private static boolean isInOrderOf(List<CodeUnits> services, List<SharedTime> times) {
        int size = services.size();
        if (times.size() != size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            SharedTime time = Checks.element("times", times.get(i));
            if (!time.code().equals(services.get(i).code())) {
                return false;
            }
        }
        return true;
    }

    private static void checkEachOnce(List<SharedTime> times) {
        for (int i = 1; i < times.size(); i++) {
            ProcedureCode code = times.get(i).code();
            for (int j = 0; j < i; j++) {
                if (code.equals(times.get(j).code())) {
                    throw new IllegalArgumentException("The times of " + code
                            + " stand twice; allowed is one entry for each code. Add the seconds of both up.");
                }
            }
        }
    }

    private static SharedTime find(ProcedureCode code, List<SharedTime> times) {
        for (SharedTime time : times) {
            if (time.code().equals(code)) {
                return time;
            }
        }
        return SharedTime.none(code);
    }
}
