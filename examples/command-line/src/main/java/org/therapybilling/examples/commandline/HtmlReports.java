package org.therapybilling.examples.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.html.ReportHtml;

/** Reports as one page, which is written when all are there, since its head knows the totals. */
final class HtmlReports implements ReportOutput {

    /** There are more reports than a page takes. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super("Option --format html writes one page of at most " + ReportHtml.MOST_REPORTS
                    + " sessions, and there are more; name an empty folder with --out to get a page for each day.");
        }
    }

    private final List<BillingReport> reports = new ArrayList<>();

    @Override
    public boolean inPieces() {
        return false;
    }

    @Override
    public void write(BillingReport report, PrintStream out) {
        if (reports.size() == ReportHtml.MOST_REPORTS) {
            throw new TooMany();
        }
        reports.add(report);
    }

    @Override
    public void end(PrintStream out) {
        try {
            ReportHtml.write(reports, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a print stream tells by checkError only", impossible);
        }
    }
}
