package org.therapybilling.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A second, deliberately naive opinion on how the minutes of a therapist's day become billed units, to hold the
 * production counting against.
 *
 * <p>It computes nothing cleverly. For {@code cms-8-minute} it writes down the vectors of units that add up to the
 * total of the day and keeps those that break none of the sentences of the Medicare Claims Processing Manual, Pub.
 * 100-04, chapter 5, section 20.2.C. Each sentence is one small method below, named S1 to S7 in the order in which
 * they are used here:
 *
 * <ul>
 *   <li>S1: a chart turns minutes into units, the first unit beginning at 8 minutes, each further one 15 later;
 *   <li>S2: the day bills as many units as the chart gives for the minutes of all its services together;
 *   <li>S3: each full quarter hour of a service is a unit that this service must get;
 *   <li>S4: on a day of nothing but short services (7 minutes or less) the longest of them gets a unit, if the total
 *       supports one;
 *   <li>S5: one service may not take the whole day when another one lasted more than a quarter hour;
 *   <li>S6: a unit goes where the most minutes are still without a unit;
 *   <li>S7: between equal claims any choice is permitted, which is why the answer is a set.
 * </ul>
 *
 * <p>S4 is read as a statement about days that consist of short services only. Next to a longer service, S6 alone
 * decides.
 */
final class ManualOracle {

    private static final int QUARTER_HOUR = 15;
    private static final int LONGEST_SHORT_SERVICE = 7;

    /** The first minute of each printed row of the chart; the n-th row stands for n units. */
    private static final int[] PRINTED_ROWS = {8, 23, 38, 53, 68, 83, 98, 113};

    private ManualOracle() {}

    /**
     * Returns every permitted allocation.
     *
     * @param method the id of the counting method
     * @param minutes the whole minutes of each service, none negative
     * @return the permitted vectors of units, each in the order of {@code minutes}
     */
    static Set<List<Integer>> permitted(String method, List<Integer> minutes) {
        return switch (method) {
            case "cms-8-minute" -> cmsEightMinute(minutes);
            case "ama-midpoint" -> Set.of(amaMidpoint(minutes));
            case "full-unit" -> Set.of(fullUnit(minutes));
            case "greater-of" -> greaterOf(minutes);
            default -> throw new IllegalArgumentException("Unknown method: " + method);
        };
    }

    /** S1: walks down the chart, row by row, past its printed end if need be, until a row begins too late. */
    static int chartUnits(int minutes) {
        int units = 0;
        int nextRow = PRINTED_ROWS[0];
        while (minutes >= nextRow) {
            units++;
            nextRow = units < PRINTED_ROWS.length ? PRINTED_ROWS[units] : nextRow + QUARTER_HOUR;
        }
        return units;
    }

    private static List<Integer> amaMidpoint(List<Integer> minutes) {
        return minutes.stream().map(ManualOracle::chartUnits).toList();
    }

    private static List<Integer> fullUnit(List<Integer> minutes) {
        return minutes.stream().map(ManualOracle::completedQuarterHours).toList();
    }

    private static Set<List<Integer>> greaterOf(List<Integer> minutes) {
        List<Integer> midpoint = amaMidpoint(minutes);
        int cmsTotal = unitsOfTheDay(toArray(minutes));
        int midpointTotal = sum(toArray(midpoint));
        Set<List<Integer>> winners = new LinkedHashSet<>();
        if (cmsTotal >= midpointTotal) {
            winners.addAll(cmsEightMinute(minutes));
        }
        if (midpointTotal >= cmsTotal) {
            winners.add(midpoint);
        }
        return winners;
    }

    private static Set<List<Integer>> cmsEightMinute(List<Integer> minutes) {
        int[] day = toArray(minutes);
        Set<List<Integer>> kept = new LinkedHashSet<>();
        enumerate(day, new int[day.length], 0, unitsOfTheDay(day), kept);
        return kept;
    }

    /** Tries every number of units for the service at {@code index} and those after it; keeps the full vectors. */
    private static void enumerate(int[] minutes, int[] units, int index, int unitsLeft, Set<List<Integer>> kept) {
        if (index == minutes.length) {
            // A vector that does not use up the units of the day has another sum than S2 demands.
            if (unitsLeft == 0 && breaksNoSentence(minutes, units)) {
                kept.add(toList(units));
            }
            return;
        }
        // The units of one service are part of the sum, so they cannot exceed what is left of it.
        int most = Math.min(unitsLeft, mostThinkable(minutes[index]));
        for (int candidate = 0; candidate <= most; candidate++) {
            // S3 speaks of one service at a time: no choice for a later service could mend a breach here.
            if (everyFullQuarterHourIsBilled(minutes[index], candidate)) {
                units[index] = candidate;
                enumerate(minutes, units, index + 1, unitsLeft - candidate, kept);
            }
        }
    }

    /**
     * Bounds the enumeration from above. One unit more than its full quarter hours covers all minutes of a service. The
     * chart never gives a day more units than its services have begun quarter hours, so whoever gets a unit for no
     * minutes keeps it from a service with minutes to cover, against S6. One spare unit is allowed on top, so that it
     * is the sentence and not this bound that decides.
     */
    private static int mostThinkable(int minutes) {
        return completedQuarterHours(minutes) + 2;
    }

    private static boolean breaksNoSentence(int[] minutes, int[] units) {
        return longestOfShortServicesIsBilled(minutes, units)
                && noServiceSwallowsTheDay(minutes, units)
                && noUnitBelongsElsewhere(minutes, units);
    }

    /** S2 (and S1, for a day of one service): the minutes of the whole day, looked up in the chart. */
    private static int unitsOfTheDay(int[] minutes) {
        return chartUnits(sum(minutes));
    }

    /** S3: a service has at least as many units as it has full quarter hours. */
    private static boolean everyFullQuarterHourIsBilled(int minutes, int units) {
        return units >= completedQuarterHours(minutes);
    }

    /** S4: where all services are short but their total reaches the chart, a longest one has a unit. */
    private static boolean longestOfShortServicesIsBilled(int[] minutes, int[] units) {
        int longest = Arrays.stream(minutes).max().orElse(0);
        if (longest > LONGEST_SHORT_SERVICE || sum(minutes) < PRINTED_ROWS[0]) {
            return true;
        }
        for (int service = 0; service < minutes.length; service++) {
            if (minutes[service] == longest && units[service] == 1) {
                return true;
            }
        }
        return false;
    }

    /** S5: no service has all units of the day while another one lasted more than a quarter hour. */
    private static boolean noServiceSwallowsTheDay(int[] minutes, int[] units) {
        int allUnits = sum(units);
        for (int holder = 0; holder < minutes.length; holder++) {
            for (int other = 0; other < minutes.length; other++) {
                boolean holdsAll = allUnits > 0 && units[holder] == allUnits;
                if (other != holder && holdsAll && minutes[other] > QUARTER_HOUR) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * S6: no service holds a unit that another one has more uncovered minutes for. S7 is the strictness of the
     * comparison: with equally many uncovered minutes the unit may be on either side.
     */
    private static boolean noUnitBelongsElsewhere(int[] minutes, int[] units) {
        for (int holder = 0; holder < minutes.length; holder++) {
            for (int other = 0; other < minutes.length; other++) {
                if (other != holder && units[holder] > 0 && hasStrongerClaim(other, holder, minutes, units)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Compares what {@code other} has uncovered with what {@code holder} had before its latest unit. */
    private static boolean hasStrongerClaim(int other, int holder, int[] minutes, int[] units) {
        return uncovered(minutes[other], units[other]) > uncovered(minutes[holder], units[holder] - 1);
    }

    private static int uncovered(int minutes, int units) {
        return Math.max(0, minutes - units * QUARTER_HOUR);
    }

    private static int completedQuarterHours(int minutes) {
        return minutes / QUARTER_HOUR;
    }

    private static int sum(int[] numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    private static int[] toArray(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Integer> toList(int[] numbers) {
        List<Integer> list = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            list.add(number);
        }
        return List.copyOf(list);
    }
}
