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
import org.therapybilling.vocabulary.Count;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Words;

/** Finds the same service twice on the claim of a date. */
public record Duplicate() implements Rule {

    private static final String ACROSS = "across";

    /** What a payer compares lines by; the order of modifiers does not matter. */
    private record Service(ProcedureCode code, ModifierSet modifiers, Optional<String> renderingProvider) {

        static Service of(ClaimLine line) {
            return new Service(line.code(), line.modifiers(), line.session().renderingProvider());
        }

        Words inWords() {
            return new Words((code + " " + modifiers).strip());
        }
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("line.duplicate", "A service with the same modifiers stands on one line of a date")
                .citing("CMS Pub. 100-04 ch. 1", "§120")
                .because("Payers take a second line with the same code, modifiers and date for the same service sent"
                        + " twice. Lines of two rendering providers differ.")
                .onlyOfBilled()
                .denial("CO-18")
                .message("{observed} stands on {count}: {lines}.")
                .message(
                        ACROSS,
                        "{observed} stands on {count} of the date: {lines}, and on lines of other sessions of the day.")
                .remedy("Bill one line with all units, or take the line off that was entered twice.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        for (List<ClaimLine> lines : claim.linesByCode().values()) {
            if (lines.size() > 1) {
                judge(lines, findings);
            }
        }
    }

    private static void judge(List<ClaimLine> ofOneCode, Findings findings) {
        Map<Service, List<ClaimLine>> same = new LinkedHashMap<>();
        for (ClaimLine line : ofOneCode) {
            same.computeIfAbsent(Service.of(line), first -> new ArrayList<>()).add(line);
        }
        same.forEach((service, lines) -> {
            if (lines.size() > 1) {
                findings.on(lines)
                        .variant(isOfOne(lines) ? "" : ACROSS)
                        .with("count", new Count(lines.size(), "lines"))
                        .forbid(service.inWords());
            }
        });
    }

    private static boolean isOfOne(List<ClaimLine> lines) {
        return lines.stream().allMatch(line -> line.session() == lines.get(0).session());
    }
}
