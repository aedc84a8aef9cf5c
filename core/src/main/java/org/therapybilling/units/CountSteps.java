package org.therapybilling.units;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Step;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Units;

/** The twin of {@link DayCounter}: why a count is what it is. */
final class CountSteps {

    private CountSteps() {}

    static Explanation explain(Counting counting, UnitCount count, List<Service> services, List<Outcome> outcomes) {
        List<Step> steps = new ArrayList<>();
        if (counting.method() instanceof Answer.Found<CountingMethod> method) {
            steps.add(Step.remark(
                    "Counted by " + method.value().id(), method.source().citation()));
        }
        counting.remark().ifPresent(remark -> steps.add(Step.remark(remark)));
        services.stream().flatMap(service -> service.recorded().stream()).forEach(tally -> exclusions(tally, steps));
        if (counting.timed() instanceof Answer.Found<UnitAllocation> timed
                && !timed.value().codes().isEmpty()) {
            timed(timed.value(), services, steps);
        }
        if (counting.timed() instanceof Answer.Unknown<UnitAllocation> unknown) {
            steps.add(Step.remark(unknown.why()));
        }
        outcomes.forEach(outcome -> steps.addAll(outcome.steps()));
        return Explanation.of(steps);
    }

    private static void exclusions(Tally tally, List<Step> steps) {
        tally.exclusions()
                .forEach(exclusion ->
                        steps.add(Step.remark("Time of " + tally.code() + " is left out: " + exclusion.reason())));
    }

    /** Adds the steps of the allocation, between what joins the codes of a service and what parts them again. */
    private static void timed(UnitAllocation timed, List<Service> services, List<Step> steps) {
        List<Service> pairs = services.stream()
                .filter(service -> service.isTimed() && service.addOn().isPresent())
                .filter(service -> service.share(timed.of(service.code())).size() > 1)
                .toList();
        pairs.forEach(service -> steps.add(
                Step.of(service.code() + " and its add-on are one service", service.codeMinutes(), service.minutes())));
        timed.explain().forEach(steps::add);
        pairs.forEach(service -> parts(service, timed.of(service.code()), steps));
    }

    private static void parts(Service service, Units units, List<Step> steps) {
        steps.add(Step.of("The first unit is the primary's, the others are its add-on's", service.share(units), units));
    }
}
