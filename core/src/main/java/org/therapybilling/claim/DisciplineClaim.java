package org.therapybilling.claim;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.Step;
import org.therapybilling.internal.Checks;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;

/**
 * The claim of one discipline on a treatment day: what its record supports, and beside it what was billed. The one never
 * stands for the other.
 *
 * @param discipline the discipline of the plan of care
 * @param sessions its sessions, one or more, in the order recorded
 * @param count the units; empty if there is nothing to count from
 * @param supported the claim that the record supports; empty if there is nothing to count from
 * @param billed the lines billed, of all sessions in their order; empty if nothing is billed yet
 * @param remarks why there is nothing to count from; empty if there is
 */
public record DisciplineClaim(
        Discipline discipline,
        List<Session> sessions,
        Optional<UnitCount> count,
        Optional<ClaimDraft> supported,
        List<ServiceLine> billed,
        List<Step> remarks) {

    /**
     * Copies the lists.
     *
     * @param discipline the discipline
     * @param sessions its sessions
     * @param count the units
     * @param supported the claim that the record supports
     * @param billed the lines billed
     * @param remarks why there is nothing to count from
     */
    public DisciplineClaim {
        Objects.requireNonNull(discipline, "discipline");
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(supported, "supported");
        sessions = Checks.copy("sessions", Session.class, sessions);
        billed = Checks.copy("billed", ServiceLine.class, billed);
        remarks = Checks.copy("remarks", Step.class, remarks);
    }

    /** {@return the lines that rules judge and prices are of: those billed, or those supported where nothing is billed} */
    public List<ServiceLine> judged() {
        return billed.isEmpty() ? supported.map(ClaimDraft::lines).orElse(List.of()) : billed;
    }

    /** {@return the releases of reference data that were read for it} */
    public List<DataRelease> releases() {
        return count.map(UnitCount::releases).orElse(List.of());
    }

    /** Returns the discipline and how many lines there are; no keys. */
    @Override
    public String toString() {
        return "DisciplineClaim[" + discipline + ", billed " + billed.size() + "]";
    }
}
