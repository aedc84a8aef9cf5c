package org.therapybilling.compliance.rules.assistant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.therapybilling.claim.ClaimChoice;
import org.therapybilling.claim.ClaimDraft;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Facts;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Fix;
import org.therapybilling.compliance.Power;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;

/** Finds CQ or CO missing, needless, or on other units than those that an assistant gave. */
public record AssistantModifier() implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("assistant.modifier", "Units of an assistant, and no others, carry the modifier for it")
                .citing("Social Security Act", "§1834(v)(2)(B)")
                .citing("CMS Pub. 100-04 ch. 5", "§20.1")
                .citing("86 FR 64996 ff. (CY 2022 physician fee schedule)", "")
                .because(
                        "The permitted claims are those that the record supports, at a tie each of them. Where fewer or"
                                + " more units are billed than are supported, it does not matter here which.")
                .where(PayerKeys.ASSISTANT_MODIFIERS)
                .needs(Facts.TREATMENTS, AssistantFacts.SHARES)
                .onlyOfBilled()
                .may(Power.SUGGEST)
                .denial("CO-4")
                .message("{observed} is billed; by who gave the time it is {allowed}.")
                .remedy("Bill {allowed}, or correct who gave which minutes.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        claim.the(PayerKeys.ASSISTANT_MODIFIERS).of(claim.discipline()).ifPresent(modifier -> {
            for (List<ClaimLine> lines : byCode(claim).values()) {
                judge(lines, modifier, claim, findings);
            }
        });
    }

    private static Map<ProcedureCode, List<ClaimLine>> byCode(RuleContext claim) {
        Map<ProcedureCode, List<ClaimLine>> byCode = new LinkedHashMap<>();
        for (ClaimLine line : claim.lines()) {
            byCode.computeIfAbsent(line.code(), first -> new ArrayList<>()).add(line);
        }
        return byCode;
    }

    private static void judge(List<ClaimLine> lines, Modifier modifier, RuleContext claim, Findings findings) {
        ProcedureCode code = lines.get(0).code();
        MarkedUnits billed =
                MarkedUnits.of(code, lines.stream().map(ClaimLine::line).toList(), modifier);
        List<MarkedUnits> permitted = permitted(billed, claim);
        if (permitted.stream().noneMatch(billed::agreesWith)) {
            findings.on(lines).forbid(billed, Allowed.oneOf(permitted), fixes(lines, permitted, modifier));
        }
    }

    /** Returns how the units of a code may be marked; as billed if the record supports none of them. */
    private static List<MarkedUnits> permitted(MarkedUnits billed, RuleContext claim) {
        if (!claim.the(Facts.TREATMENTS).isByAssistant()) {
            return List.of(new MarkedUnits(billed.code(), billed.units(), 0, billed.modifier()));
        }
        List<MarkedUnits> permitted = new ArrayList<>();
        for (ClaimChoice choice : choices(claim)) {
            MarkedUnits units = MarkedUnits.of(billed.code(), choice.lines(), billed.modifier());
            if (units.units() > 0 && !permitted.contains(units)) {
                permitted.add(units);
            }
        }
        return permitted.isEmpty() ? List.of(billed) : permitted;
    }

    /** Returns the permitted claims that have the units billed; all, if none has. */
    private static List<ClaimChoice> choices(RuleContext claim) {
        List<ClaimChoice> all =
                claim.claim().supported().map(ClaimDraft::choices).orElse(List.of());
        Map<ProcedureCode, Integer> billed = units(claim.claim().billed());
        List<ClaimChoice> same = all.size() == 1
                ? all
                : all.stream()
                        .filter(choice -> units(choice.lines()).equals(billed))
                        .toList();
        return same.isEmpty() ? all : same;
    }

    private static Map<ProcedureCode, Integer> units(List<ServiceLine> lines) {
        Map<ProcedureCode, Integer> units = new HashMap<>();
        lines.forEach(line -> units.merge(line.code(), line.units().toInt(), Integer::sum));
        return units;
    }

    /** Offers to change a single line, where that is all. */
    private static Fix[] fixes(List<ClaimLine> lines, List<MarkedUnits> permitted, Modifier modifier) {
        if (lines.size() > 1) {
            return new Fix[0];
        }
        ClaimLine line = lines.get(0);
        if (permitted.stream().allMatch(units -> units.plain() == 0)) {
            return new Fix[] {
                line.suggest(Change.add(modifier), "An assistant gave the service, in whole or in part, as recorded.")
            };
        }
        return permitted.stream().allMatch(units -> units.marked() == 0)
                ? new Fix[] {
                    line.suggest(
                            Change.remove(modifier),
                            "No more than 10 % of the service was an assistant's, as recorded.")
                }
                : new Fix[0];
    }
}
