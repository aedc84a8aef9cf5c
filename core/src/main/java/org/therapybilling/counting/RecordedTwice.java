package org.therapybilling.counting;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Phrase;
import org.therapybilling.explain.Step;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Interval;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * A stretch of the clock that is recorded with two services of a patient and counts with one of them.
 *
 * @param code the service that it does not count with
 * @param with the service that it counts with
 * @param interval the stretch
 */
record RecordedTwice(ProcedureCode code, ProcedureCode with, Interval interval) implements Serializable {

    private static final Phrase ONCE = Phrase.of(
                    "counting.recorded-twice",
                    "{0} of {1} counts with {2}",
                    "The time {0} of {1} is recorded with {2} as well; a minute counts once, here with {2}.")
            .citing(Citation.of("CMS Pub. 100-04 ch. 5", "§20.3"));

    private static final Phrase MORE = Phrase.of(
            "counting.recorded-twice-more",
            "More time counts once",
            "More stretches of time are recorded with two services; each minute of them counts once as well.");

    RecordedTwice {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(with, "with");
        Objects.requireNonNull(interval, "interval");
    }

    static List<RecordedTwice> of(List<OneOnOneTime.Shared> shared, List<Treatment> treatments) {
        List<RecordedTwice> twice = new ArrayList<>(shared.size());
        for (OneOnOneTime.Shared stretch : shared) {
            twice.add(new RecordedTwice(
                    treatments.get(stretch.treatment()).code(),
                    treatments.get(stretch.with()).code(),
                    stretch.interval()));
        }
        return twice;
    }

    /** Adds what is to be said of stretches, of those beyond {@value OneOnOneTime#MOST_TOLD} that there are more. */
    static void addSteps(List<RecordedTwice> twice, List<Step> steps) {
        for (RecordedTwice stretch : twice.subList(0, Math.min(OneOnOneTime.MOST_TOLD, twice.size()))) {
            steps.add(Step.of(ONCE, stretch.interval, stretch.code, stretch.with));
        }
        if (twice.size() > OneOnOneTime.MOST_TOLD) {
            steps.add(Step.of(MORE));
        }
    }
}
