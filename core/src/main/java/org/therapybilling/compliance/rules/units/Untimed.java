package org.therapybilling.compliance.rules.units;

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
import org.therapybilling.reference.Table;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.vocabulary.EditProgram;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** Finds untimed services billed more than once a date, as far as their medically unlikely edit is one unit. */
public record Untimed() implements Rule {

    private static final String ATTESTS = "the service was given once on the date";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("units.untimed", "An untimed service has one unit a date, whatever its minutes")
                .citing("CMS Pub. 100-04 ch. 5", "§20.2.B")
                .because("Codes that are counted by area or limb are left to their medically unlikely edits.")
                .where(PayerKeys.UNTIMED_ONCE)
                .onlyOfBilled()
                .may(Power.SUGGEST)
                .denial("CO-151")
                .message("{observed} of {code} are billed; the code is untimed and has {allowed} unit a date.")
                .remedy("Bill {allowed} unit on one line.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        claim.linesByCode().forEach((code, lines) -> {
            Units units = units(lines);
            if (units.compareTo(Units.ONE) > 0 && isUntimed(code, claim)) {
                judge(code, lines, units, claim, findings);
            }
        });
    }

    private static Units units(List<ClaimLine> lines) {
        Units units = Units.ZERO;
        for (ClaimLine line : lines) {
            units = units.plus(line.units());
        }
        return units;
    }

    private static boolean isUntimed(ProcedureCode code, RuleContext claim) {
        return claim.basis(code).filter(TimeBasis.UNTIMED::equals).isPresent();
    }

    private static void judge(
            ProcedureCode code, List<ClaimLine> lines, Units units, RuleContext claim, Findings findings) {
        findings.on(lines).with("code", code).given(claim.ask(limits(claim), code), (limit, here) -> {
            if (limit.units().equals(Units.ONE)) {
                here.expect(units).atMost(Units.ONE, fixes(lines));
            }
        });
    }

    /** Returns the limits of the programme that the payer follows; Medicare's unless it is another. */
    private static Table<ProcedureCode, UnitLimit> limits(RuleContext claim) {
        EditProgram program = claim.ifKnown(PayerKeys.MUE)
                .found()
                .map(org.therapybilling.payer.terms.EditProgram::tables)
                .orElse(EditProgram.MEDICARE);
        return UnitLimit.of(program, claim.setting());
    }

    private static Fix[] fixes(List<ClaimLine> lines) {
        return lines.size() == 1 ? new Fix[] {lines.get(0).suggest(Change.lowerTo(Units.ONE), ATTESTS)} : new Fix[0];
    }
}
