package org.therapybilling.compliance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.therapybilling.session.Session;

/** Collects what stands in the report of one session. */
final class SessionFindings {

    private final Session session;
    private final List<Finding> findings = new ArrayList<>();
    private final List<NotEvaluated> notEvaluated = new ArrayList<>();
    private final List<Suppressed> suppressed = new ArrayList<>();
    private final List<Finding> shadow = new ArrayList<>();
    private final List<DueItem> upcoming = new ArrayList<>();

    SessionFindings(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    void add(RuleSet.Entry entry, Finding found, List<Suppression> suppressions) {
        Finding finding = entry.severity().map(found::as).orElse(found);
        if (entry.shadow()) {
            shadow.add(finding);
            return;
        }
        Optional<Suppression> holding = suppressions.stream()
                .filter(suppression -> suppression.matches(finding, session.payer()))
                .filter(suppression -> suppression.holdsOn(session.dateOfService()))
                .findFirst();
        holding.ifPresentOrElse(
                suppression -> suppressed.add(new Suppressed(finding, suppression)), () -> findings.add(finding));
    }

    void notEvaluated(NotEvaluated gap) {
        notEvaluated.add(gap);
    }

    void upcoming(DueItem item) {
        upcoming.add(item);
    }

    CheckResult.OfSession result(Comparator<Finding> order) {
        return new CheckResult.OfSession(
                sorted(findings, order), notEvaluated, suppressed, sorted(shadow, order), upcoming);
    }

    private static List<Finding> sorted(List<Finding> unsorted, Comparator<Finding> order) {
        return unsorted.stream().sorted(order).toList();
    }
}
