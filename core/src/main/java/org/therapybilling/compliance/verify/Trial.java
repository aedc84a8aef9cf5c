package org.therapybilling.compliance.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.therapybilling.claim.ClaimAssembler;
import org.therapybilling.claim.DayClaims;
import org.therapybilling.compliance.CheckResult;
import org.therapybilling.compliance.Checker;
import org.therapybilling.compliance.ClinicianTime;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.NotEvaluated;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.counting.DayCounter;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.session.Session;
import org.therapybilling.session.TreatmentDay;

/** Runs one rule over days, by the same stages as the library does. */
final class Trial {

    private final Rule rule;
    private final RuleInfo info;
    private final PayerBook payers;
    private final DayCounter counter;
    private final Checker checker;
    private final ClinicianTime elsewhere;

    Trial(Rule rule, PayerBook payers, ReferenceData reference, ClinicianTime elsewhere) {
        this.rule = rule;
        this.info = rule.info();
        this.payers = payers;
        this.counter = DayCounter.of(reference);
        this.checker = Checker.of(reference, RuleSet.of("on trial", List.of(rule)), List.of());
        this.elsewhere = elsewhere;
    }

    RuleInfo info() {
        return info;
    }

    Outcome run(List<Session> sessions) {
        List<Finding> findings = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        for (CheckResult result : checker.check(claims(sessions), elsewhere)) {
            for (CheckResult.OfSession session : result.bySession()) {
                findings.addAll(session.findings());
                session.notEvaluated().stream().map(NotEvaluated::needs).forEach(lacking::addAll);
            }
        }
        return new Outcome(findings, lacking, info.severity());
    }

    DayClaims claims(List<Session> sessions) {
        return ClaimAssembler.assemble(counter.count(TreatmentDay.of(sessions), payers));
    }

    /** Returns what the rule itself lacks, whatever the case. */
    List<String> faultsOfRule() {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(rule);
            return List.of();
        } catch (IOException unsent) {
            return List.of("It cannot be sent to another machine: a rule, and all that it holds, must be Serializable."
                    + " Make it a record of values.");
        }
    }
}
