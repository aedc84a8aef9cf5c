package org.therapybilling.examples.rules;

import org.therapybilling.compliance.Facts;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.vocabulary.Units;

/** Harbor Health pays at most four timed units a day. */
public record TimedUnitCap() implements Rule {

    private static final Units CAP = Units.of(4);

    @Override
    public RuleInfo info() {
        return RuleInfo.of("harbor.timed-units", "Harbor Health pays at most four timed units a day")
                .citing("Harbor Health provider manual 2026", "7.3")
                .forPayers("harbor")
                .needs(Facts.TIMED_UNITS)
                .message("{observed} of timed treatment are recorded; Harbor Health pays {allowed} a day.")
                .remedy("Bill {allowed} units; the other minutes stay in the note.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        findings.expect(claim.the(Facts.TIMED_UNITS)).atMost(CAP);
    }
}
