package org.therapybilling.report;

import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.therapybilling.compliance.Finding;

/** What is at risk in many reports. A line of a day counts once, whichever of its sessions' reports an error stands in. */
final class RiskTotals implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, AtRisk> closed = new HashMap<>();

    /** Days of which not all reports have come. */
    private final Map<DayAtRisk.Day, DayAtRisk> open = new HashMap<>();

    /** Adds the findings of a report that count. */
    void add(BillingReport report, List<Finding> counted) {
        DayAtRisk.Day day = DayAtRisk.Day.of(report);
        add(day, DayAtRisk.of(report, counted));
    }

    void add(RiskTotals other) {
        close(other.closed);
        other.open.forEach(this::add);
    }

    private void add(DayAtRisk.Day day, DayAtRisk more) {
        if (day.isOfOneReport()) {
            close(more.sums());
            return;
        }
        DayAtRisk all = open.merge(day, more, DayAtRisk::and);
        if (all.reports() == day.sessions().size()) {
            close(all.sums());
            open.remove(day);
        }
    }

    private void close(Map<String, AtRisk> sums) {
        sums.forEach((sum, atRisk) -> closed.merge(sum, atRisk, AtRisk::plus));
    }

    /** Returns what was found so far for a sum: the one of all, of a payer or of a rule. */
    AtRisk of(String sum) {
        AtRisk atRisk = closed.getOrDefault(sum, AtRisk.NOTHING);
        for (DayAtRisk day : open.values()) {
            atRisk = atRisk.plus(day.sums().getOrDefault(sum, AtRisk.NOTHING));
        }
        return atRisk;
    }

    @Serial
    private Object readResolve() {
        RiskTotals totals = new RiskTotals();
        totals.add(this);
        return totals;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RiskTotals that && closed.equals(that.closed) && open.equals(that.open);
    }

    @Override
    public int hashCode() {
        return closed.hashCode();
    }

    /** Returns what is at risk in all. */
    @Override
    public String toString() {
        return of(DayAtRisk.ALL).toString();
    }
}
