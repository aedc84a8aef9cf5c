package org.therapybilling.compliance.rules.documentation;

import java.time.LocalDate;
import java.util.Optional;
import org.therapybilling.compliance.RuleContext;

/**
 * How long a certification lasts: to the plan's last day, at most 90 days from the later of the plan's start
 * and the recertification (CMS Pub. 100-02 ch. 15 §220.1.3).
 *
 * @param start the first day of the plan of care; empty if it is not known
 * @param end its last day; empty if it is not known or before its start
 * @param recertified when the plan was recertified, by the day on which things must be in order; empty if it was not
 */
record Lasting(Optional<LocalDate> start, Optional<LocalDate> end, Optional<LocalDate> recertified) {

    private static final int DAYS = 90;

    static Lasting of(RuleContext claim) {
        Optional<LocalDate> start = claim.ifKnown(RecordFacts.PLAN_START);
        LocalDate by = RecordRule.inOrderBy(claim);
        return new Lasting(
                start,
                claim.ifKnown(RecordFacts.PLAN_END)
                        .filter(end -> start.filter(end::isBefore).isEmpty()),
                claim.ifKnown(RecordFacts.RECERTIFIED_ON).filter(signed -> !signed.isAfter(by)));
    }

    /** Returns the last day without the recertification; empty if there is none that is known. */
    Optional<LocalDate> before() {
        return earlier(end, start);
    }

    /** Returns the last day with the recertification. An end that the recertification came after is renewed. */
    Optional<LocalDate> after() {
        Optional<LocalDate> from = start.map(first -> later(first, recertified.orElse(first)));
        return earlier(end.filter(last -> recertified.filter(last::isBefore).isEmpty()), from);
    }

    private Optional<LocalDate> earlier(Optional<LocalDate> planned, Optional<LocalDate> from) {
        Optional<LocalDate> most = from.map(day -> day.plusDays(DAYS));
        return planned.filter(day -> most.filter(day::isAfter).isEmpty()).or(() -> most);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    boolean isPastEnd(LocalDate day) {
        return end.filter(day::isAfter).isPresent();
    }

    boolean lacksStart() {
        return start.isEmpty();
    }

    boolean lacksEnd(RuleContext claim) {
        return end.isEmpty() && claim.ifKnown(RecordFacts.PLAN_END).isEmpty() && !claim.lacks(RecordFacts.PLAN_END);
    }

    boolean lacksRecertification(RuleContext claim) {
        return claim.ifKnown(RecordFacts.RECERTIFIED_ON).isEmpty() && !claim.lacks(RecordFacts.RECERTIFIED_ON);
    }
}
