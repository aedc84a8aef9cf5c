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
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** Finds more units of a code than the payer pays a date. */
public record UnitsPerCode() implements Rule {

    private static final String ATTESTS = "the units above the limit are not asked to be paid; they stay in the record";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("payer.units-per-code", "No more units of a code are billed than the payer pays a date")
                .citing("The payer's profile", "unitsPerCode")
                .where(PayerKeys.UNITS_PER_CODE)
                .may(Power.SUGGEST)
                .denial("CO-222")
                .message("{observed} of {code} are billed; the payer pays {allowed} a date.")
                .remedy("Bill {allowed}; the other minutes stay in the note.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        claim.the(PayerKeys.UNITS_PER_CODE).values().forEach((code, limit) -> {
            List<ClaimLine> lines = linesOf(code, claim);
            if (!lines.isEmpty() && lines.get(0).discipline() == claim.discipline()) {
                judge(code, limit, lines, claim, findings);
            }
        });
    }

    private static void judge(
            ProcedureCode code, Units limit, List<ClaimLine> lines, RuleContext claim, Findings findings) {
        Units billed = lines.stream().map(ClaimLine::units).reduce(Units.ZERO, Units::plus);
        findings.on(lines)
                .with("code", code)
                .given(
                        claim.ifKnown(PayerKeys.UNITS_PER_CODE),
                        (limits, here) -> here.expect(billed).atMost(limit, fixes(lines, limit)));
    }

    /** Returns the lines of a code on the day, in the order of its disciplines, so that they are told once. */
    private static List<ClaimLine> linesOf(ProcedureCode code, RuleContext claim) {
        return claim.day().disciplines().stream()
                .flatMap(discipline -> claim.linesOfTheDay().stream()
                        .filter(line -> line.discipline() == discipline.discipline())
                        .filter(line -> line.code().equals(code)))
                .toList();
    }

    private static Fix[] fixes(List<ClaimLine> lines, Units limit) {
        return lines.size() == 1 && !limit.isZero()
                ? new Fix[] {lines.get(0).suggest(Change.lowerTo(limit), ATTESTS)}
                : new Fix[0];
    }
}
