package org.therapybilling.compliance.rules.ncci;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.therapybilling.claim.DisciplineClaim;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.counting.ClockedTreatment;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Interval;
import org.therapybilling.vocabulary.ProcedureCode;

/** The times and regions of the day by code, gathered when they are first asked for. */
final class RecordedDay {

    /** A service as a line names it. */
    private record Of(ProcedureCode code, Discipline discipline) {

        static Of line(ClaimLine line) {
            return new Of(line.code(), line.discipline());
        }
    }

    private final RuleContext claim;
    private final Map<Of, List<Interval>> times = new HashMap<>();
    private final Map<ProcedureCode, Set<String>> regions = new HashMap<>();
    private boolean isGathered;

    RecordedDay(RuleContext claim) {
        this.claim = claim;
    }

    private void gather() {
        if (isGathered) {
            return;
        }
        isGathered = true;
        claim.intervals().forEach(this::addTime);
        claim.intervalsOfOthers().forEach(this::addTime);
        times.values().forEach(Collections::sort);
        for (DisciplineClaim discipline : claim.day().disciplines()) {
            for (Session session : discipline.sessions()) {
                session.treatments().forEach(this::addRegion);
            }
        }
    }

    private void addTime(ClockedTreatment clocked) {
        Of service = new Of(clocked.treatment().code(), clocked.session().discipline());
        times.computeIfAbsent(service, first -> new ArrayList<>()).add(clocked.interval());
    }

    private void addRegion(Treatment treatment) {
        treatment
                .region()
                .ifPresent(region -> regions.computeIfAbsent(treatment.code(), first -> new LinkedHashSet<>())
                        .add(region.toLowerCase(Locale.ROOT)));
    }

    /** Says whether the services of two lines are recorded by the clock and share some time. */
    boolean overlap(ClaimLine line, ClaimLine other) {
        gather();
        return overlap(times.getOrDefault(Of.line(line), List.of()), times.getOrDefault(Of.line(other), List.of()));
    }

    /** Goes through two sorted lists by their starts, and keeps of each what reaches furthest so far. */
    static boolean overlap(List<Interval> some, List<Interval> others) {
        int one = 0;
        int two = 0;
        Interval furthest = null;
        Interval furthestOther = null;
        while (one < some.size() || two < others.size()) {
            boolean isOfSome =
                    two == others.size() || (one < some.size() && some.get(one).compareTo(others.get(two)) <= 0);
            Interval next = isOfSome ? some.get(one++) : others.get(two++);
            Interval reaching = isOfSome ? furthestOther : furthest;
            if (reaching != null && reaching.overlap(next).isPresent()) {
                return true;
            }
            if (isOfSome) {
                furthest = further(furthest, next);
            } else {
                furthestOther = further(furthestOther, next);
            }
        }
        return false;
    }

    private static Interval further(@Nullable Interval furthest, Interval next) {
        return furthest == null || next.end().isAfter(furthest.end()) ? next : furthest;
    }

    /** Says whether the regions of both are recorded and none is of both. */
    boolean areOfDifferentRegions(ClaimLine line, ClaimLine other) {
        gather();
        Set<String> ofLine = regions.getOrDefault(line.code(), Set.of());
        Set<String> ofOther = regions.getOrDefault(other.code(), Set.of());
        return !ofLine.isEmpty() && !ofOther.isEmpty() && Collections.disjoint(ofLine, ofOther);
    }
}
