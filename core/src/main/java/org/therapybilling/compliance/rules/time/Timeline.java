package org.therapybilling.compliance.rules.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.therapybilling.counting.ClockedTreatment;
import org.therapybilling.vocabulary.Interval;

/** Treatments by the clock, in the order in which they began; of two that began together, the one recorded first. */
final class Timeline {

    private final List<ClockedTreatment> byStart;

    /** For each place, the one that ends last of those up to there. */
    private final List<ClockedTreatment> lastToEnd = new ArrayList<>();

    Timeline(List<ClockedTreatment> recorded) {
        byStart = new ArrayList<>(recorded);
        byStart.sort(Comparator.comparing(clocked -> clocked.interval().start()));
        for (ClockedTreatment next : byStart) {
            ClockedTreatment last = lastToEnd.isEmpty() ? next : lastToEnd.get(lastToEnd.size() - 1);
            boolean isLater = next.interval().end().isAfter(last.interval().end());
            lastToEnd.add(isLater ? next : last);
        }
    }

    /** Returns the treatments, the one that began first at the head. */
    List<ClockedTreatment> treatments() {
        return byStart;
    }

    /** Returns the one that ends last of those before a place, if it ends after the one at that place began. */
    Optional<ClockedTreatment> stillGoingOn(int place) {
        return place == 0
                ? Optional.empty()
                : Optional.of(lastToEnd.get(place - 1))
                        .filter(before -> overlap(before, byStart.get(place)).isPresent());
    }

    /** Returns a treatment that overlaps an interval. */
    Optional<ClockedTreatment> overlapping(Interval interval) {
        int low = 0;
        int high = byStart.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byStart.get(middle).interval().start().isBefore(interval.end())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0
                ? Optional.empty()
                : Optional.of(lastToEnd.get(low - 1))
                        .filter(last -> last.interval().overlap(interval).isPresent());
    }

    static Optional<Interval> overlap(ClockedTreatment one, ClockedTreatment other) {
        return one.interval().overlap(other.interval());
    }

    /** Returns the seconds by which all treatments together are longer than the stretch of the clock they cover. */
    int secondsTwice() {
        int seconds = 0;
        for (int i = 1; i < byStart.size(); i++) {
            seconds += overlap(lastToEnd.get(i - 1), byStart.get(i))
                    .map(Interval::toSeconds)
                    .orElse(0);
        }
        return seconds;
    }
}
