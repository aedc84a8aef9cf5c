package org.therapybilling.compliance;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.session.Session;

/** Collects what rules find in a claim, each finding with the session in whose report it stands. */
final class ClaimFindings {

    private final List<SessionFindings> bySession;
    private final List<Suppression> suppressions;

    ClaimFindings(List<Session> sessions, List<Suppression> suppressions) {
        this.suppressions = suppressions;
        this.bySession = new ArrayList<>(sessions.size());
        for (Session session : sessions) {
            bySession.add(new SessionFindings(session));
        }
    }

    /** Returns the first session of the claim. */
    Session first() {
        return bySession.get(0).session();
    }

    /** Adds what a rule found when it has ended; of one in shadow the findings only. */
    void add(RuleEntry entry, Collected found, Agenda agenda, Session session) {
        List<Collected.Placed> ended = found.ended();
        for (int i = 0; i < ended.size(); i++) {
            Collected.Placed placed = ended.get(i);
            add(entry, entry.judged(placed.finding()), placed.owner());
        }
        lacking(entry, found.lacked(), false, session);
        if (!entry.isShadow()) {
            List<DueItem> items = agenda.items();
            for (int i = 0; i < items.size(); i++) {
                of(session).upcoming(items.get(i));
            }
        }
    }

    /** Adds that a rule threw, whatever the set says of the findings of that rule. */
    void crashed(RuleEntry entry, Finding crash, Session session) {
        add(entry, crash, session);
    }

    private void add(RuleEntry entry, Finding finding, Session owner) {
        if (entry.isShadow()) {
            of(owner).shadow(finding);
        } else {
            of(owner).add(finding, suppressions);
        }
    }

    /** Adds that a rule could not judge, if it lacked something and is not in shadow. */
    void lacking(RuleEntry entry, List<String> what, boolean ofTreatments, Session session) {
        if (!what.isEmpty() && !entry.isShadow()) {
            boolean decisive = ofTreatments && entry.severity() == Severity.ERROR;
            of(session).notEvaluated(new NotEvaluated(entry.info().id(), what, decisive));
        }
    }

    private SessionFindings of(Session session) {
        for (SessionFindings found : bySession) {
            if (found.session() == session) {
                return found;
            }
        }
        throw new IllegalStateException("A finding stands in the report of a session of the claim, always.");
    }

    List<CheckResult.OfSession> results() {
        List<CheckResult.OfSession> results = new ArrayList<>(bySession.size());
        for (SessionFindings found : bySession) {
            results.add(found.result());
        }
        return results;
    }
}
