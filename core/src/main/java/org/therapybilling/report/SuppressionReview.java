package org.therapybilling.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Suppressed;
import org.therapybilling.compliance.Suppression;
import org.therapybilling.internal.Checks;

/** Adds up over reports what suppressions did, so that unused and expired ones are seen. For one thread at a time. */
public final class SuppressionReview {

    private final List<Suppression> suppressions;
    private final long[] suppressed;
    private final long[] expired;

    private SuppressionReview(List<Suppression> suppressions) {
        this.suppressions = suppressions;
        this.suppressed = new long[suppressions.size()];
        this.expired = new long[suppressions.size()];
    }

    /**
     * {@return a review that has seen no report}
     *
     * @param suppressions those that the reports are made with
     */
    public static SuppressionReview of(List<Suppression> suppressions) {
        Checks.elements("suppressions", suppressions);
        return new SuppressionReview(List.copyOf(suppressions));
    }

    /**
     * Adds what the suppressions did in a report.
     *
     * @param report the report
     */
    public void add(BillingReport report) {
        Objects.requireNonNull(report, "report");
        for (Suppressed held : report.suppressed()) {
            int index = suppressions.indexOf(held.suppression());
            if (index >= 0) {
                suppressed[index]++;
            }
        }
        report.findings().forEach(finding -> addExpired(finding, report));
    }

    private void addExpired(Finding finding, BillingReport report) {
        for (int i = 0; i < suppressions.size(); i++) {
            Suppression suppression = suppressions.get(i);
            Optional<Boolean> about = report.payer().map(payer -> suppression.matches(finding, payer));
            if (about.orElse(false)) {
                expired[i]++;
            }
        }
    }

    /** {@return what each suppression did so far, in the order given} */
    public List<SuppressionUse> uses() {
        List<SuppressionUse> uses = new ArrayList<>();
        for (int i = 0; i < suppressed.length; i++) {
            uses.add(new SuppressionUse(suppressions.get(i), suppressed[i], expired[i]));
        }
        return uses;
    }

    /** {@return the suppressions that were about no finding so far, in the order given} */
    public List<Suppression> unused() {
        return uses().stream()
                .filter(SuppressionUse::isUnused)
                .map(SuppressionUse::suppression)
                .toList();
    }

    /** Returns how many suppressions there are. */
    @Override
    public String toString() {
        return "SuppressionReview[" + suppressions.size() + " suppression(s)]";
    }
}
