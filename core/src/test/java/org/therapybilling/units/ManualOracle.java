package org.therapybilling.units;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A second opinion on what may be billed, written from the sentences of CMS Pub. 100-04 ch. 5 §20.2.C: it lists every
 * way to bill the day and strikes out those that break a sentence. It knows nothing of remainders or of their order.
 */
final class ManualOracle {

    private ManualOracle() {}

    /** Returns the units of each service in every permitted way. */
    static Set<List<Integer>> permitted(String method, List<Integer> minutes) {
        return switch (method) {
            case "cms-8-minute" -> pooled(minutes);
            case "ama-midpoint" ->
                Set.of(minutes.stream().map(ManualOracle::chartUnits).toList());
            case "full-unit" ->
                Set.of(minutes.stream().map(ManualOracle::fullQuarters).toList());
            case "greater-of" -> greaterOf(minutes);
            default -> throw new IllegalArgumentException(method);
        };
    }

    private static Set<List<Integer>> greaterOf(List<Integer> minutes) {
        Set<List<Integer>> together = permitted("cms-8-minute", minutes);
        Set<List<Integer>> alone = permitted("ama-midpoint", minutes);
        int difference =
                total(together.iterator().next()) - total(alone.iterator().next());
        if (difference != 0) {
            return difference > 0 ? together : alone;
        }
        Set<List<Integer>> union = new HashSet<>(together);
        union.addAll(alone);
        return union;
    }

    private static int total(List<Integer> units) {
        return units.stream().mapToInt(Integer::intValue).sum();
    }

    /** Walks down the chart: one unit through 22 minutes, and 15 minutes more for each further one. */
    static int chartUnits(int minutes) {
        int units = 0;
        int through = 7;
        while (minutes > through) {
            units++;
            through += 15;
        }
        return units;
    }

    private static int fullQuarters(int minutes) {
        int units = 0;
        while (minutes >= 15 * (units + 1)) {
            units++;
        }
        return units;
    }

    private static Set<List<Integer>> pooled(List<Integer> minutes) {
        Set<List<Integer>> permitted = new HashSet<>();
        list(minutes, chartUnits(total(minutes)), new ArrayList<>(), permitted);
        return permitted;
    }

    /** Lists the ways to bill so many units; a service never gets more units than it has begun quarters, plus one. */
    private static void list(List<Integer> minutes, int left, List<Integer> units, Set<List<Integer>> permitted) {
        if (units.size() == minutes.size()) {
            if (left == 0 && breaksNoSentence(minutes, units)) {
                permitted.add(List.copyOf(units));
            }
            return;
        }
        int most = Math.min(left, minutes.get(units.size()) / 15 + 2);
        for (int some = 0; some <= most; some++) {
            units.add(some);
            list(minutes, left - some, units, permitted);
            units.remove(units.size() - 1);
        }
    }

    private static boolean breaksNoSentence(List<Integer> minutes, List<Integer> units) {
        return IntStream.range(0, minutes.size())
                .allMatch(i -> hasItsFullQuarters(minutes.get(i), units.get(i)) && isTheBestPlace(i, minutes, units));
    }

    /** A service of at least 15 minutes is billed at least one unit, of at least 30 at least two, and so on. */
    private static boolean hasItsFullQuarters(int minutes, int units) {
        return minutes < 15 * (units + 1);
    }

    /** The last unit of a service stands for time that no other service has more of unbilled. */
    private static boolean isTheBestPlace(int service, List<Integer> minutes, List<Integer> units) {
        int timeBehindTheLastUnit = minutes.get(service) - 15 * (units.get(service) - 1);
        return units.get(service) == 0
                || IntStream.range(0, minutes.size())
                        .filter(other -> other != service)
                        .map(other -> minutes.get(other) - 15 * units.get(other))
                        .allMatch(unbilled -> unbilled <= timeBehindTheLastUnit);
    }
}
