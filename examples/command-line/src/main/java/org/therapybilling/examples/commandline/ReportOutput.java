package org.therapybilling.examples.commandline;

import java.io.PrintStream;
import org.therapybilling.report.BillingReport;

/** What becomes of reports. */
interface ReportOutput {

    /** Writes what stands before the first report. */
    default void begin(PrintStream out) {}

    /** Takes the next report. */
    void write(BillingReport report, PrintStream out);

    /** Writes what stands behind the last report. */
    default void end(PrintStream out) {}

    /** Says whether reports may be written in pieces by several threads; else each is taken in order, by one. */
    default boolean inPieces() {
        return true;
    }
}
