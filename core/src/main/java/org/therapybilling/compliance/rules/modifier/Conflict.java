package org.therapybilling.compliance.rules.modifier;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.Words;

/** Finds modifiers of one line that exclude one another, or lack the one that they need. */
public record Conflict() implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("modifier.conflict", "The modifiers of a line agree with one another")
                .citing("CMS Pub. 100-04 ch. 5", "§10.3.3, §20.1")
                .citing("National Government Services, modifiers of liability", "")
                .because("GX with GY is normal. Whether GP, GO or GN is there at all is asked apart.")
                .where(PayerKeys.CLAIM_FORM)
                .denial("CO-4")
                .message("Line {line} with {code} carries {observed}. {why}")
                .remedy("Keep the modifiers that the record bears out, and take the others off.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        boolean needs = claim.ifKnown(PayerKeys.DISCIPLINE_MODIFIERS).found().orElse(false);
        for (ClaimLine line : claim.lines()) {
            Verdict verdict = new Verdict();
            for (Exclusion exclusion : Exclusion.ALL) {
                verdict.judge(exclusion, line);
            }
            if (needs) {
                Need.ALL.forEach(need -> verdict.judge(need, line));
            }
            verdict.tell(line, findings);
        }
    }

    /** All that is wrong with one line, told as one finding. */
    private static final class Verdict {

        private final List<String> why = new ArrayList<>();
        private ModifierSet modifiers = ModifierSet.NONE;
        private Severity severity = Severity.WARNING;
        private Certainty certainty = Certainty.JUDGEMENT;

        void judge(Exclusion exclusion, ClaimLine line) {
            ModifierSet found = exclusion.found(line);
            if (!found.equals(ModifierSet.NONE)) {
                add(found, exclusion.severity(), exclusion.certainty(), exclusion.why());
            }
        }

        void judge(Need need, ClaimLine line) {
            if (need.isLackedBy(line)) {
                add(ModifierSet.of(need.modifier()), Severity.ERROR, Certainty.DEFINITE, need.why());
            }
        }

        private void add(ModifierSet found, Severity grave, Certainty sure, String sentence) {
            why.add(sentence);
            modifiers = modifiers.and(found);
            severity = grave.compareTo(severity) < 0 ? grave : severity;
            certainty = sure.compareTo(certainty) < 0 ? sure : certainty;
        }

        void tell(ClaimLine line, Findings findings) {
            if (!why.isEmpty()) {
                findings.on(line)
                        .at(".modifiers")
                        .as(severity)
                        .how(certainty, "Contractors say so; CMS's own text was not seen.")
                        .with("line", new Words(String.valueOf(line.number())))
                        .with("code", line.code())
                        .with("why", new Words(String.join(" ", why)))
                        .forbid(modifiers);
            }
        }
    }
}
