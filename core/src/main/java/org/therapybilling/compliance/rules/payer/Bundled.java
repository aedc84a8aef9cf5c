package org.therapybilling.compliance.rules.payer;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Fix;
import org.therapybilling.compliance.Power;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.Bundle;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.ProcedureCode;

/** Finds pairs of codes of which the payer's own policy pays only one. It is no NCCI edit. */
public record Bundled() implements Rule {

    private static final String ATTESTS = "Both services were distinct, as this payer's policy means it.";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("payer.bundle", "Codes that the payer's policy bundles are marked as distinct")
                .citing("The payer's profile", "bundles")
                .because(
                        "One of the modifiers that the policy names, on all lines of either code, lifts the bundle. It is"
                                + " the policy of this payer, not an edit of NCCI.")
                .where(PayerKeys.BUNDLES)
                .may(Power.SUGGEST)
                .denial("CO-97")
                .message("{observed} are billed on one date; payer policy pays one of them only.")
                .message(
                        "liftable",
                        "{observed} are billed on one date; payer policy pays one of them only, unless one carries"
                                + " {allowed}.")
                .remedy("Bill one of them.")
                .remedy(
                        "liftable",
                        "Add {allowed} if the services were distinct and the record says so; else bill one.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        for (Bundle bundle : claim.the(PayerKeys.BUNDLES)) {
            List<ClaimLine> first = linesOf(bundle.codes().first(), claim);
            List<ClaimLine> second = linesOf(bundle.codes().second(), claim);
            boolean both = !first.isEmpty() && !second.isEmpty();
            if (both && !isLifted(bundle, first) && !isLifted(bundle, second)) {
                judge(bundle, first, second, claim, findings);
            }
        }
    }

    private static List<ClaimLine> linesOf(ProcedureCode code, RuleContext claim) {
        return claim.lines().stream().filter(line -> line.code().equals(code)).toList();
    }

    private static boolean isLifted(Bundle bundle, List<ClaimLine> lines) {
        return lines.stream()
                .allMatch(line -> bundle.liftedBy().inClaimOrder().stream().anyMatch(line::has));
    }

    private static void judge(
            Bundle bundle, List<ClaimLine> first, List<ClaimLine> second, RuleContext claim, Findings findings) {
        List<ClaimLine> both = new ArrayList<>(second);
        both.addAll(first);
        findings.on(both)
                .variant(bundle.liftedBy().equals(ModifierSet.NONE) ? "" : "liftable")
                .given(
                        claim.ifKnown(PayerKeys.BUNDLES),
                        (bundles, here) -> here.forbid(
                                bundle.codes(),
                                Allowed.oneOf(bundle.liftedBy().inClaimOrder()),
                                fixes(bundle, second)));
    }

    private static Fix[] fixes(Bundle bundle, List<ClaimLine> lines) {
        List<Fix> fixes = new ArrayList<>();
        if (lines.size() == 1) {
            for (Modifier modifier : bundle.liftedBy().inClaimOrder()) {
                fixes.add(lines.get(0).suggest(Change.add(modifier), ATTESTS));
            }
        }
        return fixes.toArray(Fix[]::new);
    }
}
