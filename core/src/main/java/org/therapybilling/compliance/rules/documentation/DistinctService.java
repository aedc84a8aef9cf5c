package org.therapybilling.compliance.rules.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.payer.terms.DocumentationCheck;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.Session;

/** The record says why two services are distinct, where a modifier or the payer claims that they are. */
public record DistinctService() implements Rule {

    private static final String PATH = "documentation.distinctServices";

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        DocumentationCheck.DISTINCT_SERVICE.id(), "The record says why services billed as distinct are")
                .citing("NCCI Policy Manual ch. 1", "E")
                .because("Modifier 59 or X{EPSU} claims that two services were distinct, and some payers ask why two"
                        + " services were both given; in a review the record has to show it.")
                .severity(Severity.WARNING)
                .message("{observed} are billed as distinct services, and the record gives no reason for both.")
                .remedy("If the record shows different time intervals, regions or impairments for the two, name them;"
                        + " else take the modifier off, or bill one of the two.")
                .message(
                        "listed",
                        "{observed} are billed on one day; the payer asks that the record says why, and it gives"
                                + " no reason for both.")
                .remedy(
                        "listed",
                        "If the record shows different impairments or time intervals for the two, name them;"
                                + " else bill one of the two.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        List<DistinctPair> told = new ArrayList<>();
        for (DistinctPair pair : DistinctPairs.of(claim, findings)) {
            if (told.stream().noneMatch(pair::isOfCodesOf)) {
                told.add(pair);
                judge(pair, findings);
            }
        }
    }

    private static void judge(DistinctPair pair, Findings findings) {
        Optional<Boolean> reason = reason(pair);
        if (reason.isEmpty()) {
            findings.lacking(PATH);
        } else if (!reason.get()) {
            findings.on(List.of(pair.other(), pair.one()))
                    .variant(pair.isListed() ? "listed" : "")
                    .given(pair.because(), (because, here) -> here.forbid(pair.codes()));
        }
    }

    /** Says whether a reason is recorded; empty if somebody's record was not looked at. */
    private static Optional<Boolean> reason(DistinctPair pair) {
        boolean unknown = false;
        for (Session session : List.of(pair.one().session(), pair.other().session())) {
            Optional<Documentation> record = session.documentation();
            if (record.filter(pair::isExplained).isPresent()) {
                return Optional.of(true);
            }
            unknown |= record.filter(DistinctService::isComplete).isEmpty();
        }
        return unknown ? Optional.empty() : Optional.of(false);
    }

    private static boolean isComplete(Documentation record) {
        return record.distinctServices().isPresent() || record.absent().contains("distinctServices");
    }
}
