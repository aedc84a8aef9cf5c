package org.therapybilling.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.internal.Checks;
import org.therapybilling.price.LinePrice;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;

/**
 * The lines of a counting day that errors stand on, by what is added up.
 *
 * @param reports how many reports of the day were seen
 * @param lines for each sum, the lines by their index among those of the day
 */
record DayAtRisk(int reports, Map<String, Map<Integer, AtRisk>> lines) implements Serializable {

    /** The sum of all. */
    static final String ALL = "";

    DayAtRisk {
        Checks.inRange("The number of reports", reports, 1, Integer.MAX_VALUE);
        Map<String, Map<Integer, AtRisk>> copy = new HashMap<>();
        lines.forEach((sum, ofSum) -> {
            Checks.copy("lines", AtRisk.class, ofSum.values());
            copy.put(sum, Map.copyOf(ofSum));
        });
        lines = Map.copyOf(copy);
    }

    /**
     * What tells a day from others. Reports of a day are equal in all of this.
     *
     * @param date the date of service; null if the session could not be taken, as are the next two
     * @param discipline the discipline of the plan of care
     * @param payer the profile of the payer
     * @param sessions the ids of its sessions
     * @param prices what its lines pay
     */
    record Day(
            @Nullable LocalDate date,
            @Nullable Discipline discipline,
            @Nullable PayerId payer,
            List<String> sessions,
            List<LinePrice> prices)
            implements Serializable {

        Day {
            sessions = Checks.copy("sessions", String.class, sessions);
            prices = Checks.copy("prices", LinePrice.class, prices);
        }

        static Day of(BillingReport report) {
            return new Day(
                    report.dateOfService().orElse(null),
                    report.discipline().orElse(null),
                    report.payer().orElse(null),
                    report.day().map(ReportDay::sessions).orElse(List.of()),
                    JudgedLines.of(report).prices());
        }

        /** Leaves out the prices, which are many where the sessions are. */
        @Override
        public int hashCode() {
            return Objects.hash(date, payer, sessions);
        }

        boolean isOfOneReport() {
            return sessions.size() < 2;
        }
    }

    /** Returns what a report has; a finding counts for all, for its payer and for its rule. */
    static DayAtRisk of(BillingReport report, List<Finding> findings) {
        Map<String, Map<Integer, AtRisk>> lines = new HashMap<>();
        JudgedLines judged = JudgedLines.of(report);
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                SortedMap<Integer, AtRisk> concerned = concerned(judged, finding);
                add(lines, ALL, concerned);
                add(lines, ofRule(finding.rule()), concerned);
                report.payer().ifPresent(payer -> add(lines, of(payer), concerned));
            }
        }
        return new DayAtRisk(1, lines);
    }

    /** Returns the name of the sum of a payer. */
    static String of(PayerId payer) {
        return "payer " + payer;
    }

    /** Returns the name of the sum of a rule. */
    static String ofRule(String rule) {
        return "rule " + rule;
    }

    private static SortedMap<Integer, AtRisk> concerned(JudgedLines judged, Finding finding) {
        SortedMap<Integer, AtRisk> concerned = new TreeMap<>();
        for (int index : judged.concerned(finding)) {
            if (index < judged.prices().size()) {
                concerned.put(index, atRisk(judged.prices().get(index)));
            }
        }
        return concerned;
    }

    private static AtRisk atRisk(LinePrice price) {
        long units = price.line().units().toInt();
        return price.allowed()
                .found()
                .map(dollars -> new AtRisk(1, units, dollars, 0))
                .orElse(new AtRisk(1, units, Money.ofCents(0), 1));
    }

    private static void add(Map<String, Map<Integer, AtRisk>> sums, String sum, Map<Integer, AtRisk> lines) {
        sums.computeIfAbsent(sum, first -> new TreeMap<>()).putAll(lines);
    }

    /** Returns this with what other reports of the same day have; a line of both is one. */
    DayAtRisk and(DayAtRisk other) {
        if (other.lines.isEmpty()) {
            return new DayAtRisk(reports + other.reports, lines);
        }
        Map<String, Map<Integer, AtRisk>> both = new HashMap<>();
        lines.forEach((sum, ofSum) -> add(both, sum, ofSum));
        other.lines.forEach((sum, ofSum) -> add(both, sum, ofSum));
        return new DayAtRisk(reports + other.reports, both);
    }

    /** Returns what the lines of each sum are together. */
    Map<String, AtRisk> sums() {
        Map<String, AtRisk> sums = new HashMap<>();
        lines.forEach((sum, ofSum) -> sums.put(sum, ofSum.values().stream().reduce(AtRisk.NOTHING, AtRisk::plus)));
        return sums;
    }
}
