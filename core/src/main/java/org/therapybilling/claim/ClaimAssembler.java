package org.therapybilling.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.counting.DayCount;
import org.therapybilling.counting.DisciplineCount;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Step;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.CountingMethod;

/**
 * Makes the lines of a claim: one for each code with units, in the order first recorded, two where a part of its units
 * needs the modifier of an assistant, with the modifiers that the payer asks for or somebody attests.
 */
public final class ClaimAssembler {

    private ClaimAssembler() {}

    /**
     * {@return the claims of a treatment day}
     *
     * @param count its units
     */
    public static DayClaims assemble(DayCount count) {
        Objects.requireNonNull(count, "count");
        List<DisciplineClaim> claims = new ArrayList<>();
        for (DisciplineCount discipline : count.disciplines()) {
            claims.add(assemble(discipline, count.policy()));
        }
        return new DayClaims(count.policy(), count.secondaries(), claims);
    }

    private static DisciplineClaim assemble(DisciplineCount discipline, PayerPolicy policy) {
        List<ServiceLine> billed = billed(discipline.sessions());
        Optional<UnitCount> count = discipline.units().filter(units -> billed.isEmpty() || isMethodKnown(units));
        return new DisciplineClaim(
                discipline.discipline(),
                discipline.sessions(),
                count,
                count.map(units -> assemble(discipline.sessions(), units, policy)),
                billed,
                count.isPresent() ? List.of() : List.of(whyNothingIsCounted(discipline)));
    }

    private static boolean isMethodKnown(UnitCount units) {
        return units.counting().found().isPresent();
    }

    private static Step whyNothingIsCounted(DisciplineCount discipline) {
        return discipline
                .units()
                .map(units -> units.counting() instanceof Answer.Unknown<CountingMethod> unknown ? unknown.why() : "")
                .map(why -> Step.remark("The lines are those billed: how the payer counts is not known. " + why))
                .orElseGet(() -> Step.remark("The lines are those billed: there is nothing to count them from"));
    }

    /** Lists the lines billed, session by session, each with the number that its session gave it. */
    private static List<ServiceLine> billed(List<Session> sessions) {
        List<ServiceLine> lines = new ArrayList<>();
        for (Session session : sessions) {
            for (BilledLine line : session.billed()) {
                lines.add(new ServiceLine(line.line(), line.code(), line.units(), line.modifiers(), line.charge())
                        .billedWith(session.sessionId()));
            }
        }
        return lines;
    }

    private static ClaimDraft assemble(List<Session> sessions, UnitCount count, PayerPolicy policy) {
        return new ClaimLines(sessions, count, policy).draft();
    }
}
