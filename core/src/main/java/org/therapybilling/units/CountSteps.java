package org.therapybilling.units;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Step;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Units;

/** The twin of {@link DayCounter}: why a count is what it is. */
final class CountSteps {

    private static final Citation UNTIMED = Citation.of("CMS Pub. 100-04 ch. 5", "§20.2.B");

    private CountSteps() {}

    static Explanation explain(UnitCount count, List<Tally> tallies) {
        List<Step> steps = new ArrayList<>();
        if (count.counting() instanceof Answer.Found<CountingMethod> method) {
            steps.add(Step.remark("Counted by " + method.value().id(), method.source()));
        }
        tallies.forEach(tally -> exclusions(tally, steps));
        if (count.timed() instanceof Answer.Found<UnitAllocation> timed
                && !timed.value().codes().isEmpty()) {
            timed.value().explain().forEach(steps::add);
        }
        if (count.timed() instanceof Answer.Unknown<UnitAllocation> unknown) {
            steps.add(Step.remark(unknown.why()));
        }
        tallies.stream().filter(UnitCount::hasUnitWithoutMinutes).forEach(tally -> steps.add(untimed(tally)));
        count.undecided().forEach(undecided -> steps.add(Step.remark(undecided.why())));
        return Explanation.of(steps);
    }

    private static void exclusions(Tally tally, List<Step> steps) {
        tally.exclusions()
                .forEach(exclusion ->
                        steps.add(Step.remark("Time of " + tally.code() + " is left out: " + exclusion.reason())));
    }

    private static Step untimed(Tally tally) {
        String label = tally.is(TimeBasis.COUNTED)
                ? "Counted by area or limb, which the record does not hold: one unit is supported"
                : "Untimed, one unit whatever the minutes";
        return Step.of(label, List.of(tally.code()), Units.ONE, UNTIMED);
    }
}
