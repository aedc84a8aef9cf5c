package org.therapybilling.compliance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.therapybilling.session.Session;

/** Collects what stands in the report of one session. */
final class SessionFindings {

    private static final Comparator<Finding> ORDER = Comparator.<Finding>comparingInt(
                    finding -> finding.lines().isEmpty() ? 0 : finding.lines().get(0))
            .thenComparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::path)
            .thenComparing(Finding::observed);

    private final Session session;
    private List<Finding> findings = List.of();
    private List<NotEvaluated> notEvaluated = List.of();
    private List<Suppressed> suppressed = List.of();
    private List<Finding> shadow = List.of();
    private List<DueItem> upcoming = List.of();

    SessionFindings(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    void shadow(Finding finding) {
        shadow = Grown.by(shadow, finding);
    }

    void add(Finding finding, List<Suppression> suppressions) {
        Optional<Suppression> holding = holding(finding, suppressions);
        if (holding.isPresent()) {
            suppressed = Grown.by(suppressed, new Suppressed(finding, holding.get()));
        } else {
            findings = Grown.by(findings, finding);
        }
    }

    private Optional<Suppression> holding(Finding finding, List<Suppression> suppressions) {
        for (Suppression suppression : suppressions) {
            if (suppression.holdsOn(session.dateOfService()) && suppression.matches(finding, session.payer())) {
                return Optional.of(suppression);
            }
        }
        return Optional.empty();
    }

    void notEvaluated(NotEvaluated gap) {
        notEvaluated = Grown.by(notEvaluated, gap);
    }

    void upcoming(DueItem item) {
        upcoming = Grown.by(upcoming, item);
    }

    CheckResult.OfSession result() {
        return new CheckResult.OfSession(sorted(findings), notEvaluated, suppressed, sorted(shadow), upcoming);
    }

    private static List<Finding> sorted(List<Finding> found) {
        if (found.size() > 1) {
            found.sort(ORDER);
        }
        return found;
    }
}
