package org.therapybilling.compliance.rules.ncci;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.therapybilling.claim.DisciplineClaim;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.counting.ClockedTreatment;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.ProcedureCode;

/** What the record of the day tells of two services: their times, regions and sessions. */
record RecordedPair(ClaimLine line, ClaimLine other, RuleContext claim) {

    private static final Set<TimeBasis> TIMED =
            Set.of(TimeBasis.QUARTER_HOUR, TimeBasis.QUARTER_HOUR_PAIR, TimeBasis.INTERVAL);

    static RecordedPair of(ClaimLine line, ClaimLine other, RuleContext claim) {
        return new RecordedPair(line, other, claim);
    }

    boolean areTimed() {
        return isTimed(line.code()) && isTimed(other.code());
    }

    private boolean isTimed(ProcedureCode code) {
        return claim.tables()
                .ask(ProcedureInfo.CODE_BOOK, code)
                .found()
                .filter(info -> TIMED.contains(info.basis()))
                .isPresent();
    }

    /** Says whether both are recorded by the clock and share some time. */
    boolean overlaps() {
        List<ClockedTreatment> clocked = new ArrayList<>(claim.intervals());
        clocked.addAll(claim.intervalsOfOthers());
        for (ClockedTreatment one : clocked) {
            for (ClockedTreatment two : clocked) {
                if (isOf(one, line)
                        && isOf(two, other)
                        && one.interval().overlap(two.interval()).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOf(ClockedTreatment clocked, ClaimLine of) {
        return clocked.treatment().code().equals(of.code()) && clocked.session().discipline() == of.discipline();
    }

    /** Says whether the regions of both are recorded and none is of both. */
    boolean areOfDifferentRegions() {
        Set<String> ofLine = regions(line);
        Set<String> ofOther = regions(other);
        return !ofLine.isEmpty() && !ofOther.isEmpty() && Collections.disjoint(ofLine, ofOther);
    }

    private Set<String> regions(ClaimLine of) {
        Set<String> regions = new LinkedHashSet<>();
        for (DisciplineClaim discipline : claim.day().disciplines()) {
            for (Session session : discipline.sessions()) {
                for (Treatment treatment : session.treatments()) {
                    if (treatment.code().equals(of.code())) {
                        treatment.region().ifPresent(region -> regions.add(region.toLowerCase(Locale.ROOT)));
                    }
                }
            }
        }
        return regions;
    }

    /** Says whether the lines are of sessions apart. */
    boolean areOfDifferentSessions() {
        return line.session() != other.session();
    }
}
