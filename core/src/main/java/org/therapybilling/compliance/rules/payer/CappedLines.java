package org.therapybilling.compliance.rules.payer;

import java.util.Comparator;
import java.util.List;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.payer.terms.CapScope;
import org.therapybilling.vocabulary.Datum;

/** Puts together the lines whose amounts a cap adds up. */
final class CappedLines {

    private CappedLines() {}

    /** Returns the groups of lines; what is of an unknown clinician is told where clinicians matter. */
    static List<List<ClaimLine>> per(CapScope scope, RuleContext claim, Findings findings) {
        CappedGroups<ClaimLine> groups = new CappedGroups<>(
                claim.lines(), claim.linesOfTheDay(), line -> line.session().renderingProvider());
        return groups.per(scope, claim, findings);
    }

    /** Returns the limit of lines: where several codes raise it, the highest. */
    static <Q extends Datum> Q limit(Cap<Q> cap, List<ClaimLine> group, Comparator<Q> order) {
        return group.stream()
                .flatMap(line -> cap.whenBilled().of(line.code()).stream())
                .max(order)
                .orElse(cap.limit());
    }
}
