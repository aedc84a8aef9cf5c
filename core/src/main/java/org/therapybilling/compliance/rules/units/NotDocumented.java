package org.therapybilling.compliance.rules.units;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Facts;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.vocabulary.ProcedureCode;

/** Finds codes billed that no treatment of the day records. */
public record NotDocumented() implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("units.not-documented", "What is billed is recorded as given")
                .citing("CMS Pub. 100-02 ch. 15", "§220.3.E")
                .because(
                        "The primary or add-on of a recorded code is recorded with it where both count time, and so is the"
                                + " code that the payer wants in the place of a recorded one.")
                .needs(UnitFacts.RECORDED)
                .onlyOfBilled()
                .denial("CO-16")
                .message("{observed} is billed, and no treatment of the day records it.")
                .remedy("Take the code off the claim, or record the treatment if it was given.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        Set<ProcedureCode> recorded = recorded(claim);
        Map<ProcedureCode, List<ClaimLine>> missing = new LinkedHashMap<>();
        for (ClaimLine line : claim.lines()) {
            if (!recorded.contains(line.code())) {
                missing.computeIfAbsent(line.code(), first -> new ArrayList<>()).add(line);
            }
        }
        missing.forEach((code, lines) -> findings.on(lines).forbid(code));
    }

    private static Set<ProcedureCode> recorded(RuleContext claim) {
        List<ProcedureCode> given = claim.the(UnitFacts.RECORDED);
        Set<ProcedureCode> recorded = new HashSet<>(given);
        claim.ifKnown(Facts.TREATMENTS).ifPresent(count -> recorded.addAll(count.codes()));
        for (ProcedureCode code : claim.linesByCode().keySet()) {
            if (!recorded.contains(code) && isOfFamily(code, given, claim)) {
                recorded.add(code);
            }
        }
        claim.ifKnown(PayerKeys.SUBSTITUTES)
                .found()
                .ifPresent(substitutes -> substitutes.values().forEach((code, instead) -> {
                    if (recorded.contains(code)) {
                        recorded.add(instead);
                    }
                }));
        return recorded;
    }

    /** Says whether a code has time and is the primary or an add-on of a recorded one: the same service goes on. */
    private static boolean isOfFamily(ProcedureCode code, List<ProcedureCode> recorded, RuleContext claim) {
        if (claim.basis(code).filter(NotDocumented::isOfTime).isEmpty()) {
            return false;
        }
        boolean isAddOn = addOnTo(code, claim).stream().anyMatch(recorded::contains);
        return isAddOn
                || recorded.stream().anyMatch(other -> addOnTo(other, claim).contains(code));
    }

    private static boolean isOfTime(TimeBasis basis) {
        return basis.isOfMinutes() || basis == TimeBasis.MONTH;
    }

    private static List<ProcedureCode> addOnTo(ProcedureCode code, RuleContext claim) {
        return claim.ask(ProcedureInfo.CODE_BOOK, code)
                .found()
                .map(ProcedureInfo::addOnTo)
                .orElse(List.of());
    }
}
