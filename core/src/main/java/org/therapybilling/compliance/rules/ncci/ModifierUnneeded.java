package org.therapybilling.compliance.rules.ncci;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.ClaimView;
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
import org.therapybilling.reference.PairEdit;
import org.therapybilling.reference.Table;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.ProcedureCode;

/** Finds 59 and X{EPSU} where nothing that is known of the day asks for them. */
public record ModifierUnneeded() implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("ncci.modifier-unneeded", "59 and X{EPSU} stand only where a pair is to be passed")
                .citing("NCCI policy manual 2026", "ch. 1 §E")
                .because("The modifier is there to pass an edit and not for its own sake. The other half of a pair may"
                        + " stand on a claim that is not seen here.")
                .severity(Severity.INFO)
                .certainty(Certainty.LIKELY, "A claim of this date that is not seen here may have the other service.")
                .where(PayerKeys.NCCI)
                .may(Power.SUGGEST)
                .message("{code} has {observed}, and no NCCI pair with another code of this day is in force that it"
                        + " would pass.")
                .remedy("Leave {observed} away, unless another claim of this date has a service that it sets apart.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        if (claim.linesOfTheDayByCode().size() > ClaimView.MOST_COMPARED) {
            findings.lacking("billed");
            return;
        }
        Set<ProcedureCode> day = LinesByCode.paid(claim.linesOfTheDayByCode()).keySet();
        Map<ProcedureCode, Optional<List<Answer<PairEdit>>>> none = new HashMap<>(0);
        for (ClaimLine line : claim.lines()) {
            List<Modifier> distinct =
                    line.modifiers().among(NcciModifiers.DISTINCT_SET).inClaimOrder();
            if (!distinct.isEmpty() && !PayerWish.asks(line, distinct, day, claim)) {
                none.computeIfAbsent(line.code(), code -> none(code, day, claim, findings))
                        .ifPresent(answers -> find(line, distinct, answers, findings));
            }
        }
    }

    /** Returns the answers that no pair of a code with others is in force; empty if one is, or that is not known of one. */
    private static Optional<List<Answer<PairEdit>>> none(
            ProcedureCode code, Set<ProcedureCode> day, RuleContext claim, Findings findings) {
        Table<CodePair, PairEdit> table = PairEdit.of(claim.the(PayerKeys.NCCI).tables(), claim.setting());
        List<Answer<PairEdit>> none = new ArrayList<>();
        for (ProcedureCode other : day) {
            if (!other.equals(code)) {
                Answer<PairEdit> answer = claim.ask(table, new CodePair(code, other));
                if (answer instanceof Answer.Unknown<PairEdit> unknown) {
                    findings.lacking(unknown.named());
                    return Optional.empty();
                }
                if (answer.found().filter(edit -> edit.indicator().isInForce()).isPresent()) {
                    return Optional.empty();
                }
                none.add(answer);
            }
        }
        return Optional.of(none);
    }

    private static void find(ClaimLine line, List<Modifier> distinct, List<Answer<PairEdit>> none, Findings findings) {
        FindingDraft draft = findings.on(line).at(".modifiers").with("code", line.code());
        for (Answer<PairEdit> answer : none) {
            draft = draft.restingOn(answer);
        }
        Modifier[] all = distinct.toArray(Modifier[]::new);
        draft.forbid(
                ModifierSet.of(distinct),
                line.suggest(Change.remove(all), "no other claim of this date has a service that it sets apart"));
    }
}
