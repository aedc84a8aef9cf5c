package org.therapybilling.units;

import org.therapybilling.vocabulary.CodeUnits;

/**
 * Who gets the units that the total of the day supports beyond the completed quarters of each service: the services
 * with the most remaining minutes, one each.
 *
 * @param threshold services with more remaining minutes than this get a unit
 * @param open how many of those with just as many remaining minutes get one
 * @param contenders how many services have just as many remaining minutes
 */
record SpareUnits(int threshold, int open, int contenders) {

    /**
     * Finds them for services that are pooled, each code once.
     *
     * <p>The spare units never outnumber the services with remaining minutes: if R minutes remain in k services, then
     * R is at most 14 k, and (R + 7) / 15 at most k.
     */
    static SpareUnits of(CodeUnits[] services, int unitsOfTheDay) {
        int[] servicesWith = new int[QuarterHours.LENGTH];
        int open = unitsOfTheDay;
        for (CodeUnits service : services) {
            int minutes = service.minutes().toInt();
            servicesWith[QuarterHours.remaining(minutes)]++;
            open -= QuarterHours.whole(minutes);
        }
        int threshold = QuarterHours.LENGTH - 1;
        while (open > servicesWith[threshold]) {
            open -= servicesWith[threshold];
            threshold--;
        }
        return new SpareUnits(threshold, open, servicesWith[threshold]);
    }

    /**
     * Says whether more services have equally many minutes left than units are open. Where none is open, no service has as many
     * as 14 remaining minutes, so there is no contender either.
     */
    boolean isTied() {
        return open < contenders;
    }

    /** Says whether a service has just as many minutes left as the threshold. */
    boolean isAtThreshold(CodeUnits service) {
        return QuarterHours.remaining(service.minutes().toInt()) == threshold;
    }

    /** Says whether a service gets a unit whoever else does. */
    boolean isCertain(CodeUnits service) {
        return QuarterHours.remaining(service.minutes().toInt()) > threshold
                || (isAtThreshold(service) && open == contenders);
    }
}
