package org.therapybilling.compliance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.NotEvaluated;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.Severity;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

/** What some rules say of sessions, for tests of the rules. */
public final class Checked {

    /** A day that all bundled tables know. */
    public static final LocalDate DAY = LocalDate.of(2026, 5, 5);

    /** A payer of the test's own. */
    public static final PayerId PLAN = PayerId.of("plan");

    private final List<BillingReport> reports;

    private Checked(List<BillingReport> reports) {
        this.reports = reports;
    }

    public static Checked by(Rule rule, Session.Builder... sessions) {
        return by(List.of(rule), PayerBook.bundled(), sessions);
    }

    public static Checked by(List<Rule> rules, Session.Builder... sessions) {
        return by(rules, PayerBook.bundled(), sessions);
    }

    public static Checked by(Rule rule, PayerProfile.Builder plan, Session.Builder... sessions) {
        return by(List.of(rule), PayerBook.of(List.of(plan.build())).over(PayerBook.bundled()), sessions);
    }

    private static Checked by(List<Rule> rules, PayerBook payers, Session.Builder... sessions) {
        TherapyBilling billing = TherapyBilling.builder()
                .payers(payers)
                .rules(RuleSet.of("of the test", rules))
                .build();
        Stream<SessionEntry> entries =
                Stream.of(sessions).map(Session.Builder::build).map(SessionEntry::of);
        return new Checked(billing.assessAll(entries).toList());
    }

    public static Session.Builder pt() {
        return session(Discipline.PT, PayerId.MEDICARE);
    }

    public static Session.Builder ot() {
        return session(Discipline.OT, PayerId.MEDICARE);
    }

    public static Session.Builder session(Discipline discipline, PayerId payer) {
        return Session.on(DAY, discipline, payer);
    }

    /** Returns a physical therapy session of a payer of the test's own. */
    public static Session.Builder ofPlan() {
        return session(Discipline.PT, PLAN);
    }

    public static PayerProfile.Builder plan() {
        return PayerProfile.of(PLAN, "A plan of the test").source("The test");
    }

    public List<BillingReport> reports() {
        return reports;
    }

    public List<Finding> findings() {
        return reports.stream().flatMap(report -> report.findings().stream()).toList();
    }

    /** Returns each finding as severity, lines and what was observed. */
    public List<String> found() {
        return findings().stream()
                .map(finding -> finding.severity() + " " + finding.lines() + " " + finding.observed())
                .toList();
    }

    public List<String> ids() {
        return findings().stream().map(Finding::rule).sorted().toList();
    }

    public Finding only() {
        List<Finding> all = findings();
        if (all.size() != 1) {
            throw new AssertionError("expected one finding, got " + all);
        }
        return all.get(0);
    }

    /** Returns what rules lacked. */
    public List<String> lacking() {
        List<String> lacking = new ArrayList<>();
        for (BillingReport report : reports) {
            report.notEvaluated().stream().map(NotEvaluated::needs).forEach(lacking::addAll);
        }
        return lacking;
    }

    /** Returns what comes due: the date or the number of visits. */
    public List<String> due() {
        List<String> due = new ArrayList<>();
        for (BillingReport report : reports) {
            report.upcoming()
                    .forEach(item -> due.add(item.date()
                            .map(LocalDate::toString)
                            .orElseGet(() -> item.visitsLeft().orElseThrow() + " visits")));
        }
        return due;
    }

    /** Returns the severities of the findings. */
    public List<Severity> severities() {
        return findings().stream().map(Finding::severity).toList();
    }
}
