package org.therapybilling.compliance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.therapybilling.explain.Citation;

/**
 * Something that comes due, before it is late.
 *
 * @param rule the rule that would find it late
 * @param date the last day on which it is in time; empty if it is told in visits
 * @param visitsLeft how many visits are left before it is due; empty if it is told by a date
 * @param what a plain sentence
 * @param source where the timing is written
 */
public record DueItem(String rule, Optional<LocalDate> date, Optional<Integer> visitsLeft, String what, Citation source)
        implements Serializable {

    /** Orders by date, what is told in visits first, then by rule. */
    public static final Comparator<DueItem> SOONEST = Comparator.<DueItem, LocalDate>comparing(
                    item -> item.date().orElse(LocalDate.MIN))
            .thenComparing(DueItem::rule);

    /**
     * Says whether it is due by a day.
     *
     * @param day the day
     * @return true if its date is not after the day; also if it is told in visits and none is left
     */
    public boolean isBy(LocalDate day) {
        return date.map(due -> !due.isAfter(day)).orElse(visitsLeft.orElse(0) <= 0);
    }

    /** Returns what comes due, and when. */
    @Override
    public String toString() {
        return what
                + date.map(day -> " by " + day)
                        .orElseGet(() ->
                                visitsLeft.map(left -> ", visits left: " + left).orElse(""))
                + " [" + source + "]";
    }
}
