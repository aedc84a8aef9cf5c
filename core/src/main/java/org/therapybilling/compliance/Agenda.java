package org.therapybilling.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Collects what comes due, as one rule tells it. */
public final class Agenda {

    private final RuleInfo info;
    private final List<DueItem> items;

    Agenda(RuleInfo info, List<DueItem> items) {
        this.info = info;
        this.items = items;
    }

    /**
     * Says that something is due by a day.
     *
     * @param last the last day on which it is in time
     * @param what a plain sentence
     */
    public void by(LocalDate last, String what) {
        items.add(new DueItem(info.id(), Optional.of(last), Optional.empty(), what, info.source()));
    }

    /**
     * Says that something is due after so many visits.
     *
     * @param visitsLeft how many are left, 0 or more
     * @param what a plain sentence
     */
    public void inVisits(int visitsLeft, String what) {
        items.add(new DueItem(info.id(), Optional.empty(), Optional.of(visitsLeft), what, info.source()));
    }
}
