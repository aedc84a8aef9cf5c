package org.therapybilling.report.html;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.Severity;
import org.therapybilling.vocabulary.Units;

/** Rules that find something in each visit, for the pages of tests. */
final class TestRules {

    private TestRules() {}

    /** Returns the library with these rules and no others. */
    static TherapyBilling billing(Rule... rules) {
        return TherapyBilling.builder()
                .rules(RuleSet.of("test", List.of(rules)))
                .build();
    }

    /** Finds something on each line. */
    static Rule onEachLine(Severity severity) {
        return new Found(
                severity,
                (claim, findings) ->
                        claim.lines().forEach(line -> findings.on(line).forbid(line.units())));
    }

    /** Finds something about the date. */
    static Rule onTheDate(Severity severity) {
        return new Found(
                severity, (claim, findings) -> findings.at("dateOfService").forbid(Units.ONE));
    }

    /** A rule whose id ends with its severity. */
    private record Found(Severity severity, BiConsumer<RuleContext, Findings> finds) implements Rule {
        @Override
        public RuleInfo info() {
            return RuleInfo.of("test." + severity.name().toLowerCase(Locale.ROOT), "Something is found")
                    .citing("Test", "")
                    .severity(severity)
                    .message("{observed} stand there.")
                    .remedy("Mend it.")
                    .build();
        }

        @Override
        public void check(RuleContext claim, Findings findings) {
            finds.accept(claim, findings);
        }
    }
}
