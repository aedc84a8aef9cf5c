package org.therapybilling.compliance.rules.ncci;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.DistinctModifier;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Why services of a day may be distinct (NCCI policy manual 2026, ch. 1 §E and ch. 11 §P.2): 59 or XU for timed services in
 * intervals of their own, XS for another region of the body, XE for a separate encounter, 59 where none of them describes it.
 */
final class DistinctReasons {

    private static final Set<TimeBasis> TIMED =
            Set.of(TimeBasis.QUARTER_HOUR, TimeBasis.QUARTER_HOUR_PAIR, TimeBasis.INTERVAL);

    private static final String INTERVALS = "the two services were given in different 15-minute intervals";
    private static final String REGIONS = "the two services were given to different regions of the body";
    private static final String ENCOUNTERS = "the two services were given in separate encounters of the day";
    private static final String APART = "the two services were distinct and did not overlap";

    /** What of two lines decides: lines that are alike in this have the same reasons. */
    private record Lines(
            ProcedureCode code,
            Discipline discipline,
            ProcedureCode other,
            Discipline ofOther,
            boolean areOfDifferentSessions) {

        static Lines of(ClaimLine line, ClaimLine other) {
            return new Lines(
                    line.code(),
                    line.discipline(),
                    other.code(),
                    other.discipline(),
                    line.session() != other.session());
        }
    }

    private final RuleContext claim;
    private final RecordedDay day;
    private final Map<Lines, List<DistinctReason>> known = new HashMap<>(0);

    DistinctReasons(RuleContext claim) {
        this.claim = claim;
        this.day = new RecordedDay(claim);
    }

    /** Returns the reasons that the record leaves open, the best first; none if it has both at the same time. */
    List<DistinctReason> of(ClaimLine line, ClaimLine other) {
        return known.computeIfAbsent(Lines.of(line, other), first -> reasons(line, other));
    }

    private List<DistinctReason> reasons(ClaimLine line, ClaimLine other) {
        if (day.overlap(line, other)) {
            return List.of();
        }
        if (isTimed(line.code()) && isTimed(other.code())) {
            return preferred(INTERVALS);
        }
        if (day.areOfDifferentRegions(line, other)) {
            return List.of(new DistinctReason(Modifier.XS, REGIONS), new DistinctReason(Modifier.M59, REGIONS));
        }
        return line.session() == other.session()
                ? preferred(APART)
                : List.of(new DistinctReason(Modifier.XE, ENCOUNTERS), new DistinctReason(Modifier.M59, ENCOUNTERS));
    }

    private boolean isTimed(ProcedureCode code) {
        return claim.tables()
                .ask(ProcedureInfo.CODE_BOOK, code)
                .found()
                .filter(info -> TIMED.contains(info.basis()))
                .isPresent();
    }

    /** Returns 59 and XU, or the one of them that the payer wants. */
    private List<DistinctReason> preferred(String attests) {
        DistinctReason m59 = new DistinctReason(Modifier.M59, attests);
        DistinctReason xu = new DistinctReason(Modifier.XU, attests);
        Optional<DistinctModifier> wanted =
                claim.ifKnown(PayerKeys.DISTINCT_MODIFIER).found();
        return wanted.map(one -> one == DistinctModifier.X ? List.of(xu) : List.of(m59))
                .orElse(List.of(m59, xu));
    }
}
