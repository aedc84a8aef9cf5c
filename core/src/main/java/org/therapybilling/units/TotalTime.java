package org.therapybilling.units;

import java.util.List;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * Allocation by the total time of the day (CMS Pub. 100-04 ch. 5 §20.2.C): each service gets its completed quarters; the
 * units that are left go, one each, to the services with the most remaining minutes.
 *
 * <p>Up to eight services are counted by their remaining minutes, 14 first, in one number of fifteen digits of base 16:
 * {@code 0x002000000000010} is a day with two services of 12 remaining minutes and one of 1. The product with
 * {@link #EACH} adds to each digit all digits below it. So the first digit that is not less than the units left tells how
 * many remaining minutes a service must have at least, without a decision that a processor would have to guess.
 *
 * <p>Services that are tied, and days of more services, are told apart by rank, one number for each service: its remaining
 * minutes first, then the professional's choice, then its completed quarters, then its place in the record. A number that
 * does not fit its bits counts as the largest that does; this concerns the default between services of more than six weeks
 * in a day, or a choice of more than 63 codes, and never what is permitted.
 */
final class TotalTime {

    private static final int MOST_REMAINING = QuarterHours.LENGTH - 1;

    /** Digits up to this number, and its sum with one less, fit four bits. */
    private static final int MOST_COUNTED = 8;

    private static final int BITS_OF_COUNT = 4;
    private static final int ALL_BITS_OF_COUNT = (1 << BITS_OF_COUNT) - 1;
    private static final long EACH = 0x111_1111_1111_1111L;

    private static final int BITS_OF_CHOICE = 6;
    private static final int BITS_OF_QUARTERS = 12;
    private static final int BITS_OF_PLACE = 9;
    private static final int BITS_BELOW_REMAINING = BITS_OF_CHOICE + BITS_OF_QUARTERS + BITS_OF_PLACE;
    private static final int MOST_CHOICES = (1 << BITS_OF_CHOICE) - 1;
    private static final int MOST_QUARTERS = (1 << BITS_OF_QUARTERS) - 1;

    /** How many services a day may have, so that each has a rank of its own. */
    static final int MOST_SERVICES = (1 << BITS_OF_PLACE) - 1;

    /** Lower than the rank of any service. */
    private static final int NO_RANK = -1;

    private TotalTime() {}

    /**
     * Allocates services; those of the same code are pooled.
     *
     * @throws IllegalArgumentException as {@link ServicePool#pool} does
     */
    static CodeUnits[] allocate(List<CodeMinutes> services, List<ProcedureCode> tieGoesTo) {
        int size = services.size();
        long total = 0;
        int whole = 0;
        long marks = 0;
        long counts = 0;
        for (int i = 0; i < size; i++) {
            CodeMinutes service = Checks.element("services", services.get(i));
            int minutes = service.minutes().toInt();
            int quarters = QuarterHours.whole(minutes);
            total += minutes;
            whole += quarters;
            counts += 1L << (BITS_OF_COUNT * (MOST_REMAINING - (minutes - QuarterHours.LENGTH * quarters)));
            marks |= ServicePool.mark(service.code());
        }
        if (size > MOST_COUNTED || Long.bitCount(marks) < size || total > Integer.MAX_VALUE) {
            return byRank(ServicePool.pool(services), tieGoesTo);
        }
        int unitsLeft = QuarterHours.onTheChart((int) total) - whole;
        long withAsMany = counts * EACH;
        long enough = (withAsMany + (MOST_COUNTED - unitsLeft) * EACH) & (MOST_COUNTED * EACH);
        int place = Long.numberOfTrailingZeros(enough) / BITS_OF_COUNT;
        int least = MOST_REMAINING - place;
        int unitsOver = digit(withAsMany, place) - unitsLeft;
        if (unitsOver == 0) {
            return award(least, services);
        }
        int winners = digit(counts, place) - unitsOver;
        return byRank((least + 1) << BITS_BELOW_REMAINING, winners, services, tieGoesTo);
    }

    private static int digit(long number, int place) {
        return (int) (number >>> (BITS_OF_COUNT * place)) & ALL_BITS_OF_COUNT;
    }

    /** Gives a unit more to each service with so many remaining minutes. */
    private static CodeUnits[] award(int leastRemaining, List<CodeMinutes> services) {
        CodeUnits[] codes = new CodeUnits[services.size()];
        for (int i = 0; i < codes.length; i++) {
            CodeMinutes service = services.get(i);
            int minutes = service.minutes().toInt();
            int quarters = QuarterHours.whole(minutes);
            int more = minutes - QuarterHours.LENGTH * quarters >= leastRemaining ? 1 : 0;
            codes[i] = new CodeUnits(service.code(), service.minutes(), Units.of(quarters + more));
        }
        return codes;
    }

    /** Allocates any number of services, each code once. */
    private static CodeUnits[] byRank(List<CodeMinutes> services, List<ProcedureCode> tieGoesTo) {
        int total = 0;
        int whole = 0;
        for (CodeMinutes service : services) {
            int minutes = service.minutes().toInt();
            total += minutes;
            whole += QuarterHours.whole(minutes);
        }
        return byRank(Integer.MAX_VALUE, QuarterHours.onTheChart(total) - whole, services, tieGoesTo);
    }

    /** Gives a unit more to each service of a rank, and to so many of the highest ranks below it. */
    private static CodeUnits[] byRank(
            int rank, int winners, List<CodeMinutes> services, List<ProcedureCode> tieGoesTo) {
        int lowest = rank;
        for (int winner = 0; winner < winners; winner++) {
            lowest = highestBelow(lowest, services, tieGoesTo);
        }
        return awardByRank(lowest, services, tieGoesTo);
    }

    private static CodeUnits[] awardByRank(int lowest, List<CodeMinutes> services, List<ProcedureCode> tieGoesTo) {
        CodeUnits[] codes = new CodeUnits[services.size()];
        for (int i = 0; i < codes.length; i++) {
            CodeMinutes service = services.get(i);
            int more = rank(service, i, tieGoesTo) >= lowest ? 1 : 0;
            int units = QuarterHours.whole(service.minutes().toInt()) + more;
            codes[i] = new CodeUnits(service.code(), service.minutes(), Units.of(units));
        }
        return codes;
    }

    private static int highestBelow(int limit, List<CodeMinutes> services, List<ProcedureCode> tieGoesTo) {
        int highest = NO_RANK;
        for (int i = 0, size = services.size(); i < size; i++) {
            int rank = rank(services.get(i), i, tieGoesTo);
            highest = Math.max(highest, rank < limit ? rank : NO_RANK);
        }
        return highest;
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
