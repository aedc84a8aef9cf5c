package org.therapybilling.counting;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Phrase;
import org.therapybilling.explain.Step;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Listing;
import org.therapybilling.vocabulary.Units;
import org.therapybilling.vocabulary.Words;

/** The twin of {@link DayCounter}: why a count is what it is. */
final class CountSteps {

    private static final Phrase COUNTED_BY =
            Phrase.of("counting.method", "Counted by {0}", "The payer counts by {0}: {1}.");
    private static final Phrase ONE_SERVICE =
            Phrase.of("counting.one-service", "{0} are one service -> {result}", "{0} are one service of {result}.");
    private static final Phrase PARTS = Phrase.of(
            "counting.parts",
            "{0} -> {result}",
            "Of its {result} the first is the primary's, the others are its add-on's: {0}.");

    private CountSteps() {}

    static Explanation explain(
            Counting counting, List<Service> services, List<RecordedTwice> twice, List<Outcome> outcomes) {
        List<Step> steps = new ArrayList<>();
        if (counting.method() instanceof Answer.Found<CountingMethod> found) {
            steps.add(method(found));
        }
        counting.remarks().forEach(remark -> steps.add(Step.remark(remark)));
        RecordedTwice.addSteps(twice, steps);
        services.forEach(service -> service.recorded().forEach(member -> exclusions(member, steps)));
        counting.timed()
                .found()
                .filter(timed -> !timed.codes().isEmpty())
                .ifPresent(timed -> timed(timed, services, steps));
        if (counting.timed() instanceof Answer.Unknown<UnitAllocation> unknown) {
            steps.add(Step.remark(unknown.why()));
        }
        outcomes.forEach(outcome -> steps.addAll(outcome.steps()));
        return Explanation.of(steps);
    }

    private static Step method(Answer.Found<CountingMethod> found) {
        CountingMethod method = found.value();
        return Step.of(
                COUNTED_BY.citing(found.source().citation()), new Words(method.id()), new Words(inWords(method)));
    }

    private static String inWords(CountingMethod method) {
        return switch (method) {
            case CMS_8_MINUTE -> "the minutes of all timed codes are pooled, 8 make a unit, 23 two";
            case AMA_MIDPOINT -> "each code alone, a unit from 8 minutes on";
            case FULL_UNIT -> "each code alone, a unit for each full 15 minutes";
            case GREATER_OF -> "the larger total of all codes pooled and each code alone";
        };
    }

    private static void exclusions(RecordedCode member, List<Step> steps) {
        member.exclusions().forEach(exclusion -> steps.add(exclusion.step(member.code())));
    }

    /** Adds the steps of the allocation, between what joins the codes of a service and what parts them again. */
    private static void timed(UnitAllocation timed, List<Service> services, List<Step> steps) {
        List<Service> pairs = services.stream()
                .filter(service -> service.isTimed() && service.addOn().isPresent())
                .filter(service -> service.share(timed.of(service.code())).size() > 1)
                .toList();
        pairs.forEach(service -> steps.add(
                Step.of(ONE_SERVICE, Listing.of(service.codeMinutes())).giving(service.minutes())));
        timed.explain().forEach(steps::add);
        pairs.forEach(service -> steps.add(parts(service, timed.of(service.code()))));
    }

    private static Step parts(Service service, Units units) {
        return Step.of(PARTS, Listing.of(service.share(units))).giving(units);
    }
}
