package org.therapybilling.examples.rules;

import java.util.List;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.vocabulary.Listing;
import org.therapybilling.vocabulary.ProcedureCode;

/** Harbor Health never pays 97530 and 97140 on one day. */
public record ActivitiesWithManualTherapy() implements Rule {

    private static final ProcedureCode ACTIVITIES = ProcedureCode.of("97530");
    private static final ProcedureCode MANUAL = ProcedureCode.of("97140");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("harbor.activities-with-manual", "97530 and 97140 do not stand on one claim")
                .citing("Harbor Health provider manual 2026", "7.5")
                .forPayers("harbor")
                .message("{observed} stand on one claim; Harbor Health denies the second, whatever its modifiers.")
                .remedy("Bill the service that took the most time, and keep the other in the note.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        List<ClaimLine> both = claim.lines().stream().filter(this::isOfPair).toList();
        List<ProcedureCode> codes =
                both.stream().map(ClaimLine::code).distinct().sorted().toList();
        if (codes.size() == 2) {
            findings.on(both).forbid(Listing.of(codes));
        }
    }

    private boolean isOfPair(ClaimLine line) {
        return line.code().equals(ACTIVITIES) || line.code().equals(MANUAL);
    }
}
