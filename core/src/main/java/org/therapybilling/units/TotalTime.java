package org.therapybilling.units;

import java.util.List;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * Allocation by the total time of the day (CMS Pub. 100-04 ch. 5 §20.2.C): each service gets its completed quarters; the
 * units that are left go, one each, to the services with the highest rank.
 *
 * <p>The rank of a service is one number, different for each: its remaining minutes first, then the professional's
 * choice, then its completed quarters, then its place in the record. So the lowest rank that still gets a unit tells
 * who gets one: numbers are compared, nothing is sorted, and nothing is made but the result. A number that does not fit
 * its bits counts as the largest that does; this concerns the default between services of more than six weeks in a day,
 * or a choice of more than 63 codes, and never what is permitted.
 */
final class TotalTime {

    private static final int BITS_OF_CHOICE = 6;
    private static final int BITS_OF_QUARTERS = 12;
    private static final int BITS_OF_PLACE = 9;
    private static final int MOST_CHOICES = (1 << BITS_OF_CHOICE) - 1;
    private static final int MOST_QUARTERS = (1 << BITS_OF_QUARTERS) - 1;

    /** How many services a day may have, so that each has a rank of its own. */
    static final int MOST_SERVICES = (1 << BITS_OF_PLACE) - 1;

    /** Lower than the rank of any service. */
    private static final int NO_RANK = -1;

    private TotalTime() {}

    /**
     * Allocates services that are pooled, each code once. The three highest ranks are found on the way: few days
     * leave more than three units.
     */
    static CodeUnits[] allocate(List<CodeMinutes> services, List<ProcedureCode> tieGoesTo) {
        int total = 0;
        int whole = 0;
        int first = NO_RANK;
        int second = NO_RANK;
        int third = NO_RANK;
        for (int i = 0, size = services.size(); i < size; i++) {
            CodeMinutes service = services.get(i);
            int minutes = service.minutes().toInt();
            total += minutes;
            whole += QuarterHours.whole(minutes);
            int rank = rank(service, i, tieGoesTo);
            int beaten = Math.min(first, rank);
            first = Math.max(first, rank);
            third = Math.max(third, Math.min(second, beaten));
            second = Math.max(second, beaten);
        }
        int unitsLeft = QuarterHours.onTheChart(total) - whole;
        int lowest = unitsLeft == 0 ? Integer.MAX_VALUE : unitsLeft == 1 ? first : unitsLeft == 2 ? second : third;
        for (int unit = 3; unit < unitsLeft; unit++) {
            lowest = highestBelow(lowest, services, tieGoesTo);
        }
        return award(lowest, services, tieGoesTo);
    }

    private static int highestBelow(int limit, List<CodeMinutes> services, List<ProcedureCode> tieGoesTo) {
        int highest = NO_RANK;
        for (int i = 0, size = services.size(); i < size; i++) {
            int rank = rank(services.get(i), i, tieGoesTo);
            highest = Math.max(highest, rank < limit ? rank : NO_RANK);
        }
        return highest;
    }

    private static CodeUnits[] award(int lowest, List<CodeMinutes> services, List<ProcedureCode> tieGoesTo) {
        CodeUnits[] codes = new CodeUnits[services.size()];
        for (int i = 0; i < codes.length; i++) {
            CodeMinutes service = services.get(i);
            int more = rank(service, i, tieGoesTo) >= lowest ? 1 : 0;
            int units = QuarterHours.whole(service.minutes().toInt()) + more;
            codes[i] = new CodeUnits(service.code(), service.minutes(), Units.of(units));
        }
        return codes;
    }

    private static int rank(CodeMinutes service, int place, List<ProcedureCode> tieGoesTo) {
        int minutes = service.minutes().toInt();
        int rank = QuarterHours.remaining(minutes);
        rank = (rank << BITS_OF_CHOICE) | choice(service.code(), tieGoesTo);
        rank = (rank << BITS_OF_QUARTERS) | Math.min(QuarterHours.whole(minutes), MOST_QUARTERS);
        return (rank << BITS_OF_PLACE) | (MOST_SERVICES - place);
    }

    /** Returns 0 for a code that was not chosen, and more the earlier it was. */
    private static int choice(ProcedureCode code, List<ProcedureCode> tieGoesTo) {
        if (tieGoesTo.isEmpty()) {
            return 0;
        }
        int index = tieGoesTo.indexOf(code);
        return index < 0 ? 0 : Math.max(1, MOST_CHOICES - index);
    }
}
