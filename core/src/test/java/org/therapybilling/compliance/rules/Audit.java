package org.therapybilling.compliance.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.NotEvaluated;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** What some rules say of the visits of one patient on one date. */
public final class Audit {

    private final TherapyBilling billing;

    private Audit(TherapyBilling billing) {
        this.billing = billing;
    }

    public static Audit by(List<Rule> rules, PayerProfile... payers) {
        return new Audit(TherapyBilling.builder()
                .rules(RuleSet.of("test", rules))
                .payers(PayerBook.of(List.of(payers)).over(PayerBook.bundled()))
                .build());
    }

    /** A visit that Medicare is billed for; a line is such as {@code 97110 x2 GP 59}. */
    public static Session.Builder visit(String date, Discipline discipline, String... lines) {
        return visit(PayerId.MEDICARE, date, discipline, lines);
    }

    public static Session.Builder visit(PayerId payer, String date, Discipline discipline, String... lines) {
        Session.Builder visit =
                Session.on(LocalDate.parse(date), discipline, payer).patientKey("p-1");
        for (int i = 0; i < lines.length; i++) {
            visit.addBilled(line(i + 1, lines[i]));
        }
        return visit;
    }

    private static BilledLine line(int number, String text) {
        String[] words = text.split(" ", -1);
        Units units = Units.of(Integer.parseInt(words[1].substring(1)));
        return BilledLine.of(number, ProcedureCode.of(words[0]), units)
                .addAllModifiers(Arrays.stream(words).skip(2).map(Modifier::of).toList())
                .build();
    }

    public List<BillingReport> reports(Session.Builder... visits) {
        if (visits.length == 1) {
            return List.of(billing.assess(visits[0].build()));
        }
        return billing.assessAll(Stream.of(visits).map(Session.Builder::build).map(SessionEntry::of))
                .toList();
    }

    public List<Finding> findings(Session.Builder... visits) {
        return reports(visits).stream()
                .flatMap(report -> report.findings().stream())
                .toList();
    }

    public Finding only(Session.Builder... visits) {
        List<Finding> findings = findings(visits);
        if (findings.size() != 1) {
            throw new AssertionError("One finding was expected: " + findings);
        }
        return findings.get(0);
    }

    /** The rules that were not evaluated, with what they lack. */
    public List<String> gaps(Session.Builder... visits) {
        return reports(visits).stream()
                .flatMap(report -> report.notEvaluated().stream())
                .map(Audit::shown)
                .toList();
    }

    private static String shown(NotEvaluated gap) {
        return gap.rule() + " " + String.join(", ", gap.needs());
    }
}
