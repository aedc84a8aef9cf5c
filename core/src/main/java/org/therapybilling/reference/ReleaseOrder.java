package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.DataRelease.Coverage;

/** The order of the releases of one table, and which of them speak of a date of service. */
final class ReleaseOrder {

    /** By the first date, then the widest first, so that a part never hides the whole. */
    static final Comparator<DataRelease> BY_DATE = Comparator.comparing(ReleaseOrder::first)
            .thenComparing(DataRelease::coverage)
            .thenComparing(DataRelease::rows, Comparator.reverseOrder())
            .thenComparing(DataRelease::version);

    private ReleaseOrder() {}

    static LocalDate first(DataRelease release) {
        return release.dates().firstDay().orElse(LocalDate.MIN);
    }

    static LocalDate last(DataRelease release) {
        return release.dates().lastDay().orElse(LocalDate.MAX);
    }

    /**
     * Returns the releases that an answer for a date may come from: those published for it, else the nearest before and
     * after. A release that is not complete for all codes leaves the next one to be asked as well.
     *
     * @param releases the releases in the order of {@link #BY_DATE}
     * @param date a date of service
     * @return the releases, in their order
     */
    static List<DataRelease> consulted(List<DataRelease> releases, LocalDate date) {
        List<DataRelease> upTo = releases.stream()
                .filter(release -> !first(release).isAfter(date))
                .toList();
        List<DataRelease> after = releases.subList(upTo.size(), releases.size());
        List<DataRelease> latestFirst = new ArrayList<>(upTo);
        Collections.reverse(latestFirst);
        List<DataRelease> asked = untilComplete(latestFirst);
        Collections.reverse(asked);
        boolean settled = asked.stream()
                .anyMatch(release ->
                        release.coverage() == Coverage.FULL && release.dates().contains(date));
        if (!settled) {
            asked.addAll(untilComplete(after));
        }
        return asked;
    }

    private static List<DataRelease> untilComplete(List<DataRelease> nearestFirst) {
        List<DataRelease> asked = new ArrayList<>();
        for (DataRelease release : nearestFirst) {
            asked.add(release);
            if (release.coverage() == Coverage.FULL) {
                break;
            }
        }
        return asked;
    }
}
