package org.therapybilling.compliance.rules.code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.therapybilling.compliance.Agenda;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.reference.ComponentCode;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.RelativeValues;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.LocalCode;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Words;

/**
 * Finds codes that no loaded table knows on the date, and local codes. A code that a code book lists for other dates is one
 * of them where nothing vouches for this one.
 */
public record Unheard() implements Rule {

    private static final String ABSENT = "absent";
    private static final String LOCAL = "local";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("code.unknown", "Codes are in force on the date of service")
                .citing("CMS, HCPCS and fee schedule files in force on the date of service", "")
                .perSession()
                .message("No loaded table knows the code {observed} on this date of service, and none vouches that"
                        + " there is no such code.")
                .remedy("Compare the code with the record. If it is right, load data that has it.")
                .message(ABSENT, "There is no code {observed} on this date of service. {table}")
                .remedy(ABSENT, "Bill the code that was in force on the date for the service of the record.")
                .message(LOCAL, "{observed} is a local code, no procedure code: it has no units and no claim line.")
                .remedy(LOCAL, "If a service was given, record it under its procedure code.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        for (LocalCode local : localCodes(claim.session())) {
            findings.at(claim.session(), local.path())
                    .as(Severity.WARNING)
                    .how(Certainty.JUDGEMENT)
                    .variant(LOCAL)
                    .forbid(new Words(local.code()));
        }
        for (ProcedureCode code : codes(claim.session())) {
            if (!claim.tables().knows(code)) {
                judge(code, place(code, claim, findings), claim);
            }
        }
    }

    /** Returns the local codes: of those that are both recorded and billed, as the rows of tables are, the billed ones. */
    private static List<LocalCode> localCodes(Session session) {
        List<LocalCode> told = new ArrayList<>(session.localLines());
        session.localTreatments().stream()
                .filter(treated -> session.localLines().stream()
                        .noneMatch(line -> line.code().equals(treated.code())))
                .forEach(told::add);
        return told;
    }

    private static Set<ProcedureCode> codes(Session session) {
        Set<ProcedureCode> codes = new LinkedHashSet<>();
        for (BilledLine line : session.billed()) {
            codes.add(line.code());
        }
        for (Treatment treatment : session.treatments()) {
            codes.add(treatment.code());
        }
        return codes;
    }

    private static FindingDraft place(ProcedureCode code, RuleContext claim, Findings findings) {
        List<ClaimLine> lines = claim.isBilled()
                ? claim.lines().stream()
                        .filter(line -> line.code().equals(code))
                        .toList()
                : List.of();
        Session session = claim.session();
        FindingDraft draft = lines.isEmpty()
                ? findings.at(session, session.treatmentPath(first(code, session)))
                : findings.on(lines);
        return draft.at(".code");
    }

    private static int first(ProcedureCode code, Session session) {
        int index = 0;
        while (!session.treatments().get(index).code().equals(code)) {
            index++;
        }
        return index;
    }

    private static void judge(ProcedureCode code, FindingDraft draft, RuleContext claim) {
        Optional<Answer<?>> absence = Stream.<Answer<?>>of(
                        claim.ask(ProcedureInfo.CODE_BOOK, code),
                        claim.ask(RelativeValues.TABLE, ComponentCode.of(code)))
                .filter(Answer.None.class::isInstance)
                .findFirst();
        absence.map(none -> draft.restingOn(none).variant(ABSENT).denied("CO-16"))
                .orElseGet(() -> draft.as(Severity.WARNING).how(Certainty.JUDGEMENT))
                .forbid(code);
    }

    @Override
    public void foresee(RuleContext claim, Agenda agenda) {
        for (ProcedureCode code : codes(claim.session())) {
            claim.tables()
                    .lastDay(code)
                    .ifPresent(last -> agenda.by(last, "Last day of code " + code + ": find what replaces it"));
        }
    }
}
