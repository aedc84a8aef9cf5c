package org.therapybilling.examples.commandline;

import java.io.PrintStream;
import java.util.OptionalInt;
import org.therapybilling.report.BillingReport;

/** What becomes of reports. */
interface ReportOutput {

    /** Writes what stands before the first report. */
    default void begin(PrintStream out) {}

    /** Takes the next report. */
    void write(BillingReport report, PrintStream out);

    /** Takes the next report, of a treatment day counted from 1 in the order of the input, where that is known. */
    default void write(BillingReport report, OptionalInt day, PrintStream out) {
        write(report, out);
    }

    /** Writes what stands behind the last report. */
    default void end(PrintStream out) {}

    /** Says whether reports may be written in pieces by several threads; else each is taken in order, by one. */
    default boolean inPieces() {
        return true;
    }
}
