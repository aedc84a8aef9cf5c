package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.therapybilling.explain.DataRelease;

/** Says why a table does not answer for a date. */
final class NotCovered {

    private NotCovered() {}

    /** Names the release for the date, if it is there but not whole, else the newest, and what it is published for. */
    static String message(DatasetKind kind, List<DataRelease> releases, LocalDate date) {
        return ReleaseOrder.current(releases, Function.identity(), date).stream()
                .findFirst()
                .map(current ->
                        "What is loaded of " + current + " does not say anything of this; load the whole release.")
                .orElseGet(() -> newest(kind, releases, date));
    }

    private static String newest(DatasetKind kind, List<DataRelease> releases, LocalDate date) {
        return releases.stream()
                .max(Comparator.comparing(ReleaseOrder::last))
                .map(newest -> "Nothing loaded of " + kind.id() + " answers for this on " + date + "; the newest of "
                        + releases.size() + " release(s) is " + newest.version() + ", for " + newest.dates()
                        + ". Load the release of that date.")
                .orElseGet(() -> missing(kind));
    }

    /** Says that there is no release at all. */
    static String missing(DatasetKind kind) {
        return "No release of " + kind.id() + " is loaded; load one.";
    }
}
