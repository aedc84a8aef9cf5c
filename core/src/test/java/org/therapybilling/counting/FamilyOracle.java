package org.therapybilling.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A second, table-driven count of the codes that are never pooled with other therapy minutes: every answer is read from
 * a list of minutes at which one more unit is reached. It divides nothing, so that it cannot share a slip of arithmetic
 * with the code under test.
 */
final class FamilyOracle {

    /** Tables run on to this many minutes, far beyond two codes of 600 minutes each. */
    private static final int LAST_MINUTE_OF_A_DAY = 3000;

    /** The minutes of a month of 31 days. */
    private static final int LAST_MINUTE_OF_A_MONTH = 44640;

    /** First day of 98979 and of the device codes for 2 to 15 days (CMS change request 14250). */
    private static final LocalDate SHORTER_MONITORING_FROM = LocalDate.of(2026, 1, 1);

    /**
     * Further hours of 96105 and 96125, which have no add-on code: each starts 31 minutes into the hour (AMA / CPT time
     * guidance: a unit is attained once its midpoint has passed; ASHA for the hour of 96125).
     */
    private static final List<Integer> FURTHER_HOURS = continued(60, 91, 151, 211, 271, 331, 391, 451, 511, 571, 631);

    /**
     * Half hours after the first hour of a device evaluation, each from its 16th minute (AMA / CPT midpoint; the link of
     * 92618 and 92608 to their first hour stands in the CMS NCCI add-on-code file).
     */
    private static final List<Integer> HALF_HOURS_AFTER_AN_HOUR =
            continued(30, 76, 106, 136, 166, 196, 226, 256, 286, 316, 346, 376, 406, 436, 466, 496, 526, 556, 586, 616);

    /** Quarter hours of 92627 after the first hour of 92626, each from its 8th minute (AMA / CPT midpoint). */
    private static final List<Integer> QUARTERS_AFTER_AN_HOUR = continued(
            15, 68, 83, 98, 113, 128, 143, 158, 173, 188, 203, 218, 233, 248, 263, 278, 293, 308, 323, 338, 353, 368,
            383, 398, 413, 428, 443, 458, 473, 488, 503, 518, 533, 548, 563, 578, 593, 608);

    /** Hours of 97546 after the first two hours of 97545, each from its 31st minute (AMA / CPT midpoint). */
    private static final List<Integer> HOURS_AFTER_TWO_HOURS =
            continued(60, 151, 211, 271, 331, 391, 451, 511, 571, 631);

    /** Quarter hours of 97551 after the first half hour of 97550, each from its 8th minute (AMA / CPT midpoint). */
    private static final List<Integer> QUARTERS_AFTER_HALF_AN_HOUR = continued(
            15, 38, 53, 68, 83, 98, 113, 128, 143, 158, 173, 188, 203, 218, 233, 248, 263, 278, 293, 308, 323, 338, 353,
            368, 383, 398, 413, 428, 443, 458, 473, 488, 503, 518, 533, 548, 563, 578, 593, 608);

    /** Quarter hours after a first quarter hour, each from its 8th minute (AMA / CPT midpoint): 90913, 97811, 97814. */
    private static final List<Integer> QUARTERS_AFTER_A_QUARTER = continued(
            15, 23, 38, 53, 68, 83, 98, 113, 128, 143, 158, 173, 188, 203, 218, 233, 248, 263, 278, 293, 308, 323, 338,
            353, 368, 383, 398, 413, 428, 443, 458, 473, 488, 503, 518, 533, 548, 563, 578, 593, 608);

    /**
     * Every service with the minute of its first unit and those of its further units. The links between first and add-on
     * code are those of the CMS NCCI add-on-code file; the first unit is reached just past the middle of the first code's
     * time (AMA / CPT time guidance).
     */
    private static final List<Service> SERVICES = List.of(
            new Service("96105", "96105", 31, FURTHER_HOURS),
            new Service("96125", "96125", 31, FURTHER_HOURS),
            new Service("92605", "92618", 31, HALF_HOURS_AFTER_AN_HOUR),
            new Service("92607", "92608", 31, HALF_HOURS_AFTER_AN_HOUR),
            new Service("92626", "92627", 31, QUARTERS_AFTER_AN_HOUR),
            new Service("97545", "97546", 61, HOURS_AFTER_TWO_HOURS),
            new Service("97550", "97551", 16, QUARTERS_AFTER_HALF_AN_HOUR),
            new Service("90912", "90913", 8, QUARTERS_AFTER_A_QUARTER),
            new Service("97810", "97811", 8, QUARTERS_AFTER_A_QUARTER),
            new Service("97813", "97814", 8, QUARTERS_AFTER_A_QUARTER));

    /** The first codes of acupuncture without and with electrical stimulation: only one of the two on a day. */
    private static final Set<String> ACUPUNCTURE = Set.of("97810", "97813");

    /** Minutes of a month at which each further unit of 98981 is complete: full time, no midpoint. */
    private static final List<Integer> FURTHER_MANAGEMENT =
            continuedTo(LAST_MINUTE_OF_A_MONTH, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200, 220, 240);

    /** The device code for 16 to 30 days of the kind of device a recorded code names. */
    private static final Map<String, String> SIXTEEN_DAYS_OR_MORE = Map.of(
            "98976", "98976", "98984", "98976", "98977", "98977", "98985", "98977", "98978", "98978", "98986", "98978");

    /** The device code for 2 to 15 days of the kind of device a recorded code names. */
    private static final Map<String, String> TWO_TO_FIFTEEN_DAYS = Map.of(
            "98976", "98984", "98984", "98984", "98977", "98985", "98985", "98985", "98978", "98986", "98986", "98986");

    private FamilyOracle() {}

    /** A first code, the code of all further units, the minute of the first unit and the minutes of the further ones. */
    private record Service(String primary, String addOn, int first, List<Integer> further) {

        boolean has(String code) {
            return code.equals(primary) || code.equals(addOn);
        }

        boolean isAcupuncture() {
            return ACUPUNCTURE.contains(primary);
        }

        /** All units of the service, whichever code they will stand under. */
        int count(int minutes) {
            return minutes < first ? 0 : 1 + reached(further, minutes);
        }
    }

    /**
     * Units supported for the codes of a family, by minutes recorded per code on one day, in the order recorded. Codes
     * without units are absent; a code that was not recorded stands beside its recorded partner, first code before add-on.
     */
    static Map<String, Integer> units(Map<String, Integer> minutesByCode) {
        minutesByCode.forEach(FamilyOracle::check);
        Map<String, Integer> found = new LinkedHashMap<>();
        Service initial = initialAcupuncture(minutesByCode);
        for (Service service : SERVICES) {
            int count = service.count(minutesOf(service, minutesByCode));
            boolean first = !service.isAcupuncture() || service.equals(initial);
            found.putAll(written(service, count, first));
        }
        return inOrder(found, minutesByCode);
    }

    /** Cognitive training as written on a claim: 97129 once a day, every further unit as 97130 (CMS NCCI add-on-code file). */
    static Map<String, Integer> pair(int units) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        if (units >= 1) {
            lines.put("97129", 1);
        }
        if (units >= 2) {
            lines.put("97130", units - 1);
        }
        return lines;
    }

    /**
     * Management of remote monitoring in one calendar month: full time is needed, without a midpoint, and one live contact
     * (98981 is an add-on of 98980 in the CMS NCCI add-on-code file; 98979 by CMS change request 14250).
     */
    static Map<String, Integer> management(int minutesOfMonth, boolean liveContact, LocalDate date) {
        within(minutesOfMonth, LAST_MINUTE_OF_A_MONTH);
        if (!liveContact || minutesOfMonth < 10) {
            return new LinkedHashMap<>();
        }
        if (minutesOfMonth < 20) {
            return date.isBefore(SHORTER_MONITORING_FROM) ? new LinkedHashMap<>() : once("98979");
        }
        Map<String, Integer> lines = once("98980");
        int further = reached(FURTHER_MANAGEMENT, minutesOfMonth);
        if (further > 0) {
            lines.put("98981", further);
        }
        return lines;
    }

    /**
     * Supply of a monitoring device in a period of 30 days: the days decide the code, the recorded code only names the kind
     * of device (CMS change request 14250).
     */
    static Map<String, Integer> device(String recorded, int days, LocalDate date) {
        within(days, 30);
        if (!SIXTEEN_DAYS_OR_MORE.containsKey(recorded)) {
            throw new IllegalArgumentException("not a device code: " + recorded);
        }
        if (days >= 16) {
            return once(SIXTEEN_DAYS_OR_MORE.getOrDefault(recorded, ""));
        }
        if (days < 2 || date.isBefore(SHORTER_MONITORING_FROM)) {
            return new LinkedHashMap<>();
        }
        return once(TWO_TO_FIFTEEN_DAYS.getOrDefault(recorded, ""));
    }

    /** The kind of acupuncture that holds the day's only initial code: the first recorded of those with a unit, or null. */
    private static @Nullable Service initialAcupuncture(Map<String, Integer> minutesByCode) {
        for (Map.Entry<String, Integer> entry : minutesByCode.entrySet()) {
            Service service = serviceOf(entry.getKey());
            boolean timed = entry.getValue() > 0;
            if (timed && service.isAcupuncture() && service.count(minutesOf(service, minutesByCode)) > 0) {
                return service;
            }
        }
        return null;
    }

    /** Writes the units of one service: the first under its first code if that may be used, all others under the add-on. */
    private static Map<String, Integer> written(Service service, int count, boolean first) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (int unit = 1; unit <= count; unit++) {
            lines.merge(unit == 1 && first ? service.primary() : service.addOn(), 1, Integer::sum);
        }
        return lines;
    }

    /** Minutes under the first code and under its add-on are minutes of one service. */
    private static int minutesOf(Service service, Map<String, Integer> minutesByCode) {
        int sum = 0;
        for (Map.Entry<String, Integer> entry : minutesByCode.entrySet()) {
            if (service.has(entry.getKey())) {
                sum += entry.getValue();
            }
        }
        return sum;
    }

    /** Puts what was found into the order recorded, an unrecorded partner beside the recorded code. */
    private static Map<String, Integer> inOrder(Map<String, Integer> found, Map<String, Integer> minutesByCode) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        for (String code : orderOf(minutesByCode.keySet())) {
            if (found.containsKey(code)) {
                ordered.put(code, found.get(code));
            }
        }
        return ordered;
    }

    /** The recorded codes with their unrecorded partners: a first code just before its add-on, an add-on just after. */
    private static Set<String> orderOf(Set<String> recorded) {
        Set<String> order = new LinkedHashSet<>();
        for (String code : recorded) {
            Service service = serviceOf(code);
            if (!recorded.contains(service.primary())) {
                order.add(service.primary());
            }
            order.add(code);
            if (!recorded.contains(service.addOn())) {
                order.add(service.addOn());
            }
        }
        return order;
    }

    /** The service a code belongs to; a code of none is refused, so that a test cannot compare nothing with nothing. */
    private static Service serviceOf(String code) {
        for (Service service : SERVICES) {
            if (service.has(code)) {
                return service;
            }
        }
        throw new IllegalArgumentException("not a code of these families: " + code);
    }

    private static void check(String code, Integer minutes) {
        serviceOf(code);
        within(minutes, 1440);
    }

    private static void within(int value, int largest) {
        if (value < 0 || value > largest) {
            throw new IllegalArgumentException("outside 0 to " + largest + ": " + value);
        }
    }

    /** How many entries of a table are reached. */
    private static int reached(List<Integer> table, int minutes) {
        int count = 0;
        for (int threshold : table) {
            if (minutes >= threshold) {
                count++;
            }
        }
        return count;
    }

    private static Map<String, Integer> once(String code) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        lines.put(code, 1);
        return lines;
    }

    private static List<Integer> continued(int step, Integer... printed) {
        return continuedTo(LAST_MINUTE_OF_A_DAY, step, printed);
    }

    /** A printed table, checked for its step and continued by adding the step until the last minute. */
    private static List<Integer> continuedTo(int last, int step, Integer... printed) {
        List<Integer> table = new ArrayList<>(List.of(printed));
        for (int i = 1; i < table.size(); i++) {
            if (table.get(i) != table.get(i - 1) + step) {
                throw new IllegalStateException("misprint in a table at " + table.get(i));
            }
        }
        for (int next = table.get(table.size() - 1) + step; next <= last; next += step) {
            table.add(next);
        }
        return List.copyOf(table);
    }
}
