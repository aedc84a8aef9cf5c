package org.therapybilling.compliance.rules.payer;

import java.util.List;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Fix;
import org.therapybilling.compliance.Power;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.vocabulary.Units;

/** Finds more units than the payer pays a session, that is a counting day. */
public record UnitsPerSession() implements Rule {

    private static final String ATTESTS = "the units above the limit are not asked to be paid; they stay in the record";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("payer.units-per-session", "No more units are billed than the payer pays a session")
                .citing("The payer's profile", "unitsPerSession")
                .where(PayerKeys.UNITS_PER_SESSION)
                .may(Power.SUGGEST)
                .denial("CO-222")
                .message("{observed} are billed; the payer pays {allowed} of them a session.")
                .remedy("Bill {allowed}; the other minutes stay in the note.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        for (Cap<Units> cap : claim.the(PayerKeys.UNITS_PER_SESSION)) {
            for (List<ClaimLine> lines : CappedLines.of(cap.services(), claim, findings)) {
                judge(cap, lines, claim, findings);
            }
        }
    }

    private static void judge(Cap<Units> cap, List<ClaimLine> lines, RuleContext claim, Findings findings) {
        Units limit = CappedLines.limit(cap, claim);
        Units billed = lines.stream().map(ClaimLine::units).reduce(Units.ZERO, Units::plus);
        if (billed.compareTo(limit) > 0
                && CappedLines.lacksPlace(cap.services(), lines.stream().map(ClaimLine::session))) {
            findings.lacking("placeOfService");
            return;
        }
        findings.on(lines)
                .given(
                        claim.ifKnown(PayerKeys.UNITS_PER_SESSION),
                        (caps, here) -> here.expect(billed).atMost(limit, fixes(lines, limit)));
    }

    private static Fix[] fixes(List<ClaimLine> lines, Units limit) {
        return lines.size() == 1 && !limit.isZero()
                ? new Fix[] {lines.get(0).suggest(Change.lowerTo(limit), ATTESTS)}
                : new Fix[0];
    }
}
