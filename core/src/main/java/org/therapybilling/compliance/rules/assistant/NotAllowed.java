package org.therapybilling.compliance.rules.assistant;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Words;

/**
 * Finds services by somebody whose services the payer does not pay: an evaluation by an assistant alone, an assistant
 * where none may be, a student or an aide alone. What is recorded and not billed is no error.
 */
public record NotAllowed() implements Rule {

    private static final CodeSet EVALUATIONS = CodeSet.parse("92521-92524 92597 92607 92610 97161-97168");
    private static final String EVALUATION = "evaluation";
    private static final String INCIDENT_TO = "incident-to";
    private static final String SPEECH = "speech";
    private static final String PART = "part";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("assistant.not-allowed", "Who gave a service is somebody whose services the payer pays")
                .citing("CMS Pub. 100-02 ch. 15", "§230, §230.1, §230.3")
                .citing("CMS Pub. 100-04 ch. 5", "§20.1")
                .because(
                        "Time given together with the therapist is the therapist's. A student or an aide beside somebody"
                                + " whose services are billable is not alone: only the time does not count. What is"
                                + " recorded and not billed is no error.")
                .denial("CO-B7")
                .message("{code} was given by {observed} alone, whose services the payer does not pay.")
                .remedy("Take the service off the claim, or correct who gave it or that it was given together.")
                .message(PART, "{code} was given in part by {observed}, whose services the payer does not pay.")
                .message(EVALUATION, "{code} was given by {observed} alone; an assistant may not evaluate.")
                .message(
                        INCIDENT_TO,
                        "{code} was given by {observed}; services of an assistant may not be billed incident to those of"
                                + " a physician.")
                .message(
                        SPEECH,
                        "{code} was given by {observed}; assistants in speech-language pathology are not recognised.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        Set<String> told = new HashSet<>(0);
        for (Session session : claim.sessions()) {
            for (int i = 0; i < session.treatments().size(); i++) {
                Treatment treatment = session.treatments().get(i);
                if (isAlone(treatment, claim)
                        && isOnClaim(treatment.code(), claim)
                        && told.add(treatment.code() + " " + treatment.performer())) {
                    judge(treatment, claim, at(session, i, claim, findings));
                }
            }
        }
    }

    /** Says whether somebody gave something without the therapist; of a student or an aide, whether nobody else gave any. */
    private static boolean isAlone(Treatment treatment, RuleContext claim) {
        return isApart(treatment)
                && (treatment.performer().isBillable() || isOnlyBy(NotAllowed::isUnskilled, treatment.code(), claim));
    }

    private static boolean isApart(Treatment treatment) {
        return !treatment.together() && treatment.performer() != Performer.THERAPIST;
    }

    private static boolean isUnskilled(Treatment treatment) {
        return !treatment.together() && !treatment.performer().isBillable();
    }

    private static boolean isOnClaim(ProcedureCode code, RuleContext claim) {
        return !claim.isBilled() || !linesOf(code, claim).isEmpty();
    }

    private static List<ClaimLine> linesOf(ProcedureCode code, RuleContext claim) {
        return claim.lines().stream().filter(line -> line.code().equals(code)).toList();
    }

    private static FindingDraft at(Session session, int index, RuleContext claim, Findings findings) {
        ProcedureCode code = session.treatments().get(index).code();
        List<ClaimLine> lines = linesOf(code, claim);
        FindingDraft draft = lines.isEmpty() ? findings.at(session, session.treatmentPath(index)) : findings.on(lines);
        return draft.with("code", code);
    }

    private static void judge(Treatment treatment, RuleContext claim, FindingDraft draft) {
        Words who = new Words("the " + treatment.performer().name().toLowerCase(Locale.ROOT));
        Optional<FindingDraft> ofAssistant =
                treatment.performer() == Performer.ASSISTANT ? ofAssistant(treatment, claim, draft) : Optional.empty();
        FindingDraft ofPayer = isOnlyBy(NotAllowed::isApart, treatment.code(), claim) ? draft : draft.variant(PART);
        ofAssistant.or(() -> notPaid(treatment.performer(), claim, ofPayer)).ifPresent(found -> found.forbid(who));
    }

    private static Optional<FindingDraft> ofAssistant(Treatment treatment, RuleContext claim, FindingDraft draft) {
        boolean medicare = claim.policy().follows(PayerId.MEDICARE);
        if (claim.discipline() == Discipline.SLP
                && !claim.ifKnown(PayerKeys.SLP_ASSISTANTS).found().orElse(true)) {
            return Optional.of(draft.variant(SPEECH));
        }
        if (medicare && isIncidentTo(claim)) {
            return Optional.of(draft.variant(INCIDENT_TO));
        }
        return medicare
                        && EVALUATIONS.contains(treatment.code())
                        && isOnlyBy(NotAllowed::isApart, treatment.code(), claim)
                ? Optional.of(draft.variant(EVALUATION)
                        .how(Certainty.LIKELY, "Societies say so; CMS's own text was not seen."))
                : Optional.empty();
    }

    private static boolean isIncidentTo(RuleContext claim) {
        return claim.sessions().stream()
                .flatMap(session -> session.billingArrangement().stream())
                .anyMatch(arrangement -> arrangement == BillingArrangement.INCIDENT_TO);
    }

    /** Says whether some gave all of a service; who is recorded with no time gave nothing of it. */
    private static boolean isOnlyBy(Predicate<Treatment> some, ProcedureCode code, RuleContext claim) {
        return claim.sessions().stream()
                .flatMap(session -> session.treatments().stream())
                .filter(treatment -> treatment.code().equals(code) && AssistantFacts.isGiven(treatment))
                .allMatch(some);
    }

    /** Judges by whom the payer pays; where the profile does not say, only that students and aides are doubtful. */
    private static Optional<FindingDraft> notPaid(Performer performer, RuleContext claim, FindingDraft draft) {
        Answer<Listed<Performer>> paid = claim.ifKnown(PayerKeys.PERFORMERS);
        if (paid instanceof Answer.Found<Listed<Performer>> found) {
            return found.value().has(performer)
                    ? Optional.empty()
                    : Optional.of(draft.how(found.certainty(), "This is not sure: so says " + found.source() + "."));
        }
        return paid instanceof Answer.Unknown<Listed<Performer>> && !performer.isBillable()
                ? Optional.of(draft.as(Severity.WARNING).how(Certainty.JUDGEMENT))
                : Optional.empty();
    }
}
