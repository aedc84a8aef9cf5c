package org.therapybilling.compliance.rules.code;

import java.util.Optional;
import org.therapybilling.compliance.Allowed;
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
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.reference.ComponentCode;
import org.therapybilling.reference.RelativeValues;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.vocabulary.EditProgram;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Finds codes that are not paid, whatever stands beside them: those that the payer wants replaced, and where Medicare's
 * status of codes holds those that are bundled, not valid, not covered, or limited to no unit.
 */
public record NotPayable() implements Rule {

    private static final Modifier GY = Modifier.of("GY");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("code.not-payable", "Codes are such as the payer pays")
                .citing("CMS, PPRRVU documentation", "Status Code")
                .citing("NCCI, medically unlikely edits of 0 units", "")
                .may(Power.SUGGEST)
                .message("{observed} has a medically unlikely edit of 0 units: Medicare pays none. {table}")
                .remedy("Take the line off the claim; the service stays in the note.")
                .message(
                        CodeStanding.BUNDLED.variant(),
                        "{observed} is bundled into whatever else is done, and never paid apart. {table}")
                .message(CodeStanding.INVALID.variant(), "{observed} is not valid for Medicare. {table}")
                .remedy(CodeStanding.INVALID.variant(), "Bill the code that Medicare takes for the service.")
                .message(CodeStanding.NOT_COVERED.variant(), "{observed} is not covered by Medicare. {table}")
                .remedy(
                        CodeStanding.NOT_COVERED.variant(),
                        "Take the line off the claim, or add GY if the patient wants Medicare's denial.")
                .message(CodeStanding.REPLACED.variant(), "The payer does not take {observed}; it wants {allowed}.")
                .remedy(CodeStanding.REPLACED.variant(), "Bill {allowed} if it describes the service.")
                .build();
    }

    /** The payer asks by either of two keys, so that none of them alone can be what the rule is run by. */
    @Override
    public void check(RuleContext claim, Findings findings) {
        Answer<Boolean> byStatus = claim.ifKnown(PayerKeys.CODE_STATUS);
        if (byStatus instanceof Answer.Unknown) {
            findings.lacking("payer." + PayerKeys.CODE_STATUS.name());
        }
        for (ClaimLine line : claim.lines()) {
            FindingDraft draft = findings.on(line).at(".code");
            Optional<ProcedureCode> wanted = Substitutes.of(line.code(), claim);
            if (wanted.isPresent()) {
                draft.variant(CodeStanding.REPLACED.variant())
                        .denied("CO-16")
                        .forbid(
                                line.code(),
                                Allowed.oneOf(wanted.stream().toList()),
                                line.suggest(
                                        Change.replaceBy(wanted.get()),
                                        "the service that was given is the one of " + wanted.get()));
            } else if (byStatus.found().orElse(false)) {
                judge(line, draft, claim, findings);
            }
        }
    }

    private static void judge(ClaimLine line, FindingDraft draft, RuleContext claim, Findings findings) {
        Answer<RelativeValues> values = claim.ask(RelativeValues.TABLE, ComponentCode.of(line.code()));
        Answer<UnitLimit> limit = claim.ask(UnitLimit.of(EditProgram.MEDICARE, claim.setting()), line.code());
        CodeStanding standing =
                values.found().map(RelativeValues::status).map(CodeStanding::of).orElse(CodeStanding.PAYABLE);
        if (standing != CodeStanding.PAYABLE) {
            find(standing, line, draft.restingOn(values));
        } else if (limit.found().filter(edit -> edit.units().isZero()).isPresent()) {
            noUnit(line, draft.restingOn(limit), values.found().isPresent());
        } else if (values instanceof Answer.Unknown<RelativeValues> unknown) {
            findings.lacking(unknown.named());
        }
    }

    private static void find(CodeStanding standing, ClaimLine line, FindingDraft draft) {
        if (standing == CodeStanding.NOT_COVERED && line.has(GY)) {
            return;
        }
        FindingDraft here = draft.variant(standing.variant()).denied(standing.denial());
        (standing == CodeStanding.BUNDLED ? here.as(Severity.WARNING) : here).forbid(line.code());
    }

    /** Without the status of the code it may be bundled, which is less grave. */
    private static void noUnit(ClaimLine line, FindingDraft draft, boolean isStatusKnown) {
        FindingDraft here = draft.denied("CO-151");
        (isStatusKnown
                        ? here
                        : here.as(Severity.WARNING)
                                .how(Certainty.LIKELY, "Its status is not known: it may be bundled."))
                .forbid(line.code());
    }
}
