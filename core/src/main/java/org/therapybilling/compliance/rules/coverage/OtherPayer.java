package org.therapybilling.compliance.rules.coverage;

import org.therapybilling.compliance.Fact;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.session.History;
import org.therapybilling.session.OtherCoverage;
import org.therapybilling.vocabulary.Words;

/** No other payer stands in Medicare's place, or comes first. */
public record OtherPayer() implements Rule {

    private static final Fact<OtherCoverage> OTHER =
            Fact.of("history.otherCoverage", claim -> claim.session().history().flatMap(History::otherCoverage));

    @Override
    public RuleInfo info() {
        return RuleInfo.of("coverage.other-payer", "No other payer stands in Medicare's place or comes first")
                .citing("NGS, adjustment reason codes 22 and 109", "")
                .where(PayerKeys.COVERAGE)
                .needs(OTHER)
                .perSession()
                .message("The patient has {observed}, which pays in the place of original Medicare.")
                .remedy("Send the claim to the plan, by its rules.")
                .denial("CO-109")
                .message("first", "The patient has {observed}, which pays before Medicare.")
                .remedy("first", "Send the claim to that payer first, and to Medicare with what it decided.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        switch (claim.the(OTHER)) {
            case MEDICARE_ADVANTAGE -> findings.at(OTHER).forbid(new Words("a plan of Medicare Advantage"));
            case PRIMARY_ELSEWHERE ->
                findings.at(OTHER).variant("first").denied("CO-22").forbid(new Words("another primary payer"));
        }
    }
}
