package org.therapybilling.clinic;

import static org.therapybilling.clinic.CleanVisits.used;
import static org.therapybilling.vocabulary.Discipline.PT;

import java.util.List;

/**
 * The threshold of 2026, $2,480, and the amount of review, $3,000 (RULES 4). Two units of 97110 come to some 40 to 70
 * dollars, whatever the area.
 */
final class ThresholdFaults {

    private ThresholdFaults() {}

    private static Visit exercise() {
        return Visit.of("medicare", PT).gave("97110", 30);
    }

    static List<Story> all() {
        return List.of(
                Story.of(
                        "above the threshold without KX",
                        used(exercise(), "2470.00").bills("97110 x2 GP").expects("ERROR threshold.kx-missing")),
                Story.of(
                        "above the threshold, not billed yet",
                        used(exercise(), "2470.00").expects("WARNING threshold.kx-missing")),
                // The first line stays below, so that a professional claim needs KX on the second alone; an
                // institutional one on both.
                Story.of(
                        "KX on one of two institutional lines",
                        used(Visit.of("medicare", PT).at(Site.HOSPITAL), "2440.00")
                                .gave("97110", 15)
                                .gave("97112", 15)
                                .bills("97110 x1 GP")
                                .bills("97112 x1 GP KX")
                                .expects("ERROR threshold.kx-missing")),
                Story.of(
                        "KX far below the threshold",
                        exercise().bills("97110 x2 GP KX").expects("WARNING threshold.kx-early")),
                Story.of(
                        "above the amount of review",
                        used(exercise(), "2990.00").bills("97110 x2 GP KX").expects("INFO threshold.medical-review")));
    }
}
