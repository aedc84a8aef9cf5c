package org.therapybilling.compliance.rules.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.therapybilling.claim.PlanModifier;
import org.therapybilling.compliance.ClaimView;
import org.therapybilling.compliance.Facts;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.units.AssistantShare;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;

/** Who gave a service alone, so that all or none of its units are an assistant's, whatever the minutes are. */
final class SoleGiver {

    private SoleGiver() {}

    /** Returns how the units of a code are to be marked; empty if more than one gave it, or it is not recorded. */
    static Optional<MarkedUnits> marked(MarkedUnits billed, ClaimView claim) {
        List<Treatment> given = given(billed.code(), claim);
        long byAssistant = given.stream().filter(SoleGiver::isOfAssistant).count();
        if (given.isEmpty() || (byAssistant > 0 && byAssistant < given.size())) {
            return Optional.empty();
        }
        boolean all = byAssistant > 0 && !isExempt(claim) && isOfPlan(billed.code(), claim);
        int marked = all ? billed.units() : 0;
        return Optional.of(new MarkedUnits(billed.code(), billed.units() - marked, marked, billed.modifier()));
    }

    private static List<Treatment> given(ProcedureCode code, ClaimView claim) {
        List<ProcedureCode> service =
                Facts.TREATMENTS.in(claim).map(count -> count.recordedAs(code)).orElse(List.of());
        List<Treatment> given = new ArrayList<>();
        for (Session session : claim.sessions()) {
            for (Treatment treatment : session.treatments()) {
                boolean counts = treatment.together() || treatment.performer().isBillable();
                if (service.contains(treatment.code()) && counts && AssistantFacts.isGiven(treatment)) {
                    given.add(treatment);
                }
            }
        }
        return given;
    }

    private static boolean isOfAssistant(Treatment treatment) {
        return !treatment.together() && treatment.performer() == Performer.ASSISTANT;
    }

    /** Says whether nobody is told of assistants: on the date, or under the arrangement. */
    private static boolean isExempt(ClaimView claim) {
        return !AssistantShare.on(claim.dateOfService()).isRequired()
                || claim.sessions().stream()
                        .flatMap(session -> session.billingArrangement().stream())
                        .anyMatch(arrangement -> !arrangement.tellsAssistants());
    }

    /** Says whether the line carries the modifier of this plan of care, where the payer wants one. */
    private static boolean isOfPlan(ProcedureCode code, ClaimView claim) {
        boolean wanted = claim.ifKnown(PayerKeys.DISCIPLINE_MODIFIERS).found().orElse(false);
        Optional<ProcedureInfo> info = claim.ask(ProcedureInfo.CODE_BOOK, code).found();
        return !wanted
                || PlanModifier.of(claim.discipline(), code, info)
                        .equals(claim.discipline().modifier());
    }
}
