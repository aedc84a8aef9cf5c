package org.therapybilling.compliance.rules.units;

import java.util.List;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.Facts;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.Split;

/** Finds as many units of time as the minutes support, or fewer, on codes that the method does not give them to. */
public record WrongSplit() implements Rule {

    /** So many permitted splits stand in a finding at the most. */
    private static final int MOST_LISTED = 20;

    @Override
    public RuleInfo info() {
        return RuleInfo.of("units.split", "The units stand on the codes that the minutes give them to")
                .citing("CMS Pub. 100-04 ch. 5", "§20.2.C")
                .because(
                        "Each code gets its full quarters of an hour; further units go to the codes with the most minutes"
                                + " left. Where codes have as many left, any of them may have the unit.")
                .needs(Facts.TIMED, UnitFacts.OTHER_LENGTHS)
                .onlyOfBilled()
                .denial("CO-151")
                .message("{observed} is billed; the minutes recorded support {allowed}.")
                .remedy("Bill {allowed}, or correct the minutes if they were written down wrongly.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        for (TimeGroup group : TimeGroups.of(claim)) {
            if (!group.lines().isEmpty() && isWrong(group)) {
                findings.on(group.wrong())
                        .how(UnitFacts.sureness(claim), UnitFacts.WHY_LIKELY)
                        .forbid(
                                group.billed(),
                                Allowed.oneOf(group.permitted().stream()
                                        .limit(MOST_LISTED)
                                        .map(WrongSplit::withUnits)
                                        .toList()));
            }
        }
    }

    private static boolean isWrong(TimeGroup group) {
        int missing = group.supported().compareTo(group.total());
        return missing == 0
                ? !group.permits().test(group.billed())
                : missing > 0 && !group.tooHigh().isEmpty();
    }

    /** Returns a split without the codes that have no units. */
    private static Split withUnits(Split split) {
        List<CodeUnits> codes =
                split.codes().stream().filter(code -> !code.units().isZero()).toList();
        return new Split(codes);
    }
}
