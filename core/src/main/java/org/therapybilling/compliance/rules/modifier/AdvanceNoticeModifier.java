package org.therapybilling.compliance.rules.modifier;

import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.session.AdvanceNotice;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.Words;

/** Finds modifiers of liability that say another thing than what is known of an Advance Beneficiary Notice. */
public record AdvanceNoticeModifier() implements Rule {

    private static final ModifierSet WITH_NOTICE = ModifierSet.of(Modifier.of("GA"), Modifier.of("GX"));
    private static final ModifierSet WITHOUT_NOTICE = ModifierSet.of(Modifier.of("GZ"));
    private static final String SIGNED = "signed";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("modifier.abn", "GA and GX stand where there is an advance notice, GZ where there is none")
                .citing("CMS Pub. 100-04 ch. 30", "§50")
                .certainty(Certainty.LIKELY, "Contractors say so; CMS's own text was not seen.")
                .where(PayerKeys.CLAIM_FORM)
                .perSession()
                .denial("CO-4")
                .message("Line {line} carries {observed}, which says that an advance notice is on file; there is none.")
                .remedy("Take {observed} off; GZ says that a denial is expected and no notice was given.")
                .message(
                        SIGNED,
                        "Line {line} carries {observed}, which says that there is no advance notice; one is signed.")
                .remedy(SIGNED, "Bill the line with GA if the notice is for this service.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        for (ClaimLine line : claim.lines()) {
            ModifierSet with = on(line, WITH_NOTICE);
            ModifierSet without = on(line, WITHOUT_NOTICE);
            if (!with.and(without).equals(ModifierSet.NONE)) {
                claim.session()
                        .abn()
                        .ifPresentOrElse(
                                notice -> judge(line, notice, with, without, findings), () -> findings.lacking("abn"));
            }
        }
    }

    private static void judge(
            ClaimLine line, AdvanceNotice notice, ModifierSet with, ModifierSet without, Findings findings) {
        Words number = new Words(String.valueOf(line.number()));
        if (notice == AdvanceNotice.NONE && !with.equals(ModifierSet.NONE)) {
            findings.on(line).at(".modifiers").with("line", number).forbid(with);
        }
        if (notice == AdvanceNotice.SIGNED && !without.equals(ModifierSet.NONE)) {
            findings.on(line)
                    .at(".modifiers")
                    .variant(SIGNED)
                    .as(Severity.WARNING)
                    .with("line", number)
                    .forbid(without);
        }
    }

    private static ModifierSet on(ClaimLine line, ModifierSet some) {
        return line.modifiers().among(some);
    }
}
