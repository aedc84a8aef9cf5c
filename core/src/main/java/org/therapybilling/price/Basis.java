package org.therapybilling.price;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Step;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.FeeBasis;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.payer.terms.PercentOfMedicare;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Locality;

/**
 * What the prices of a claim rest on, and what was taken for granted.
 *
 * @param terms what the payer's profile says
 * @param claim where and by whom the services were given
 * @param isDeductibleTakenAsMet whether nobody knows how much of the deductible is met
 * @param isByAssistant whether a line tells of an assistant
 */
record Basis(Terms terms, Circumstances claim, boolean isDeductibleTakenAsMet, boolean isByAssistant)
        implements Serializable {

    Basis {
        Checks.present(terms, claim);
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (terms.fees() instanceof Answer.Found<Fees> known) {
            addFees(known, steps);
        }
        if (terms.mppr() instanceof Answer.Unknown) {
            steps.add(Step.remark("No reduction for multiple procedures is taken: the profile does not tell of one."));
        }
        if (isByAssistant && terms.assistantFactor() instanceof Answer.Unknown<Factor>) {
            steps.add(Step.remark("No cut for assistants is taken: the profile does not tell of one."));
        }
        if (isDeductibleTakenAsMet) {
            steps.add(Step.remark("The deductible is taken as met: nobody tells how much of it is."));
        }
        addCap(PayerKeys.RVU_PER_DAY, steps);
        addCap(PayerKeys.DOLLARS_PER_DAY, steps);
        return steps;
    }

    private void addFees(Answer.Found<Fees> known, List<Step> steps) {
        if (terms.areOfMedicare()) {
            steps.add(Step.remark("Medicare physician fee schedule, " + place(known.value()) + ", non-facility, "
                    + provider() + ", without MIPS."));
        } else {
            steps.add(Step.remark(
                    "The payer allows " + known.value() + basis(known.value()) + ".",
                    known.source().citation()));
        }
    }

    private String basis(Fees fees) {
        return fees.basis().orElse(null) instanceof PercentOfMedicare ? "; " + place(fees) : "";
    }

    private String place(Fees fees) {
        FeeBasis basis = fees.basis().orElse(null);
        Locality named =
                basis instanceof PercentOfMedicare share ? share.locality().orElse(null) : null;
        if (named != null) {
            return "locality " + named;
        }
        return claim.place()
                .fold(
                        Basis::locality,
                        none -> "national amounts (all GPCIs 1.0), as neither locality nor ZIP code is told",
                        unknown -> "locality unknown");
    }

    private static String locality(Answer.Found<Locality> here) {
        return "locality " + here.value()
                + (here.certainty() == Certainty.DEFINITE
                        ? ""
                        : " (likely, as " + here.source().citation() + " has the ZIP code)");
    }

    private String provider() {
        return (claim.isParticipating()
                        ? "participating provider"
                        : "provider who does not participate (95 % of the schedule)")
                + (claim.isQualifying() ? ", qualifying APM participant" : "");
    }

    /** A cap is told, never taken off: which lines lose by it is the payer's choice, and a rule finds what is above it. */
    private <T extends Serializable> void addCap(PayerKey<T> key, List<Step> steps) {
        if (terms.policy().get(key) instanceof Answer.Found<T> cap) {
            steps.add(Step.remark("No cap is taken off: " + key.text(cap.value()) + "."));
        }
    }
}
