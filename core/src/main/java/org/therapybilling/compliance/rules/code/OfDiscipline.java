package org.therapybilling.compliance.rules.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Words;

/** Finds evaluations and speech services of another discipline than that of the plan of care. */
public record OfDiscipline() implements Rule {

    private static final Map<Discipline, CodeSet> OWN = Map.of(
            Discipline.PT, CodeSet.parse("97161-97164"),
            Discipline.OT, CodeSet.parse("97165-97168"),
            Discipline.SLP, CodeSet.parse("92507 92508 92521-92524 92597 92607-92609"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of("code.discipline", "Evaluations and speech services are of their discipline")
                .citing("CMS Pub. 100-04 ch. 5", "§10.3.3, §20.1")
                .citing("CMS CR 10176", "")
                .where(PayerKeys.CODE_STATUS)
                .denial("CO-B7")
                .message("{code} is a service of {allowed}, and the plan of care is of {observed}.")
                .remedy("Bill the code of the discipline that gave the service, or the service on the claim of"
                        + " {allowed}.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        for (ClaimLine line : claim.lines()) {
            owner(line.code())
                    .filter(owner -> owner != line.discipline())
                    .ifPresent(owner -> findings.on(line)
                            .at(".code")
                            .with("code", line.code())
                            .forbid(
                                    new Words(line.discipline().name()),
                                    Allowed.oneOf(List.of(new Words(owner.name())))));
        }
    }

    private static Optional<Discipline> owner(ProcedureCode code) {
        for (Discipline discipline : Discipline.values()) {
            if (OWN.getOrDefault(discipline, CodeSet.none()).contains(code)) {
                return Optional.of(discipline);
            }
        }
        return Optional.empty();
    }
}
