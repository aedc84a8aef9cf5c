package org.therapybilling.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.therapybilling.units.SharedTime;

/** The share of an assistant, from 2022 on, as billing shops write it: maps by the text of the code, and doubles. */
final class MapShare {

    private static final double QUARTER = 900;
    private static final double MIDPOINT = 480;

    private MapShare() {}

    /** Returns the assisted units of each code. */
    static Map<String, Integer> assisted(Map<String, Integer> units, List<SharedTime> times) {
        return times.stream()
                .collect(Collectors.toMap(
                        time -> time.code().toString(),
                        time -> assisted(
                                units.getOrDefault(time.code().toString(), 0),
                                time.therapistSeconds(),
                                time.assistantSeconds())));
    }

    private static int assisted(int units, double therapist, double assistant) {
        double own = Math.floor(assistant / QUARTER);
        double left = units - own - Math.floor(therapist / QUARTER);
        double therapistRest = therapist % QUARTER;
        double assistantRest = assistant % QUARTER;
        double share = assistantRest / (therapistRest + assistantRest);
        boolean one = left >= 2 || (left == 1 && therapistRest < MIDPOINT && Math.round(100 * share) > 10);
        return (int) own + (one ? 1 : 0);
    }
}
