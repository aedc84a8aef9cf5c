package org.therapybilling.compliance.rules.ncci;

import java.util.List;
import java.util.Optional;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Fix;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.DistinctModifier;
import org.therapybilling.vocabulary.Modifier;

/**
 * Why two services may be distinct, as far as the record tells, and the modifier that says so (NCCI policy manual 2026,
 * ch. 1 §E and ch. 11 §P.2): 59 or XU for timed services in intervals of their own, XS for another region of the body, XE
 * for a separate encounter, 59 where none of them describes it.
 *
 * @param modifier the modifier
 * @param attests what who adds it vouches for
 */
record DistinctReason(Modifier modifier, String attests) {

    private static final String INTERVALS = "the two services were given in different 15-minute intervals";
    private static final String REGIONS = "the two services were given to different regions of the body";
    private static final String ENCOUNTERS = "the two services were given in separate encounters of the day";
    private static final String APART = "the two services were distinct and did not overlap";

    /** Returns the reasons that the record leaves open, the best first; none if it has both at the same time. */
    static List<DistinctReason> of(ClaimLine line, ClaimLine other, RuleContext claim) {
        RecordedPair recorded = RecordedPair.of(line, other, claim);
        if (recorded.overlaps()) {
            return List.of();
        }
        if (recorded.areTimed()) {
            return preferred(INTERVALS, claim);
        }
        if (recorded.areOfDifferentRegions()) {
            return List.of(new DistinctReason(Modifier.XS, REGIONS), new DistinctReason(Modifier.M59, REGIONS));
        }
        return recorded.areOfDifferentSessions()
                ? List.of(new DistinctReason(Modifier.XE, ENCOUNTERS), new DistinctReason(Modifier.M59, ENCOUNTERS))
                : preferred(APART, claim);
    }

    /** Returns 59 and XU, or the one of them that the payer wants. */
    private static List<DistinctReason> preferred(String attests, RuleContext claim) {
        DistinctReason m59 = new DistinctReason(Modifier.M59, attests);
        DistinctReason xu = new DistinctReason(Modifier.XU, attests);
        Optional<DistinctModifier> wanted =
                claim.ifKnown(PayerKeys.DISTINCT_MODIFIER).found();
        return wanted.map(one -> one == DistinctModifier.X ? List.of(xu) : List.of(m59))
                .orElse(List.of(m59, xu));
    }

    Fix on(ClaimLine line) {
        return line.suggest(Change.add(modifier), attests);
    }
}
