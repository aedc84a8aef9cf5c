package org.therapybilling.examples.commandline;

import java.io.PrintStream;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.therapybilling.report.BillingReport;

/** Shows each report to somebody who adds something up, and passes it on to another output. */
final class WatchedOutput implements ReportOutput {

    private final ReportOutput output;
    private final Consumer<BillingReport> watcher;

    /**
     * Begins.
     *
     * @param output takes the reports
     * @param watcher sees each report, one at a time; in any order, as several threads write
     */
    WatchedOutput(ReportOutput output, Consumer<BillingReport> watcher) {
        this.output = output;
        this.watcher = watcher;
    }

    @Override
    public void begin(PrintStream out) {
        output.begin(out);
    }

    @Override
    public void write(BillingReport report, PrintStream out) {
        watch(report);
        output.write(report, out);
    }

    @Override
    public void write(BillingReport report, OptionalInt day, PrintStream out) {
        watch(report);
        output.write(report, day, out);
    }

    private synchronized void watch(BillingReport report) {
        watcher.accept(report);
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
