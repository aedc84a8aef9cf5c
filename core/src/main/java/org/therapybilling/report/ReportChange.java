package org.therapybilling.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.Suppressed;
import org.therapybilling.internal.Checks;

/**
 * What differs between two reports of a session: with other data, other rules, or rules in shadow. Findings are matched by
 * their fingerprints.
 *
 * @param before the first report
 * @param after the second report; of a comparison with rules in shadow the same one
 * @param appeared findings of the second alone
 * @param gone findings of the first alone
 * @param changed findings of both that say something else
 */
public record ReportChange(
        BillingReport before,
        BillingReport after,
        List<Finding> appeared,
        List<Finding> gone,
        List<FindingChange> changed)
        implements Serializable {

    /**
     * Copies the lists.
     *
     * @param before the first report
     * @param after the second report
     * @param appeared findings of the second alone
     * @param gone findings of the first alone
     * @param changed findings of both that say something else
     */
    public ReportChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        appeared = Checks.copy("appeared", Finding.class, appeared);
        gone = Checks.copy("gone", Finding.class, gone);
        changed = Checks.copy("changed", FindingChange.class, changed);
    }

    /**
     * {@return what differs between two reports}
     *
     * @param before the first report
     * @param after the second report, of the same session
     */
    public static ReportChange between(BillingReport before, BillingReport after) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        return of(before, after, before.findings(), after.findings());
    }

    /**
     * {@return what would differ if rules in shadow took effect in the place of those of the same ids}
     *
     * @param report a report that the rules were run for
     * @param rules the rules, those in shadow among them
     */
    public static ReportChange ofShadow(BillingReport report, RuleSet rules) {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(rules, "rules");
        Set<String> drafted = rules.inShadow();
        List<Finding> now = Stream.concat(
                        report.findings().stream(), report.suppressed().stream().map(Suppressed::finding))
                .filter(finding -> drafted.contains(finding.rule()))
                .toList();
        return of(report, report, now, report.shadowFindings());
    }

    private static ReportChange of(
            BillingReport before, BillingReport after, List<Finding> first, List<Finding> second) {
        List<Finding> gone = new ArrayList<>();
        List<Finding> appeared = new ArrayList<>(second);
        List<FindingChange> changed = new ArrayList<>();
        for (Finding finding : first) {
            Optional<Finding> other = taken(finding.fingerprint(), appeared);
            if (other.isEmpty()) {
                gone.add(finding);
            } else if (FindingChange.isOf(finding, other.get())) {
                changed.add(new FindingChange(finding, other.get()));
            }
        }
        return new ReportChange(before, after, appeared, gone, changed);
    }

    /** Takes the first finding of a fingerprint out of a list. */
    private static Optional<Finding> taken(String fingerprint, List<Finding> from) {
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i).fingerprint().equals(fingerprint)) {
                return Optional.of(from.remove(i));
            }
        }
        return Optional.empty();
    }

    /** {@return whether the lines that the record supports, the status or the error differ} */
    public boolean isOfClaim() {
        return before.status() != after.status()
                || !before.lines().equals(after.lines())
                || !before.error().equals(after.error());
    }

    /** {@return whether nothing differs: neither findings nor the claim; reports of other data releases alone are alike} */
    public boolean isNone() {
        return appeared.isEmpty() && gone.isEmpty() && changed.isEmpty() && !isOfClaim();
    }

    /** Returns a line for each difference, without keys and ids. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        if (before.status() != after.status()) {
            lines.add("status: was " + before.status() + ", is " + after.status());
        }
        if (!before.lines().equals(after.lines())) {
            lines.add("lines: were " + before.lines() + ", are " + after.lines());
        }
        gone.forEach(finding -> lines.add("gone: " + finding));
        appeared.forEach(finding -> lines.add("new: " + finding));
        changed.forEach(change -> lines.add("changed: " + change));
        return lines.isEmpty() ? "no change" : String.join("\n", lines);
    }
}
