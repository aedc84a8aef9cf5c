package org.therapybilling.compliance;

import java.time.LocalDate;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Source;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Datum;

/**
 * The sentence on what a finding was looked up in; made when it is read, since most look-ups find nothing wrong.
 *
 * @param source where it stands
 * @param sure how sure it is
 * @param date the date of service that it was looked up for
 */
record TableSays(Source source, Certainty sure, LocalDate date) implements Datum {

    TableSays {
        Checks.present(source, sure, date);
    }

    /** Returns the sentence. */
    @Override
    public String toString() {
        if (sure == Certainty.DEFINITE) {
            return "This stands in " + source + ".";
        }
        return isOfOtherDates()
                ? "So says " + source + "; load the release of the date of service to be sure."
                : "This is not sure: so says " + source + ".";
    }

    private boolean isOfOtherDates() {
        return !source.releases().isEmpty()
                && source.releases().stream()
                        .noneMatch(release -> release.dates().contains(date));
    }
}
