package org.therapybilling.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.units.SharedUnits;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.Units;

/** Makes a result of the same shape without the rule: what the objects alone cost. */
final class ObjectFloor {

    private ObjectFloor() {}

    static List<CodeUnits> allocate(List<CodeMinutes> day) {
        List<CodeUnits> codes = new ArrayList<>(day.size());
        for (CodeMinutes service : day) {
            codes.add(new CodeUnits(
                    service.code(),
                    service.minutes(),
                    Units.of(service.minutes().toInt() / 15)));
        }
        return codes;
    }

    /** Makes the split and the list of shares, all plain. */
    static List<SharedUnits> share(UnitAllocation allocation) {
        List<CodeUnits> codes = allocation.split().codes();
        SharedUnits[] shares = new SharedUnits[codes.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = new SharedUnits(codes.get(i).code(), codes.get(i).units(), Units.ZERO);
        }
        return List.of(shares);
    }
}
