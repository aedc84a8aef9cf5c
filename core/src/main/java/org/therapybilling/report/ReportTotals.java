package org.therapybilling.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.price.LinePrice;
import org.therapybilling.price.PriceEstimate;
import org.therapybilling.units.Tie;
import org.therapybilling.vocabulary.Money;
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

    /** Returns how many findings count. */
    int count() {
        return counted.size();
    }

    /** Returns the findings by rule and severity. */
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
        return new FindingTotal(first.rule(), first.severity(), alike.size(), 1, atRisk(alike));
    }

    PayerTotal of(PayerId payer) {
        Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
        counted.forEach(finding -> bySeverity.merge(finding.severity(), 1L, Long::sum));
        return new PayerTotal(payer, 1, bySeverity, atRisk());
    }

    AtRisk atRisk() {
        return atRisk(counted);
    }

    /** Returns the lines that errors stand on, each once. */
    private AtRisk atRisk(List<Finding> findings) {
        Set<NumberedLine> denied = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                denied.addAll(lines(finding));
            }
        }
        AtRisk sum = AtRisk.NOTHING;
        for (LinePrice price : report.estimate().map(PriceEstimate::lines).orElse(List.of())) {
            if (denied.contains(line(price.line().sessionId(), price.line().line()))) {
                sum = sum.plus(atRisk(price));
            }
        }
        return sum;
    }

    private List<NumberedLine> lines(Finding finding) {
        List<NumberedLine> lines = new ArrayList<>();
        finding.lines().forEach(number -> lines.add(line(finding.sessionId(), number)));
        finding.linesElsewhere()
                .forEach(other -> other.lines().forEach(number -> lines.add(line(other.sessionId(), number))));
        return lines;
    }

    /** Returns a line with the session that counts it; lines that the library made are counted by the claim. */
    private NumberedLine line(Optional<String> sessionId, int number) {
        boolean isMade = report.billed().isEmpty();
        return new NumberedLine(isMade ? Optional.empty() : sessionId.or(report::sessionId), number);
    }

    private record NumberedLine(Optional<String> sessionId, int number) {}

    private static AtRisk atRisk(LinePrice price) {
        long units = price.line().units().toInt();
        return price.allowed()
                .found()
                .map(dollars -> new AtRisk(1, units, dollars, 0))
                .orElse(new AtRisk(1, units, Money.ofCents(0), 1));
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
