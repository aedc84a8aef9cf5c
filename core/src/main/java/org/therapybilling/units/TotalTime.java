package org.therapybilling.units;

import java.util.List;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * Allocation by the total time of the day (CMS Pub. 100-04 ch. 5 §20.2.C): each service gets its completed quarters; the
 * units that are left go, one each, to the services with the strongest claim.
 *
 * <p>The claim of a service is one number, different for each: its remaining minutes first, then the professional's
 * choice, then its minutes in all, then its place in the record. So the weakest claim that still gets a unit tells who
 * gets one: numbers are compared, nothing is sorted, and nothing is made but the result.
 */
final class TotalTime {

    private static final int BITS_OF_CHOICE = 8;
    private static final int BITS_OF_MINUTES = 31;
    private static final int BITS_OF_PLACE = 16;

    /** How many services a day may have, so that each has a claim of its own. */
    static final int MOST_SERVICES = (1 << BITS_OF_PLACE) - 1;

    private TotalTime() {}

    /** Allocates services that are pooled, each code once. */
    static CodeUnits[] allocate(List<CodeMinutes> services, List<ProcedureCode> tieGoesTo) {
        int total = 0;
        int whole = 0;
        long strongest = -1;
        for (int i = 0, size = services.size(); i < size; i++) {
            CodeMinutes service = services.get(i);
            int minutes = service.minutes().toInt();
            total += minutes;
            whole += QuarterHours.whole(minutes);
            strongest = Math.max(strongest, claim(service, i, tieGoesTo));
        }
        int unitsLeft = QuarterHours.onTheChart(total) - whole;
        long weakest = unitsLeft == 0 ? Long.MAX_VALUE : strongest;
        for (int unit = 1; unit < unitsLeft; unit++) {
            weakest = strongestBelow(weakest, services, tieGoesTo);
        }
        return award(weakest, services, tieGoesTo);
    }

    private static long strongestBelow(long limit, List<CodeMinutes> services, List<ProcedureCode> tieGoesTo) {
        long strongest = -1;
        for (int i = 0, size = services.size(); i < size; i++) {
            long claim = claim(services.get(i), i, tieGoesTo);
            strongest = Math.max(strongest, claim < limit ? claim : -1);
        }
        return strongest;
    }

    private static CodeUnits[] award(long weakest, List<CodeMinutes> services, List<ProcedureCode> tieGoesTo) {
        CodeUnits[] codes = new CodeUnits[services.size()];
        for (int i = 0; i < codes.length; i++) {
            CodeMinutes service = services.get(i);
            int more = claim(service, i, tieGoesTo) >= weakest ? 1 : 0;
            int units = QuarterHours.whole(service.minutes().toInt()) + more;
            codes[i] = new CodeUnits(service.code(), service.minutes(), Units.of(units));
        }
        return codes;
    }

    private static long claim(CodeMinutes service, int place, List<ProcedureCode> tieGoesTo) {
        int minutes = service.minutes().toInt();
        long claim = QuarterHours.remaining(minutes);
        claim = (claim << BITS_OF_CHOICE) | choice(service.code(), tieGoesTo);
        claim = (claim << BITS_OF_MINUTES) | minutes;
        return (claim << BITS_OF_PLACE) | (MOST_SERVICES - place);
    }

    /** Returns 0 for a code that was not chosen, and more the earlier it was. */
    private static int choice(ProcedureCode code, List<ProcedureCode> tieGoesTo) {
        if (tieGoesTo.isEmpty()) {
            return 0;
        }
        int index = tieGoesTo.indexOf(code);
        return index < 0 ? 0 : Math.max(1, (1 << BITS_OF_CHOICE) - 1 - index);
    }
}
