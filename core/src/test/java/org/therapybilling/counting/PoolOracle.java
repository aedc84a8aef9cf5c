package org.therapybilling.counting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A second count of a day's 15-minute codes: bands of minutes are read from lists, and the permitted allocations are
 * found by trying unit vectors and keeping those that obey every rule. Only 15-minute one-on-one codes belong here.
 */
final class PoolOracle {

    /** The service that 97129 and 97130 form together: one 15-minute service on two codes (CMS NCCI add-on-code file). */
    private static final String COGNITIVE = "97129+97130";

    /** Tables run on to this many minutes. */
    private static final int LAST_MINUTE = 20_000;

    /** First minute of every band of units: CMS Pub. 100-04 ch. 5 §20.2, printed to eight units, the pattern continuing. */
    private static final List<Integer> BANDS = continued(8, 23, 38, 53, 68, 83, 98, 113);

    /** Minutes at which one more full quarter hour is complete. */
    private static final List<Integer> FULL_QUARTERS = continued(15, 30, 45, 60, 75, 90, 105, 120);

    private PoolOracle() {}

    /**
     * Every permitted allocation of the day, in no meaningful order. Each lists only codes with units; a day without units
     * has one permitted allocation, the empty one.
     */
    static List<Map<String, Integer>> permitted(Map<String, Integer> minutesByService, String method) {
        Map<String, Integer> services = pooled(minutesByService);
        List<Integer> minutes = List.copyOf(services.values());
        List<Map<String, Integer>> allocations = new ArrayList<>();
        for (List<Integer> vector : vectors(minutes, method)) {
            allocations.add(written(List.copyOf(services.keySet()), vector));
        }
        return allocations;
    }

    private static List<List<Integer>> vectors(List<Integer> minutes, String method) {
        return switch (method) {
            case "cms-8-minute" -> byTotalTime(minutes);
            case "ama-midpoint" -> List.of(eachAlone(minutes, BANDS));
            case "full-unit" -> List.of(eachAlone(minutes, FULL_QUARTERS));
            default -> throw new IllegalArgumentException("no such method here: " + method);
        };
    }

    /** Adds the minutes of 97129 and 97130 into one service, at the place of whichever was recorded first. */
    private static Map<String, Integer> pooled(Map<String, Integer> minutesByService) {
        Map<String, Integer> services = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> entry : minutesByService.entrySet()) {
            if (entry.getValue() < 0) {
                throw new IllegalArgumentException("minutes below 0: " + entry);
            }
            boolean cognitive = entry.getKey().equals("97129") || entry.getKey().equals("97130");
            services.merge(cognitive ? COGNITIVE : entry.getKey(), entry.getValue(), Integer::sum);
        }
        return services;
    }

    /**
     * Each service by its own minutes, with no total and no borrowing: the AMA / CPT midpoint with the bands of 8 minutes,
     * or the payer rule that wants the full 15 minutes.
     */
    private static List<Integer> eachAlone(List<Integer> minutes, List<Integer> table) {
        List<Integer> vector = new ArrayList<>();
        for (int own : minutes) {
            vector.add(reached(table, own));
        }
        return vector;
    }

    /** CMS Pub. 100-04 ch. 5 §20.2: the vectors that keep every rule about assigning the units of the total time. */
    private static List<List<Integer>> byTotalTime(List<Integer> minutes) {
        int total = 0;
        for (int own : minutes) {
            total += own;
        }
        int units = reached(BANDS, total);
        List<List<Integer>> kept = new ArrayList<>();
        for (List<Integer> vector : candidates(minutes, units)) {
            if (isPermitted(minutes, vector, units)) {
                kept.add(vector);
            }
        }
        return kept;
    }

    /**
     * All vectors that give each service from one unit fewer than its full quarters to two more, and together no more than
     * the day has: wider than the rules on both sides, so that the rules do the choosing.
     */
    private static List<List<Integer>> candidates(List<Integer> minutes, int units) {
        List<List<Integer>> partial = List.of(List.of());
        for (int own : minutes) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> start : partial) {
                int full = reached(FULL_QUARTERS, own);
                for (int given = Math.max(0, full - 1); given <= full + 2 && sum(start) + given <= units; given++) {
                    List<Integer> next = new ArrayList<>(start);
                    next.add(given);
                    longer.add(next);
                }
            }
            partial = longer;
        }
        return partial;
    }

    /** The four rules of §20.2: the day's units, every full quarter, one extra at most, extras to the longest remainders. */
    private static boolean isPermitted(List<Integer> minutes, List<Integer> vector, int units) {
        return sum(vector) == units
                && hasFullQuarters(minutes, vector)
                && hasOneExtraAtMost(minutes, vector)
                && favoursLongestRemainders(minutes, vector);
    }

    private static boolean hasFullQuarters(List<Integer> minutes, List<Integer> vector) {
        for (int i = 0; i < vector.size(); i++) {
            if (extra(minutes, vector, i) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasOneExtraAtMost(List<Integer> minutes, List<Integer> vector) {
        for (int i = 0; i < vector.size(); i++) {
            if (extra(minutes, vector, i) > 1) {
                return false;
            }
        }
        return true;
    }

    /** No service may have an extra unit while one with more minutes left over has none; equals are the therapist's choice. */
    private static boolean favoursLongestRemainders(List<Integer> minutes, List<Integer> vector) {
        for (int with = 0; with < vector.size(); with++) {
            for (int without = 0; without < vector.size(); without++) {
                boolean passedOver = extra(minutes, vector, with) > 0 && extra(minutes, vector, without) <= 0;
                if (passedOver && remainder(minutes.get(without)) > remainder(minutes.get(with))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int extra(List<Integer> minutes, List<Integer> vector, int index) {
        return vector.get(index) - reached(FULL_QUARTERS, minutes.get(index));
    }

    /** Minutes left over after the last full quarter hour. */
    private static int remainder(int minutes) {
        int full = reached(FULL_QUARTERS, minutes);
        return full == 0 ? minutes : minutes - FULL_QUARTERS.get(full - 1);
    }

    /** Names the units of a vector, the cognitive service as 97129 once and the rest 97130. */
    private static Map<String, Integer> written(List<String> services, List<Integer> vector) {
        Map<String, Integer> allocation = new LinkedHashMap<>();
        for (int i = 0; i < vector.size(); i++) {
            if (services.get(i).equals(COGNITIVE)) {
                allocation.putAll(FamilyOracle.pair(vector.get(i)));
            } else if (vector.get(i) > 0) {
                allocation.put(services.get(i), vector.get(i));
            }
        }
        return allocation;
    }

    private static int sum(List<Integer> values) {
        int sum = 0;
        for (int value : values) {
            sum += value;
        }
        return sum;
    }

    /** How many entries of a table are reached. */
    private static int reached(List<Integer> table, int minutes) {
        if (minutes > LAST_MINUTE) {
            throw new IllegalArgumentException("beyond the tables: " + minutes);
        }
        int count = 0;
        while (count < table.size() && minutes >= table.get(count)) {
            count++;
        }
        return count;
    }

    /** A printed table continued by adding 15 minutes. */
    private static List<Integer> continued(Integer... printed) {
        List<Integer> table = new ArrayList<>(List.of(printed));
        for (int next = printed[printed.length - 1] + 15; next <= LAST_MINUTE; next += 15) {
            table.add(next);
        }
        return List.copyOf(table);
    }
}
