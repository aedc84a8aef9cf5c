package org.therapybilling.counting;

import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Phrase;
import org.therapybilling.explain.Step;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Words;

/** Why time of a treatment does not count. */
enum Exclusion {
    /** Two or more patients at once. */
    GROUP("group treatment is not one-on-one", "§230"),
    /** A student alone. */
    STUDENT("a student's own services are not billable", "§230"),
    /** An aide alone. */
    AIDE("an aide's services are never therapy", "§230"),
    /** An assistant of a speech-language pathologist, where the payer does not recognise them. */
    SPEECH_ASSISTANT("the payer does not recognise assistants in speech-language pathology", "§230.3");

    private static final Phrase LEFT_OUT =
            Phrase.of("counting.left-out", "Time of {0} is left out: {1}", "Time of {0} is left out: {1}.");

    private final String reason;
    private final String section;

    Exclusion(String reason, String section) {
        this.reason = reason;
        this.section = section;
    }

    /** Returns why what a student or aide gave alone does not count. */
    static Exclusion of(Performer performer) {
        return performer == Performer.AIDE ? AIDE : STUDENT;
    }

    Step step(ProcedureCode code) {
        return Step.of(LEFT_OUT.citing(Citation.of("CMS Pub. 100-02 ch. 15", section)), code, new Words(reason));
    }
}
