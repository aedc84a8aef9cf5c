package org.therapybilling.examples.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import org.therapybilling.json.BillingJson;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportText;

/** How reports are written; the constants are spelled as on the command line. */
enum ReportFormat implements ReportOutput {
    /** For people: a paragraph each. */
    text {
        @Override
        public void write(BillingReport report, PrintStream out) {
            out.print(ReportText.of(report));
            out.print('\n');
        }
    },
    /** For programs: NDJSON, a line each. */
    json {
        @Override
        public void write(BillingReport report, PrintStream out) {
            try {
                BillingJson.write(report, out);
                out.print('\n');
            } catch (IOException impossible) {
                throw new UncheckedIOException("a print stream tells by checkError only", impossible);
            }
        }
    },
    /** For spreadsheets: a header, then a row for each line of a claim, choice, finding and remark. */
    csv {
        @Override
        public void begin(PrintStream out) {
            out.print(ReportRow.header());
        }

        @Override
        public void write(BillingReport report, PrintStream out) {
            write(report, OptionalInt.empty(), out);
        }

        @Override
        public void write(BillingReport report, OptionalInt day, PrintStream out) {
            out.print(ReportRows.of(report, day));
        }
    },
    /** For people: a page to look at. */
    html {
        @Override
        ReportOutput output() {
            return new HtmlReports();
        }

        @Override
        public void write(BillingReport report, PrintStream out) {
            throw new IllegalStateException("A page is written when all its reports are there.");
        }
    };

    /** Returns what takes the reports of a run. */
    ReportOutput output() {
        return this;
    }
}
