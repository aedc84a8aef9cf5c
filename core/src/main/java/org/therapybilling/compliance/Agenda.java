package org.therapybilling.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Collects what comes due, as one rule tells it. */
public final class Agenda {

    private final RuleInfo info;
    private List<DueItem> items = List.of();

    Agenda(RuleInfo info) {
        this.info = info;
    }

    /**
     * Says that something is due by a day.
     *
     * @param last the last day on which it is in time
     * @param what a plain sentence, without patient data
     * @throws IllegalArgumentException if the sentence is blank
     */
    public void by(LocalDate last, String what) {
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(what, "what");
        items = Grown.by(items, DueItem.by(info, last, what));
    }

    /**
     * Says that something is due after so many visits.
     *
     * @param visitsLeft how many are left, 0 or more
     * @param what a plain sentence, without patient data
     * @throws IllegalArgumentException if the number is negative or the sentence blank
     */
    public void inVisits(int visitsLeft, String what) {
        Objects.requireNonNull(what, "what");
        items = Grown.by(items, DueItem.inVisits(info, visitsLeft, what));
    }

    List<DueItem> items() {
        return items;
    }
}
