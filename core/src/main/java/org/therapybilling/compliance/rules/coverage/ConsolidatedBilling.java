package org.therapybilling.compliance.rules.coverage;

import java.util.Optional;
import org.therapybilling.claim.PlanModifier;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.session.OpenStay;
import org.therapybilling.vocabulary.Words;

/** No stay or episode is open whose payment includes the therapy. */
public record ConsolidatedBilling() implements Rule {

    private static final String PATH = "history.openStays";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("coverage.consolidated-billing", "No open stay or episode includes the therapy")
                .citing("CMS Pub. 100-04 ch. 6 and ch. 10", "")
                .because(
                        "While an episode of home health, a stay in a skilled nursing facility or hospital, or an election"
                                + " of hospice is open, outpatient therapy is paid to that provider.")
                .where(PayerKeys.COVERAGE)
                .perSession()
                .message("On this date of service {observed} is open, whose payment includes therapy.")
                .remedy("Bill the provider of it under an arrangement, or show that it had ended before this date.")
                .message(
                        "hospice",
                        "On this date of service {observed} is open; therapy for the terminal illness is"
                                + " the hospice's.")
                .remedy("hospice", "Bill the hospice, or show that the therapy is for another condition.")
                .denial("CO-109")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        if (isManipulation(claim)) {
            return;
        }
        for (OpenStay stay : OpenStay.values()) {
            Optional<Boolean> open = claim.session().history().flatMap(history -> history.isOpen(stay));
            if (open.isEmpty()) {
                findings.lacking(PATH);
            } else if (open.get()) {
                found(stay, findings);
            }
        }
    }

    /** Says whether the lines are those of a chiropractor's manipulation alone, which is no therapy. */
    private static boolean isManipulation(RuleContext claim) {
        return !claim.lines().isEmpty()
                && claim.lines().stream()
                        .allMatch(line -> claim.ask(ProcedureInfo.CODE_BOOK, line.code())
                                .found()
                                .filter(known -> !PlanModifier.isTherapy(known))
                                .isPresent());
    }

    private static void found(OpenStay stay, Findings findings) {
        boolean isHospice = stay == OpenStay.HOSPICE;
        findings.at(PATH)
                .variant(isHospice ? "hospice" : "")
                .how(
                        isHospice ? Certainty.LIKELY : Certainty.DEFINITE,
                        "Whether this therapy is for the terminal illness is not known.")
                .forbid(new Words(name(stay)));
    }

    private static String name(OpenStay stay) {
        return switch (stay) {
            case HOME_HEALTH -> "an episode of home health";
            case SNF -> "a stay in a skilled nursing facility";
            case INPATIENT -> "a stay as inpatient";
            case HOSPICE -> "an election of hospice";
        };
    }
}
