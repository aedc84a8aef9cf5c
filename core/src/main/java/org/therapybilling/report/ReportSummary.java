package org.therapybilling.report;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.therapybilling.compliance.Severity;
import org.therapybilling.internal.Checks;

/**
 * What came out of many reports, in numbers: how many of each status, findings by rule and payer, what is at risk, and
 * which facts would decide what is open. It grows with rules, payers, and days of several sessions of which not all were
 * added; of these it keeps the ids until the day is whole.
 */
public final class ReportSummary implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Comparator<Map.Entry<String, Long>> MOST_FIRST = Map.Entry.<String, Long>comparingByValue(
                    Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey());

    private final TreeMap<ReportStatus, Long> statuses;
    private final TreeMap<String, FindingTotal> findings;
    private final TreeMap<String, PayerTotal> payers;
    private final TreeMap<String, Long> undecided;
    private final TreeMap<String, Long> missing;
    private final long known;
    private final long suppressed;
    private final long openTies;
    private final long incompleteDays;
    private final RiskTotals risk = new RiskTotals();

    private ReportSummary(Builder all) {
        this.statuses = new TreeMap<>(all.statuses);
        this.findings = new TreeMap<>(all.findings);
        this.payers = new TreeMap<>(all.payers);
        this.undecided = new TreeMap<>(all.undecided);
        this.missing = new TreeMap<>(all.missing);
        this.known = Checks.notNegative("The number of known findings", all.known);
        this.suppressed = Checks.notNegative("The number of suppressed findings", all.suppressed);
        this.openTies = Checks.notNegative("The number of open choices", all.openTies);
        this.incompleteDays = Checks.notNegative("The number of incomplete days", all.incompleteDays);
        this.risk.add(all.risk);
        checkCounts(statuses);
        checkCounts(undecided);
        checkCounts(missing);
    }

    private static void checkCounts(Map<?, Long> counts) {
        counts.values().forEach(count -> Checks.notNegative("A number of reports", count));
    }

    /** {@return a builder that saw no report} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how many reports there were, one a session} */
    public long sessions() {
        return statuses.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * {@return how many reports have a status}
     *
     * @param status the status
     */
    public long sessions(ReportStatus status) {
        Objects.requireNonNull(status, "status");
        return statuses.getOrDefault(status, 0L);
    }

    /** {@return the findings by rule and severity, what to look at first before the others; without those known already} */
    public List<FindingTotal> findings() {
        return findings.values().stream()
                .map(total -> total.with(atRisk(total)))
                .sorted(FindingTotal.FIRST_TO_DO)
                .toList();
    }

    /**
     * {@return how many findings are so grave, without those known already}
     *
     * @param severity how grave
     */
    public long findings(Severity severity) {
        Objects.requireNonNull(severity, "severity");
        return findings.values().stream()
                .filter(total -> total.severity() == severity)
                .mapToLong(FindingTotal::findings)
                .sum();
    }

    /**
     * {@return how many findings are a rule's, without those known already}
     *
     * @param rule the id of the rule
     */
    public long findings(String rule) {
        Objects.requireNonNull(rule, "rule");
        return findings.values().stream()
                .filter(total -> total.rule().equals(rule))
                .mapToLong(FindingTotal::findings)
                .sum();
    }

    /** {@return the sessions and findings of each payer, by its id; without sessions that could not be read} */
    public List<PayerTotal> payers() {
        return payers.values().stream()
                .map(total -> total.with(risk.of(DayAtRisk.of(total.payer()))))
                .toList();
    }

    private AtRisk atRisk(FindingTotal total) {
        return total.severity() == Severity.ERROR ? risk.of(DayAtRisk.ofRule(total.rule())) : AtRisk.NOTHING;
    }

    /** {@return what findings of severity ERROR stand on, each line once; all lines of the day where one names none} */
    public AtRisk atRisk() {
        return risk.of(DayAtRisk.ALL);
    }

    /** {@return how many findings were known from an earlier run} */
    public long known() {
        return known;
    }

    /** {@return how many findings somebody answers for, so that they do not count} */
    public long suppressed() {
        return suppressed;
    }

    /** {@return how many counting days leave a choice among services that nobody made} */
    public long openTies() {
        return openTies;
    }

    /** {@return how many reports are of a day of which something could not be read} */
    public long incompleteDays() {
        return incompleteDays;
    }

    /** {@return for each rule that could not judge some session: its id, and how many; the most first} */
    public Map<String, Long> undecided() {
        return mostFirst(undecided);
    }

    /** {@return for each fact that would have decided something: its path, and in how many sessions; the most first} */
    public Map<String, Long> missingFacts() {
        return mostFirst(missing);
    }

    private static Map<String, Long> mostFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(MOST_FIRST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
    }

    @Serial
    private Object readResolve() {
        return builder().add(this).build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReportSummary that
                && statuses.equals(that.statuses)
                && findings.equals(that.findings)
                && payers.equals(that.payers)
                && undecided.equals(that.undecided)
                && missing.equals(that.missing)
                && known == that.known
                && suppressed == that.suppressed
                && openTies == that.openTies
                && incompleteDays == that.incompleteDays
                && risk.equals(that.risk);
    }

    @Override
    public int hashCode() {
        return findings.hashCode();
    }

    /** Returns how many reports of each status there were. */
    @Override
    public String toString() {
        return "ReportSummary" + statuses;
    }

    /** Adds up reports. */
    public static final class Builder {
        private final Map<ReportStatus, Long> statuses = new EnumMap<>(ReportStatus.class);
        private final Map<String, FindingTotal> findings = new TreeMap<>();
        private final Map<String, PayerTotal> payers = new TreeMap<>();
        private final Map<String, Long> undecided = new TreeMap<>();
        private final Map<String, Long> missing = new TreeMap<>();
        private long known;
        private long suppressed;
        private long openTies;
        private long incompleteDays;
        private final RiskTotals risk = new RiskTotals();

        private Builder() {}

        /**
         * Adds a report.
         *
         * @param report the report
         * @param earlier findings that are known already and are not counted again
         * @return this builder
         */
        public Builder add(BillingReport report, Baseline earlier) {
            Objects.requireNonNull(report, "report");
            Objects.requireNonNull(earlier, "earlier");
            ReportTotals totals = ReportTotals.of(report, earlier.newIn(report));
            count(statuses, report.status());
            totals.findings().forEach(this::add);
            report.payer().ifPresent(payer -> add(totals.of(payer)));
            report.notEvaluated().forEach(open -> count(undecided, open.rule()));
            totals.missingFacts().forEach(fact -> count(missing, fact));
            known += report.findings().size() - totals.counted().size();
            suppressed += report.suppressed().size();
            openTies += totals.hasOpenTie() ? 1 : 0;
            incompleteDays += totals.isIncomplete() ? 1 : 0;
            risk.add(report, totals.counted());
            return this;
        }

        /**
         * Adds all that another summary holds.
         *
         * @param other the summary of other reports
         * @return this builder
         */
        public Builder add(ReportSummary other) {
            Objects.requireNonNull(other, "other");
            other.statuses.forEach((status, count) -> statuses.merge(status, count, Long::sum));
            other.findings.values().forEach(this::add);
            other.payers.values().forEach(this::add);
            other.undecided.forEach((rule, count) -> undecided.merge(rule, count, Long::sum));
            other.missing.forEach((fact, count) -> missing.merge(fact, count, Long::sum));
            known += other.known;
            suppressed += other.suppressed;
            openTies += other.openTies;
            incompleteDays += other.incompleteDays;
            risk.add(other.risk);
            return this;
        }

        private void add(FindingTotal total) {
            findings.merge(total.severity() + " " + total.rule(), total, FindingTotal::plus);
        }

        private void add(PayerTotal total) {
            payers.merge(total.payer().toString(), total, PayerTotal::plus);
        }

        private static <K> void count(Map<K, Long> counts, K what) {
            counts.merge(what, 1L, Long::sum);
        }

        /** {@return the summary of all that was added} */
        public ReportSummary build() {
            return new ReportSummary(this);
        }
    }
}
