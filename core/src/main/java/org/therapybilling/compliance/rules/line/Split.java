package org.therapybilling.compliance.rules.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.explain.Certainty;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.vocabulary.Listing;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Words;

/** Finds a timed code on several lines that differ in nothing that asks for lines of their own. */
public record Split() implements Rule {

    /** A code and what rightly sets lines of it apart. */
    private record Part(ProcedureCode code, List<Modifier> apart, Optional<String> renderingProvider) {

        static Part of(ClaimLine line) {
            List<Modifier> apart = line.modifiers().inClaimOrder().stream()
                    .filter(Separating::has)
                    .toList();
            return new Part(line.code(), apart, line.session().renderingProvider());
        }
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("line.split", "A timed code stands on one line with all its units")
                .citing("First Coast Service Options, claims received from 2021-04-19", "")
                .because(
                        "Lines may differ in the modifiers of assistants, of NCCI, of liability and of telehealth, and in"
                                + " the rendering provider; 76 and 77 are not for timed units of one day.")
                .certainty(Certainty.LIKELY, "One Medicare contractor says so of all; others may take such lines.")
                .onlyOfBilled()
                .denial("CO-18")
                .message("{code} stands on the lines {lines} with the modifiers {observed}.")
                .remedy("Bill one line with all units and the modifiers that apply to them.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        claim.linesByCode().forEach((code, lines) -> {
            if (lines.size() > 1
                    && claim.basis(code).filter(TimeBasis::isOfMinutes).isPresent()) {
                judge(lines, findings);
            }
        });
    }

    private static void judge(List<ClaimLine> ofOneCode, Findings findings) {
        Map<Part, List<ClaimLine>> parts = new LinkedHashMap<>();
        for (ClaimLine line : ofOneCode) {
            parts.computeIfAbsent(Part.of(line), first -> new ArrayList<>()).add(line);
        }
        parts.forEach((part, lines) -> {
            List<ModifierSet> different =
                    lines.stream().map(ClaimLine::modifiers).distinct().toList();
            if (different.size() > 1) {
                findings.on(lines).with("code", part.code()).forbid(inWords(different));
            }
        });
    }

    private static Listing inWords(List<ModifierSet> different) {
        return Listing.of(different.stream()
                .map(modifiers -> new Words(modifiers.equals(ModifierSet.NONE) ? "none" : modifiers.toString()))
                .toList());
    }
}
