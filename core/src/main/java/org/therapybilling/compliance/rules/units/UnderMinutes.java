package org.therapybilling.compliance.rules.units;

import java.util.List;
import org.therapybilling.compliance.Facts;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Certainty;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.Listing;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** Finds fewer units of time than the minutes support, as far as no limit forbids to bill more. */
public record UnderMinutes() implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("units.under-minutes", "All units that the minutes support are billed")
                .citing("CMS Pub. 100-04 ch. 5", "§20.2.C")
                .because(
                        "Units that a cap of the payer, a medically unlikely edit or an authorisation does not leave are"
                                + " rightly not billed. What other disciplines bill takes of such an edit at hospitals;"
                                + " practitioners may be different providers.")
                .severity(Severity.WARNING)
                .needs(Facts.TIMED, UnitFacts.OTHER_LENGTHS)
                .onlyOfBilled()
                .message("{minutes} of {codes} are recorded and support {supported}, of which {allowed} can be billed;"
                        + " billed: {observed}.")
                .remedy(
                        "Check whether a service was forgotten. No unit has to be billed, and none beyond what the record"
                                + " supports may be.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        LimitsLeft limits = new LimitsLeft(claim);
        for (TimeGroup group : TimeGroups.of(claim)) {
            if (group.total().compareTo(group.supported()) < 0) {
                Units left = limits.leave(group);
                at(group, claim, findings)
                        .how(
                                limits.areKnown() ? Certainty.DEFINITE : Certainty.LIKELY,
                                "A limit of the payer that its profile does not know may leave fewer.")
                        .how(
                                limits.asOneProvider().leave(group).compareTo(left) < 0
                                        ? Certainty.LIKELY
                                        : Certainty.DEFINITE,
                                "A payer that takes the practitioners of the day as one provider leaves fewer.")
                        .how(UnitFacts.sureness(claim), UnitFacts.WHY_LIKELY)
                        .with("codes", Listing.of(recorded(group)))
                        .with("minutes", group.minutes())
                        .with("supported", group.supported())
                        .expect(group.total())
                        .atLeast(left);
            }
        }
    }

    private static List<ProcedureCode> recorded(TimeGroup group) {
        return group.most().codes().stream().map(CodeUnits::code).toList();
    }

    /** Returns the lines of the group, or the first treatment of it if nothing of it is billed. */
    private static FindingDraft at(TimeGroup group, RuleContext claim, Findings findings) {
        if (!group.lines().isEmpty()) {
            return findings.on(group.lines());
        }
        List<ProcedureCode> codes = recorded(group);
        for (Session session : claim.sessions()) {
            for (int i = 0; i < session.treatments().size(); i++) {
                if (codes.contains(session.treatments().get(i).code())) {
                    return findings.at(session, session.treatmentPath(i));
                }
            }
        }
        return findings.at("treatments");
    }
}
