package org.therapybilling.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.therapybilling.claim.ClaimAssembler;
import org.therapybilling.claim.DayClaims;
import org.therapybilling.counting.DayCounter;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.session.Session;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

/** What rules say of a day. */
final class Checked {

    static final LocalDate DATE = LocalDate.of(2026, 3, 2);

    private final RuleSet rules;
    private final List<Suppression> suppressions;
    private final PayerBook payers;

    private Checked(RuleSet rules, List<Suppression> suppressions, PayerBook payers) {
        this.rules = rules;
        this.suppressions = suppressions;
        this.payers = payers;
    }

    static Checked by(Rule... rules) {
        return by(RuleSet.of("test", List.of(rules)));
    }

    static Checked by(RuleSet rules, Suppression... suppressions) {
        return new Checked(rules, List.of(suppressions), PayerBook.bundled());
    }

    Checked knowing(PayerBook book) {
        return new Checked(rules, suppressions, book.over(payers));
    }

    static Session.Builder session() {
        return Session.on(DATE, Discipline.PT, PayerId.MEDICARE).patientKey("p-77");
    }

    List<CheckResult> results(Session.Builder... sessions) {
        ReferenceData reference = Datasets.bundled();
        TreatmentDay day = TreatmentDay.of(
                Arrays.stream(sessions).map(Session.Builder::build).toList());
        DayClaims claims = ClaimAssembler.assemble(DayCounter.of(reference).count(day, payers));
        return Checker.of(reference, rules, suppressions).check(claims, ClinicianTime.NONE);
    }

    /** Returns the result of each session, in the order of disciplines. */
    List<CheckResult.OfSession> of(Session.Builder... sessions) {
        List<CheckResult.OfSession> all = new ArrayList<>();
        results(sessions).forEach(result -> all.addAll(result.bySession()));
        return all;
    }

    List<Finding> findings(Session.Builder... sessions) {
        return of(sessions).stream().flatMap(one -> one.findings().stream()).toList();
    }

    Finding only(Session.Builder... sessions) {
        List<Finding> findings = findings(sessions);
        if (findings.size() != 1) {
            throw new AssertionError("one finding expected, found " + findings);
        }
        return findings.get(0);
    }

    List<NotEvaluated> gaps(Session.Builder... sessions) {
        return of(sessions).stream().flatMap(one -> one.notEvaluated().stream()).toList();
    }
}
