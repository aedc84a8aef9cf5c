package org.therapybilling.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.therapybilling.counting.DayCount;
import org.therapybilling.counting.DisciplineCount;
import org.therapybilling.counting.SupportedUnits;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Step;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.units.Tie;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Split;

/**
 * Makes the lines of a claim: one for each code with units, in the order first recorded, with the modifier of the
 * discipline where the payer asks for it.
 *
 * <p>An evaluation carries the modifier of its own discipline (CMS CR 10176); chiropractic manipulation carries none.
 * No modifier is added that somebody has to attest.
 */
public final class ClaimAssembler {

    private ClaimAssembler() {}

    /**
     * {@return the claims of a treatment day}
     *
     * @param count its units
     */
    public static DayClaims assemble(DayCount count) {
        List<DisciplineClaim> claims = new ArrayList<>();
        for (DisciplineCount discipline : count.disciplines()) {
            claims.add(assemble(discipline, count.policy()));
        }
        return new DayClaims(count.policy(), claims);
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

    /** Lists the lines billed, numbered anew if two sessions number a line alike. */
    private static List<ServiceLine> billed(List<Session> sessions) {
        List<BilledLine> lines = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (Session session : sessions) {
            lines.addAll(session.billed());
            session.billed().forEach(line -> numbers.add(line.line()));
        }
        boolean distinct = numbers.size() == lines.size();
        List<ServiceLine> numbered = new ArrayList<>();
        for (BilledLine line : lines) {
            int number = distinct ? line.line() : numbered.size() + 1;
            numbered.add(new ServiceLine(number, line.code(), line.units(), line.modifiers()));
        }
        return numbered;
    }

    private static ClaimDraft assemble(List<Session> sessions, UnitCount count, PayerPolicy policy) {
        Lines lines = new Lines(sessions.get(0).discipline(), count, policy);
        List<ClaimChoice> choices = count.timed()
                .found()
                .map(timed -> choices(timed, lines))
                .orElseGet(() -> List.of(new ClaimChoice(lines.of(new Split(List.of())), List.of())));
        Tie tie = count.timed().found().map(UnitAllocation::tie).orElse(Tie.NONE);
        return new ClaimDraft(tie, choices, remarks(sessions, policy));
    }

    private static List<ClaimChoice> choices(UnitAllocation timed, Lines lines) {
        if (timed.tie() == Tie.NONE) {
            return List.of(new ClaimChoice(lines.of(timed.split()), List.of()));
        }
        return Stream.concat(Stream.of(timed.split()), timed.alternatives().stream())
                .map(split -> new ClaimChoice(lines.of(split), timed.choiceOf(split)))
                .toList();
    }

    private static List<Step> remarks(List<Session> sessions, PayerPolicy policy) {
        List<Step> remarks = new ArrayList<>();
        if (policy.get(PayerKeys.DISCIPLINE_MODIFIERS) instanceof Answer.Unknown<Boolean> unknown) {
            remarks.add(Step.remark("No discipline modifier is added. " + unknown.why()));
        }
        if (sessions.stream().anyMatch(session -> session.treatments().isEmpty())) {
            remarks.add(Step.remark(
                    "A session of the day has billed lines only: its minutes are not known and not counted"));
        }
        if (sessions.stream()
                .flatMap(session -> session.treatments().stream())
                .anyMatch(ClaimAssembler::isByAssistantAlone)) {
            remarks.add(Step.remark("An assistant gave treatment: this version does not tell the units that need CQ or"
                    + " CO, so these modifiers are missing on the lines"));
        }
        return remarks;
    }

    private static boolean isByAssistantAlone(Treatment treatment) {
        return treatment.performer() == Performer.ASSISTANT && !treatment.together();
    }

    /** Makes lines out of units. */
    private record Lines(Discipline discipline, UnitCount count, PayerPolicy policy) {

        List<ServiceLine> of(Split timed) {
            List<ServiceLine> lines = new ArrayList<>();
            for (SupportedUnits units : count.units(timed)) {
                lines.add(new ServiceLine(lines.size() + 1, units.code(), units.units(), modifiers(units.code())));
            }
            return lines;
        }

        private List<Modifier> modifiers(ProcedureCode code) {
            boolean wanted = policy.get(PayerKeys.DISCIPLINE_MODIFIERS).found().orElse(false);
            return wanted
                    ? count.procedure(code)
                            .found()
                            .flatMap(this::modifier)
                            .map(ModifierSet::of)
                            .orElse(ModifierSet.NONE)
                            .inClaimOrder()
                    : List.of();
        }

        private Optional<Modifier> modifier(ProcedureInfo info) {
            if (info.disciplines().equals(List.of(Discipline.DC))) {
                return Optional.empty();
            }
            return info.disciplineModifier().or(discipline::modifier);
        }
    }
}
