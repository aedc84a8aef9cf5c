package org.therapybilling.compliance.rules.assistant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.claim.ClaimChoice;
import org.therapybilling.claim.ClaimDraft;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.ClaimView;
import org.therapybilling.compliance.Fact;
import org.therapybilling.compliance.Facts;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Fix;
import org.therapybilling.compliance.Power;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.AssistantModifiers;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.ProcedureCode;

/** Finds CQ or CO missing, needless, or on other units than those that an assistant gave. */
public record AssistantModifier() implements Rule {

    private static final String FOREIGN = "foreign";

    /** That it is recorded who gave how much, or a line is wrong however much it was. */
    private static final Fact<Boolean> SHARES = Fact.of(
            "treatments",
            claim ->
                    AssistantFacts.areSharesKnown(claim) || isSurelyWrong(claim) ? Optional.of(true) : Optional.empty(),
            AssistantFacts::unrecorded);

    @Override
    public RuleInfo info() {
        return RuleInfo.of("assistant.modifier", "Units of an assistant, and no others, carry the modifier for it")
                .citing("Social Security Act", "§1834(v)(2)(B)")
                .citing("CMS Pub. 100-04 ch. 5", "§20.1")
                .citing("86 FR 64996 ff. (CY 2022 physician fee schedule)", "")
                .because(
                        "The permitted claims are those that the record supports, at a tie each of them. Where fewer or"
                                + " more units are billed than are supported, it does not matter here which. What one"
                                + " party gave alone is judged without its minutes.")
                .where(PayerKeys.ASSISTANT_MODIFIERS)
                .needs(Facts.TREATMENTS, SHARES)
                .onlyOfBilled()
                .may(Power.SUGGEST)
                .denial("CO-4")
                .message("{observed} is billed; by who gave the time it is {allowed}.")
                .remedy("Bill {allowed}, or correct who gave which minutes.")
                .message(FOREIGN, "{code} is billed with {observed}, which is for assistants of another discipline.")
                .remedy(FOREIGN, "Take {observed} off the line.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        List<Modifier> foreign = foreign(claim);
        boolean areKnown = AssistantFacts.areSharesKnown(claim);
        for (List<ClaimLine> lines : claim.linesByCode().values()) {
            Optional<MarkedUnits> billed = ownUnits(lines, claim);
            if (billed.isPresent()
                    && !areKnown
                    && SoleGiver.marked(billed.get(), claim).isEmpty()) {
                findings.lacking(AssistantFacts.unrecorded(claim));
            }
            boolean isTold = billed.filter(units -> judge(lines, units, foreign, claim, findings))
                    .isPresent();
            if (!isTold || lines.size() > 1) {
                lines.forEach(line -> foreign(line, foreign, findings));
            }
        }
    }

    /** Says whether a line is wrong although it is not known how much of what an assistant gave. */
    private static boolean isSurelyWrong(ClaimView claim) {
        List<Modifier> foreign = foreign(claim);
        for (List<ClaimLine> lines : claim.linesByCode().values()) {
            boolean isMarkedWrong = ownUnits(lines, claim)
                    .filter(units -> SoleGiver.marked(units, claim)
                            .filter(right -> !units.agreesWith(right))
                            .isPresent())
                    .isPresent();
            if (isMarkedWrong
                    || lines.stream().anyMatch(line -> !on(line, foreign).isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<AssistantModifiers> wanted(ClaimView claim) {
        return claim.ifKnown(PayerKeys.ASSISTANT_MODIFIERS).found();
    }

    /** Returns the modifiers of assistants of other disciplines. */
    private static List<Modifier> foreign(ClaimView claim) {
        List<Modifier> foreign = new ArrayList<>();
        wanted(claim).ifPresent(all -> {
            foreign.addAll(all.byDiscipline().values());
            all.of(claim.discipline()).ifPresent(own -> foreign.removeIf(own::equals));
        });
        return foreign;
    }

    private static List<Modifier> on(ClaimLine line, List<Modifier> some) {
        List<Modifier> written = new ArrayList<>(0);
        for (Modifier modifier : some) {
            if (line.has(modifier) && !written.contains(modifier)) {
                written.add(modifier);
            }
        }
        return written;
    }

    private static void foreign(ClaimLine line, List<Modifier> foreign, Findings findings) {
        List<Modifier> written = on(line, foreign);
        if (!written.isEmpty()) {
            Change change = Change.remove(written.toArray(Modifier[]::new));
            findings.on(line)
                    .variant(FOREIGN)
                    .with("code", line.code())
                    .forbid(ModifierSet.of(written), line.suggest(change, "No assistant of that discipline gave it."));
        }
    }

    private static Optional<MarkedUnits> ownUnits(List<ClaimLine> lines, ClaimView claim) {
        return wanted(claim)
                .flatMap(all -> all.of(claim.discipline()))
                .map(own -> MarkedUnits.of(
                        lines.get(0).code(), lines.stream().map(ClaimLine::line).toList(), own));
    }

    /** Judges the modifier of this discipline, and says whether it is wrong. */
    private static boolean judge(
            List<ClaimLine> lines, MarkedUnits billed, List<Modifier> foreign, RuleContext claim, Findings findings) {
        List<MarkedUnits> permitted = permitted(billed, claim);
        if (permitted.stream().anyMatch(billed::agreesWith)) {
            return false;
        }
        findings.on(lines)
                .forbid(billed, Allowed.oneOf(permitted), fixes(lines, permitted, foreign, billed.modifier()));
        return true;
    }

    /** Returns how the units of a code may be marked; as billed if the record supports none of them. */
    private static List<MarkedUnits> permitted(MarkedUnits billed, RuleContext claim) {
        if (!claim.the(Facts.TREATMENTS).isByAssistant()) {
            return List.of(new MarkedUnits(billed.code(), billed.units(), 0, billed.modifier()));
        }
        if (!AssistantFacts.areSharesKnown(claim)) {
            return List.of(SoleGiver.marked(billed, claim).orElse(billed));
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
    private static Fix[] fixes(
            List<ClaimLine> lines, List<MarkedUnits> permitted, List<Modifier> foreign, Modifier own) {
        if (lines.size() > 1) {
            return new Fix[0];
        }
        ClaimLine line = lines.get(0);
        List<Modifier> unwanted = on(line, foreign);
        if (permitted.stream().allMatch(units -> units.plain() == 0)) {
            Change change = unwanted.isEmpty()
                    ? Change.add(own)
                    : Change.replace(ModifierSet.of(unwanted), ModifierSet.of(own));
            return new Fix[] {line.suggest(change, "An assistant gave the service, in whole or in part, as recorded.")};
        }
        ModifierSet all = ModifierSet.of(unwanted).and(ModifierSet.of(own));
        return permitted.stream().allMatch(units -> units.marked() == 0)
                ? new Fix[] {
                    line.suggest(
                            Change.remove(all.inClaimOrder().toArray(Modifier[]::new)),
                            "No more than 10 % of the service was an assistant's, as recorded.")
                }
                : new Fix[0];
    }
}
