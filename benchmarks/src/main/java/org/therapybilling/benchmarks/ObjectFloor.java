package org.therapybilling.benchmarks;

import java.util.ArrayList;
import java.util.List;
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
}
