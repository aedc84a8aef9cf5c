package org.therapybilling.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.units.Tie;
import org.therapybilling.vocabulary.PayerId;

/** What one report adds to a summary. */
final class ReportTotals {

    private final BillingReport report;
    private final List<Finding> counted;

    private ReportTotals(BillingReport report, List<Finding> counted) {
        this.report = report;
        this.counted = counted;
    }

    static ReportTotals of(BillingReport report, List<Finding> counted) {
        return new ReportTotals(report, counted);
    }

    /** Returns the findings that count. */
    List<Finding> counted() {
        return counted;
    }

    /** Returns the findings by rule and severity, without what is at risk. */
    List<FindingTotal> findings() {
        Map<String, List<Finding>> alike = new LinkedHashMap<>();
        for (Finding finding : counted) {
            alike.computeIfAbsent(finding.severity() + finding.rule(), first -> new ArrayList<>())
                    .add(finding);
        }
        return alike.values().stream().map(this::total).toList();
    }

    private FindingTotal total(List<Finding> alike) {
        Finding first = alike.get(0);
        return new FindingTotal(first.rule(), first.severity(), alike.size(), 1, AtRisk.NOTHING);
    }

    PayerTotal of(PayerId payer) {
        Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
        counted.forEach(finding -> bySeverity.merge(finding.severity(), 1L, Long::sum));
        return new PayerTotal(payer, 1, bySeverity, AtRisk.NOTHING);
    }

    /** Returns the facts that would have decided something, each once. */
    Set<String> missingFacts() {
        Set<String> facts = new TreeSet<>();
        report.notEvaluated().forEach(open -> facts.addAll(open.needs()));
        return facts;
    }

    /** Says whether the day leaves a choice that nobody made; told by the first of its sessions. */
    boolean hasOpenTie() {
        return isFirst()
                && report.claim().filter(claim -> claim.tie() == Tie.OPEN).isPresent();
    }

    /** Says whether something of the day could not be read; told by the first of its sessions. */
    boolean isIncomplete() {
        return isFirst() && report.day().filter(ReportDay::incomplete).isPresent();
    }

    private boolean isFirst() {
        return report.day().map(ReportDay::first).orElse(true);
    }
}
