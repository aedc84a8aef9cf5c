package org.therapybilling.units;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Services with equally many remaining minutes, of which fewer get a unit.
 *
 * @param contenders the services, in the order recorded; empty where nothing is tied
 * @param winners those of them that get a unit by default
 * @param chosen the codes the professional chose, the first choice first
 */
record TiedServices(List<ProcedureCode> contenders, List<ProcedureCode> winners, List<ProcedureCode> chosen) {

    private static final TiedServices NONE = new TiedServices(List.of(), List.of(), List.of());

    /** Finds the tie, if there is one, in what was allocated. */
    static TiedServices of(CountingMethod method, CodeUnits[] codes, List<ProcedureCode> chosen) {
        boolean pooled = method == CountingMethod.CMS_8_MINUTE || method == CountingMethod.GREATER_OF;
        if (!pooled || codes.length < 2) {
            return NONE;
        }
        int minutes = 0;
        int units = 0;
        for (CodeUnits code : codes) {
            minutes += code.minutes().toInt();
            units += code.units().toInt();
        }
        if (units > QuarterHours.onTheChart(minutes)) {
            return NONE;
        }
        SpareUnits spare = SpareUnits.of(codes, units);
        if (!spare.isTied()) {
            return NONE;
        }
        List<ProcedureCode> contenders = new ArrayList<>(codes.length);
        List<ProcedureCode> winners = new ArrayList<>(codes.length);
        for (CodeUnits code : codes) {
            if (spare.isAtThreshold(code)) {
                contenders.add(code.code());
                if (hasSpareUnit(code)) {
                    winners.add(code.code());
                }
            }
        }
        return new TiedServices(List.copyOf(contenders), List.copyOf(winners), chosen);
    }

    private static boolean hasSpareUnit(CodeUnits code) {
        return code.units().toInt() > QuarterHours.whole(code.minutes().toInt());
    }

    boolean isWonBy(ProcedureCode code) {
        return winners.contains(code);
    }

    /** Says whether there is a tie, and whether the professional's choice settles it. */
    Tie status() {
        if (!exists()) {
            return Tie.NONE;
        }
        return chosen.containsAll(winners) ? Tie.DECIDED : Tie.OPEN;
    }

    /** Says whether something was chosen, and nothing of what competes. */
    boolean isChosenAside() {
        return exists() && !chosen.isEmpty() && chosen.stream().noneMatch(contenders::contains);
    }

    boolean exists() {
        return !contenders.isEmpty();
    }
}
