package org.therapybilling.clinic;

import java.util.List;
import java.util.stream.Stream;

/** Every fault of the month, one story each; what is to be found stands beside it, from CONTRACT 4 and RULES. */
final class PlantedFaults {

    private PlantedFaults() {}

    static List<Story> all() {
        return Stream.of(
                        UnitFaults.all(),
                        ModifierFaults.all(),
                        EditFaults.all(),
                        RecordFaults.all(),
                        PayerFaults.all(),
                        CoverageFaults.all(),
                        ThresholdFaults.all())
                .flatMap(List::stream)
                .toList();
    }
}
