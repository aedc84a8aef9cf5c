package org.therapybilling.examples.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.therapybilling.json.BillingJson;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportText;

/** How reports are written; the constants are spelled as on the command line. */
enum ReportFormat {
    /** For people: a paragraph each. */
    text {
        @Override
        void write(BillingReport report, PrintStream out) {
            out.print(ReportText.of(report));
            out.print('\n');
        }
    },
    /** For programs: NDJSON, a line each. */
    json {
        @Override
        void write(BillingReport report, PrintStream out) {
            try {
                BillingJson.write(report, out);
                out.print('\n');
            } catch (IOException impossible) {
                throw new UncheckedIOException("a print stream tells by checkError only", impossible);
            }
        }
    },
    /** For spreadsheets: a header, then a row for each line of a claim. */
    csv {
        @Override
        void begin(PrintStream out) {
            out.print(ReportRows.header());
        }

        @Override
        void write(BillingReport report, PrintStream out) {
            out.print(ReportRows.of(report));
        }
    };

    /** Writes what stands before the first report. */
    void begin(PrintStream out) {}

    abstract void write(BillingReport report, PrintStream out);
}
