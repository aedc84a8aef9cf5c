package org.therapybilling.examples.commandline;

import java.io.PrintStream;
import java.util.OptionalInt;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.SuppressionReview;

/** Adds up what suppressions do in the reports that pass on to another output. */
final class ReviewedOutput implements ReportOutput {

    private final ReportOutput output;
    private final SuppressionReview review;

    ReviewedOutput(ReportOutput output, SuppressionReview review) {
        this.output = output;
        this.review = review;
    }

    @Override
    public void begin(PrintStream out) {
        output.begin(out);
    }

    @Override
    public void write(BillingReport report, PrintStream out) {
        add(report);
        output.write(report, out);
    }

    @Override
    public void write(BillingReport report, OptionalInt day, PrintStream out) {
        add(report);
        output.write(report, day, out);
    }

    /** Several threads write; sums do not depend on their order. */
    private void add(BillingReport report) {
        synchronized (review) {
            review.add(report);
        }
    }

    @Override
    public void end(PrintStream out) {
        output.end(out);
    }

    @Override
    public boolean inPieces() {
        return output.inPieces();
    }
}
