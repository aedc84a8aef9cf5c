package org.therapybilling.compliance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.therapybilling.claim.DayClaims;
import org.therapybilling.claim.DisciplineClaim;
import org.therapybilling.reference.DayTables;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.session.Session;

/**
 * Runs rules over the claims of a day. A pure function of the claims, the data, the rules and the suppressions; findings
 * come in a fixed order. What a rule declares is enforced, and one that throws becomes a finding of
 * {@value #CRASHED} while the others still run.
 */
public final class Checker implements Serializable {

    /** The id of the finding that a rule threw. */
    public static final String CRASHED = "rule.crashed";

    private static final long serialVersionUID = 1L;

    private static final Comparator<Finding> ORDER = Comparator.<Finding, Integer>comparing(
                    finding -> finding.lines().isEmpty() ? 0 : finding.lines().get(0))
            .thenComparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::path)
            .thenComparing(Finding::observed);

    private final ReferenceData reference;
    private final RuleSet rules;
    private final List<Suppression> suppressions;

    private Checker(ReferenceData reference, RuleSet rules, List<Suppression> suppressions) {
        this.reference = reference;
        this.rules = rules;
        this.suppressions = suppressions;
    }

    /**
     * {@return a checker}
     *
     * @param reference where rules look things up
     * @param rules the rules
     * @param suppressions findings that somebody answers for
     */
    public static Checker of(ReferenceData reference, RuleSet rules, List<Suppression> suppressions) {
        return new Checker(reference, rules, List.copyOf(suppressions));
    }

    /** {@return the rules} */
    public RuleSet rules() {
        return rules;
    }

    /** {@return the suppressions} */
    public List<Suppression> suppressions() {
        return suppressions;
    }

    /**
     * {@return what rules find in the claims of a day, one result a discipline in its order}
     *
     * @param day the claims
     * @param elsewhere the clinicians' time with other patients
     */
    public List<CheckResult> check(DayClaims day, ClinicianTime elsewhere) {
        DayTables tables =
                reference.on(day.disciplines().get(0).sessions().get(0).dateOfService());
        List<CheckResult> results = new ArrayList<>();
        for (DisciplineClaim claim : day.disciplines()) {
            results.add(check(new PreparedClaim(day, claim, tables, elsewhere)));
        }
        return results;
    }

    private CheckResult check(PreparedClaim claim) {
        List<Session> sessions = claim.claim().sessions();
        List<SessionFindings> bySession = new ArrayList<>();
        sessions.forEach(session -> bySession.add(new SessionFindings(session)));
        List<RuleInfo> infos = rules.catalogue();
        for (int i = 0; i < infos.size(); i++) {
            RuleSet.Entry entry = rules.entries().get(i);
            RuleInfo info = infos.get(i);
            if (info.isPerSession()) {
                sessions.forEach(session -> run(entry, info, claim, session, bySession));
            } else {
                run(entry, info, claim, sessions.get(0), bySession);
            }
        }
        return new CheckResult(
                bySession.stream().map(found -> found.result(ORDER)).toList(), claim.consulted());
    }

    private void run(
            RuleSet.Entry entry, RuleInfo info, PreparedClaim claim, Session session, List<SessionFindings> bySession) {
        RuleContext context = new RuleContext(claim, info, session);
        if (!isFor(info, context)) {
            return;
        }
        SessionFindings own = of(session, bySession);
        Applicability asked = Applicability.of(info, context);
        if (asked.isUnknown()) {
            own.notEvaluated(new NotEvaluated(info.id(), asked.lacking(), asked.isDecisive()));
            return;
        }
        if (asked.holds()) {
            judge(entry, info, context, bySession, own);
        }
    }

    private static boolean isFor(RuleInfo info, RuleContext context) {
        return info.period().contains(context.dateOfService())
                && (info.payers().isEmpty()
                        || info.payers().contains(context.session().payer()))
                && (context.isBilled() || !info.isOnlyOfBilled());
    }

    private void judge(
            RuleSet.Entry entry,
            RuleInfo info,
            RuleContext context,
            List<SessionFindings> bySession,
            SessionFindings own) {
        Findings findings = new Findings(info, context);
        List<DueItem> due = new ArrayList<>();
        List<Findings.Placed> found;
        try {
            entry.rule().check(context, findings);
            entry.rule().foresee(context, new Agenda(info, due));
            found = findings.ended();
        } catch (RuntimeException | StackOverflowError failure) {
            found = List.of(new Findings.Placed(Crash.finding(info, context, failure), Optional.empty()));
        }
        for (Findings.Placed placed : found) {
            SessionFindings owner =
                    placed.owner().map(session -> of(session, bySession)).orElse(bySession.get(0));
            owner.add(entry, placed.finding(), suppressions);
        }
        due.forEach(own::upcoming);
        if (!findings.lacked().isEmpty()) {
            own.notEvaluated(new NotEvaluated(info.id(), findings.lacked(), false));
        }
    }

    private static SessionFindings of(Session session, List<SessionFindings> bySession) {
        for (SessionFindings found : bySession) {
            if (found.session() == session) {
                return found;
            }
        }
        return bySession.get(0);
    }
}
