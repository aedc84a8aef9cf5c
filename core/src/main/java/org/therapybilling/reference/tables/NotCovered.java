package org.therapybilling.reference.tables;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.therapybilling.explain.DataRelease;

/** Says why a table does not answer for a date. */
final class NotCovered {

    private static final Comparator<DataRelease> BY_FIRST_DAY = Comparator.comparing(ReleaseOrder::first);

    private NotCovered() {}

    /** Names the release for the date, if it is there but not whole, else the newest, and what it is published for. */
    static String message(String table, List<DataRelease> releases, LocalDate date) {
        return releases.stream()
                .filter(release -> release.dates().contains(date))
                .min(BY_FIRST_DAY.reversed())
                .map(current ->
                        "What is loaded of " + current + " does not say anything of this; load the whole release.")
                .orElseGet(() -> newest(table, releases, date));
    }

    private static String newest(String table, List<DataRelease> releases, LocalDate date) {
        return releases.stream()
                .max(Comparator.comparing(ReleaseOrder::last))
                .map(newest -> "Nothing loaded of " + table + " answers for this on " + date + "; the newest of "
                        + releases.size() + " release(s) is " + newest.version() + ", for " + newest.dates()
                        + ". Load the release of that date.")
                .orElseGet(() -> "No release of " + table + " is loaded; load one.");
    }
}
