package org.therapybilling.compliance;

import java.time.LocalDate;
import java.util.List;
import org.therapybilling.explain.Certainty;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * A rule that finds something on the last line of a day and the first, offers each kind of change of the last, and foresees
 * a date and a visit: for tests of how findings are written.
 *
 * @param certainty how sure it is
 */
public record EveryChange(Certainty certainty) implements Rule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("test.everything", "Everything is offered")
                .citing("Test", "")
                .may(Power.REPAIR, Power.SUGGEST)
                .certainty(certainty)
                .message("{observed} stand there.")
                .remedy("Choose.")
                .denial("CO-16")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        List<ClaimLine> lines = claim.lines();
        ClaimLine last = lines.get(lines.size() - 1);
        findings.on(lines.size() == 1 ? lines : List.of(last, lines.get(0)))
                .forbid(
                        last.units(),
                        last.repair(Change.add(Modifier.GP)),
                        last.suggest(Change.remove(Modifier.KX), "no other claims"),
                        last.repair(Change.replace(ModifierSet.of(Modifier.CO), ModifierSet.of(Modifier.CQ))),
                        last.suggest(Change.lowerTo(Units.ONE), "fewer were given"),
                        last.suggest(Change.replaceBy(ProcedureCode.of("97112")), "it was that"));
    }

    @Override
    public void foresee(RuleContext claim, Agenda agenda) {
        agenda.by(LocalDate.of(2026, 5, 11), "Sign");
        agenda.inVisits(0, "Write");
    }
}
