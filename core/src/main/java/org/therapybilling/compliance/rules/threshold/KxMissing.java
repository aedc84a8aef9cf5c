package org.therapybilling.compliance.rules.threshold;

import java.util.Set;
import org.therapybilling.compliance.Agenda;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Power;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.Setting;

/** Lines above the threshold of the year carry KX. */
public record KxMissing() implements Rule {

    /** Whoever expects a denial, or sends the line for one, does not attest that it is necessary. */
    private static final Set<Modifier> NOT_ATTESTED = Set.of(Modifier.of("GA"), Modifier.of("GY"), Modifier.of("GZ"));

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
                findings.lacking(unknown.why());
            } else if (claim.setting() == Setting.OUTPATIENT_HOSPITAL) {
                institutional(total, claim, findings);
            } else {
                professional(total, claim, findings);
            }
        });
    }

    /** From the line on that passes the threshold; a total once past it stays so, also past lines without a price. */
    private static void professional(YearTotal total, RuleContext claim, Findings findings) {
        Answer<Money> past = total.own().before();
        for (int i = 0; i < claim.lines().size(); i++) {
            Answer<Money> after = total.own().afterEachLine().get(i);
            past = isPast(past, total) ? past : after;
            if (isPast(past, total)) {
                judge(claim.lines().get(i), after.found().isPresent() ? after : past, past, total, claim, findings);
            } else if (past instanceof Answer.Unknown) {
                total.lacking(past, claim, findings);
                return;
            }
        }
    }

    private static void institutional(YearTotal total, RuleContext claim, Findings findings) {
        Answer<Money> before = total.last().before();
        Answer<Money> after = total.last().after();
        Answer<Money> past = isPast(before, total) ? before : after;
        if (isPast(past, total)) {
            Answer<Money> sum = after.found().isPresent() ? after : past;
            claim.lines().forEach(line -> judge(line, sum, past, total, claim, findings));
        } else if (past instanceof Answer.Unknown) {
            total.lacking(past, claim, findings);
        }
    }

    private static boolean isPast(Answer<Money> amount, YearTotal total) {
        Money threshold = total.own().threshold().found().orElseThrow();
        return amount.found().filter(sum -> sum.compareTo(threshold) > 0).isPresent();
    }

    /** Judges a line by the total with it, as surely as the total is that was past the threshold first. */
    private static void judge(
            ClaimLine line,
            Answer<Money> sum,
            Answer<Money> past,
            YearTotal total,
            RuleContext claim,
            Findings findings) {
        if (line.written().stream().anyMatch(NOT_ATTESTED::contains) || isUnpaid(line, claim)) {
            return;
        }
        Certainty sure = past instanceof Answer.Found<Money> found ? found.certainty() : Certainty.DEFINITE;
        findings.on(line)
                .at(".modifiers")
                .as(claim.isBilled() ? Severity.ERROR : Severity.WARNING)
                .how(sure)
                .with("total", sum.found().orElseThrow())
                .given(
                        total.own().threshold(),
                        (threshold, here) -> here.with("threshold", threshold)
                                .expect(line.modifiers())
                                .including(
                                        Modifier.KX,
                                        line.suggest(
                                                Change.add(Modifier.KX),
                                                "the services are medically necessary beyond the threshold, and the record shows"
                                                        + " it")));
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
