package org.therapybilling.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Step;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.units.OtherUnits;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.units.UnitCount;
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
     * Makes the claim that the record of a day supports.
     *
     * @param sessions the sessions whose minutes are pooled, one or more, of one discipline
     * @param count their units
     * @param policy what the payer wants on their date
     * @return the claim
     */
    public static ClaimDraft assemble(List<Session> sessions, UnitCount count, PayerPolicy policy) {
        Lines lines = new Lines(sessions.get(0).discipline(), count, policy);
        List<ClaimChoice> choices = count.timed()
                .found()
                .map(timed -> choices(timed, lines))
                .orElseGet(() -> List.of(new ClaimChoice(lines.of(new Split(List.of())), List.of())));
        return new ClaimDraft(choices, remarks(sessions, policy));
    }

    /**
     * Repeats the lines billed, where there is nothing to count from.
     *
     * @param sessions the sessions of a day, one or more
     * @return a claim of the same lines; numbered anew if two sessions number a line alike
     */
    public static ClaimDraft repeat(List<Session> sessions) {
        List<BilledLine> billed =
                sessions.stream().flatMap(session -> session.billed().stream()).toList();
        boolean distinct = billed.stream().map(BilledLine::line).distinct().count() == billed.size();
        List<ServiceLine> lines = new ArrayList<>();
        for (BilledLine line : billed) {
            int number = distinct ? line.line() : lines.size() + 1;
            lines.add(new ServiceLine(number, line.code(), line.units(), line.modifiers()));
        }
        Step remark = Step.remark("The lines are those billed: there is nothing to count them from");
        return new ClaimDraft(List.of(new ClaimChoice(lines, List.of())), List.of(remark));
    }

    private static List<ClaimChoice> choices(UnitAllocation timed, Lines lines) {
        if (!timed.isTied()) {
            return List.of(new ClaimChoice(lines.of(timed.split()), List.of()));
        }
        return Stream.concat(Stream.of(timed.split()), timed.alternatives().stream())
                .map(split -> new ClaimChoice(lines.of(split), timed.choiceOf(split)))
                .toList();
    }

    private static List<Step> remarks(List<Session> sessions, PayerPolicy policy) {
        List<Step> remarks = new ArrayList<>();
        if (policy.disciplineModifiers() instanceof Answer.Unknown<Boolean> unknown) {
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
            for (OtherUnits units : count.units(timed)) {
                lines.add(new ServiceLine(lines.size() + 1, units.code(), units.units(), modifiers(units.code())));
            }
            return lines;
        }

        private List<Modifier> modifiers(ProcedureCode code) {
            boolean wanted = policy.disciplineModifiers().found().orElse(false);
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
