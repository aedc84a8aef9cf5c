package org.therapybilling.examples.rules;

import java.util.List;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.vocabulary.Units;

/** Harbor Health pays at most four timed units a day. */
public record TimedUnitCap() implements Rule {

    private static final Units CAP = Units.of(4);

    @Override
    public RuleInfo info() {
        return RuleInfo.of("harbor.timed-units", "Harbor Health pays at most four timed units a day")
                .citing("Harbor Health provider manual 2026", "7.3")
                .forPayers("harbor")
                .message("{observed} of timed treatment are billed; Harbor Health pays {allowed} a day.")
                .remedy("Bill {allowed}; the other minutes stay in the note.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        List<ClaimLine> timed =
                claim.lines().stream().filter(line -> isTimed(line, claim)).toList();
        if (!timed.isEmpty()) {
            Units billed = timed.stream().map(ClaimLine::units).reduce(Units.ZERO, Units::plus);
            findings.on(timed).expect(billed).atMost(CAP);
        }
    }

    private static boolean isTimed(ClaimLine line, RuleContext claim) {
        return claim.basis(line.code()).filter(TimeBasis::isOfMinutes).isPresent();
    }
}
