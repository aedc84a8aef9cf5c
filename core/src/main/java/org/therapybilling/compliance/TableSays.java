package org.therapybilling.compliance;

import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Source;
import org.therapybilling.vocabulary.Datum;

/**
 * The sentence on what a finding was looked up in; made when it is read, since most look-ups find nothing wrong.
 *
 * @param source where it stands
 * @param sure how sure it is
 */
record TableSays(Source source, Certainty sure) implements Datum {

    /** Returns the sentence. */
    @Override
    public String toString() {
        if (sure != Certainty.DEFINITE && source.releases().isEmpty()) {
            return "This is not sure: so says " + source + ".";
        }
        return sure == Certainty.DEFINITE
                ? "This stands in " + source + "."
                : "So says " + source + "; load the release of the date of service to be sure.";
    }
}
