package org.therapybilling.compliance.rules.units;

import java.util.List;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Facts;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Fix;
import org.therapybilling.compliance.Power;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.rules.assistant.PermittedMarks;
import org.therapybilling.vocabulary.Listing;
import org.therapybilling.vocabulary.Units;

/**
 * Finds more units of time than the minutes support. It also says, of a record that is not billed yet, where minutes are
 * missing, for nothing can be said of its units then.
 */
public record OverMinutes() implements Rule {

    /** More lines than a claim of a visit has. */
    private static final int MOST_TRIED = 50;

    private static final String ATTESTS = "the minutes are recorded rightly, and support no more units";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("units.over-minutes", "No more units are billed than the minutes support")
                .citing("CMS Pub. 100-04 ch. 5", "§20.2.C")
                .citing("CPT time rule (midpoint), as described by APTA and ASHA", "")
                .because("The payer's method turns the minutes of one-on-one treatment into units. 15-minute codes are"
                        + " held against it all together, a service of another length by itself.")
                .needs(Facts.TIMED, UnitFacts.OTHER_LENGTHS)
                .may(Power.SUGGEST)
                .denial("CO-151")
                .message("{observed} of {codes} are billed; {minutes} recorded support no more than {allowed}.")
                .remedy(
                        "Bill no more than {allowed} of them, or correct the minutes if they were written down wrongly.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        if (!claim.isBilled()) {
            return;
        }
        for (TimeGroup group : TimeGroups.of(claim)) {
            if (!group.lines().isEmpty()) {
                findings.on(group.wrong())
                        .how(UnitFacts.sureness(claim), UnitFacts.WHY_LIKELY)
                        .with("codes", Listing.of(group.codes()))
                        .with("minutes", group.minutes())
                        .expect(group.total())
                        .atMost(group.supported(), fixes(group, claim));
            }
        }
    }

    /** Offers to lower one of the first lines, where all that is billed is permitted then, the share of assistants included. */
    private static Fix[] fixes(TimeGroup group, RuleContext claim) {
        int excess = group.total().toInt() - group.supported().toInt();
        List<ClaimLine> lowered = excess < 1
                ? List.of()
                : group.lines().stream()
                        .limit(MOST_TRIED)
                        .filter(line -> group.isPermittedWith(Units.of(excess), line))
                        .filter(line -> PermittedMarks.allow(group.linesWith(Units.of(excess), line), claim))
                        .toList();
        return lowered.stream()
                .map(line -> line.suggest(Change.lowerTo(Units.of(line.units().toInt() - excess)), ATTESTS))
                .toArray(Fix[]::new);
    }
}
