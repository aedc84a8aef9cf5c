package org.therapybilling.compliance.rules.threshold;

import java.util.Collections;
import java.util.Set;
import org.therapybilling.compliance.Agenda;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Power;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.Setting;

/** Lines above the threshold of the year carry KX. */
public record KxMissing() implements Rule {

    /** Whoever expects a denial, or sends the line for one, does not attest that it is necessary. */
    private static final Set<Modifier> NOT_ATTESTED = Set.of(Modifier.of("GA"), Modifier.of("GY"), Modifier.of("GZ"));

    private static final String LEAST = "least";
    private static final String ATTESTS =
            "the services are medically necessary beyond the threshold, and the record shows it";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("threshold.kx-missing", "Lines above the threshold of the year carry KX")
                .citing("Social Security Act §1833(g)", "")
                .citing("CMS Pub. 100-04 ch. 5", "§10.3.3")
                .because(
                        "On a professional claim the line that takes the year's total past the threshold and every later"
                                + " one needs KX, on an institutional claim all lines of the bucket or none. KX attests that the"
                                + " services are necessary and that the record shows it.")
                .where(PayerKeys.THRESHOLD)
                .may(Power.SUGGEST)
                .message("With this line the allowed amounts of the year come to ${total}, past the threshold of"
                        + " ${threshold}, and it has no KX.")
                .message(
                        LEAST,
                        "With this line the allowed amounts of the year come to at least ${total}, lines without a price"
                                + " aside; the threshold is ${threshold}, and it has no KX.")
                .remedy(
                        "Add KX if the services are medically necessary and the record shows it; else the line is denied,"
                                + " unless an Advance Beneficiary Notice was signed and GA stands on it.")
                .denial("CO-119")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        YearTotal.of(claim).ifPresent(total -> {
            if (total.own().threshold() instanceof Answer.Unknown<Money> unknown) {
                findings.lacking(unknown.named());
            } else {
                judge(total, total.own().threshold().found().orElseThrow(), claim, findings);
            }
        });
    }

    /** Judges each line by the total with it; those of an institution by the total of the day. */
    private static void judge(YearTotal total, Money threshold, RuleContext claim, Findings findings) {
        boolean isInstitution = isInstitution(claim);
        for (int i = 0; i < claim.lines().size(); i++) {
            ClaimLine line = claim.lines().get(i);
            LeastTotal with =
                    isInstitution ? total.afterDay() : total.afterEachLine().get(i);
            if (!isCounted(line, claim)) {
                continue;
            }
            if (with.isPast(threshold)) {
                missing(line, total.rated(draft(line, with, claim, findings), with, threshold), total);
            } else if (!with.isAll()) {
                findings.lacking(with.missing());
            }
        }
    }

    /** Says whether the claim is institutional: of a hospital, agency or other facility (MLN Matters SE0637). */
    private static boolean isInstitution(RuleContext claim) {
        return claim.setting() == Setting.OUTPATIENT_HOSPITAL
                || claim.sessions().stream()
                        .flatMap(session -> session.billingArrangement().stream())
                        .anyMatch(BillingArrangement::isInstitutional);
    }

    /** Says whether KX may be needed: of therapy that is paid, and for which no denial is expected. */
    private static boolean isCounted(ClaimLine line, RuleContext claim) {
        return YearTotal.isTherapy(line.code(), claim)
                && Collections.disjoint(NOT_ATTESTED, line.written())
                && !isUnpaid(line, claim);
    }

    private static FindingDraft draft(ClaimLine line, LeastTotal with, RuleContext claim, Findings findings) {
        return findings.on(line)
                .at(".modifiers")
                .as(claim.isBilled() ? Severity.ERROR : Severity.WARNING)
                .variant(with.isAll() ? "" : LEAST)
                .with("total", with.known().found().orElseThrow());
    }

    private static void missing(ClaimLine line, FindingDraft draft, YearTotal total) {
        draft.given(
                total.own().threshold(),
                (threshold, here) -> here.with("threshold", threshold)
                        .expect(line.modifiers())
                        .including(Modifier.KX, line.suggest(Change.add(Modifier.KX), ATTESTS)));
    }

    private static boolean isUnpaid(ClaimLine line, RuleContext claim) {
        return claim.price(line)
                .allowed()
                .found()
                .filter(allowed -> allowed.toBigDecimal().signum() == 0)
                .isPresent();
    }

    @Override
    public void foresee(RuleContext claim, Agenda agenda) {
        YearTotal.of(claim)
                .ifPresent(total -> total.own()
                        .threshold()
                        .found()
                        .ifPresent(threshold -> total.forecast(threshold, Integer.MAX_VALUE, "KX is needed", agenda)));
    }
}
