package org.therapybilling.counting;

import java.io.Serializable;
import java.util.List;
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

    static RecordedTwice of(OneOnOneTime.Shared shared, List<Treatment> treatments) {
        return new RecordedTwice(
                treatments.get(shared.treatment()).code(),
                treatments.get(shared.with()).code(),
                shared.interval());
    }

    Step step() {
        return Step.of(ONCE, interval, code, with);
    }
}
