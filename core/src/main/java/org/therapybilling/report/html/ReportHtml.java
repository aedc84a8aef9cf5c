package org.therapybilling.report.html;

import java.io.IOException;
import java.util.Objects;
import org.therapybilling.internal.Checks;
import org.therapybilling.report.BillingReport;

/**
 * Writes reports as one page that stands alone: it loads nothing, runs nothing, and prints on paper. The same reports give
 * the same bytes.
 */
public final class ReportHtml {

    /** So many reports a page has at the most; more are for a folder of pages. */
    public static final int MOST_REPORTS = 5_000;

    private ReportHtml() {}

    /**
     * Writes a page of reports.
     *
     * @param reports the reports, in the order of the page; at most {@link #MOST_REPORTS}
     * @param out takes the page, to be encoded as UTF-8
     * @throws IOException if it cannot take more
     * @throws IllegalArgumentException if there are more reports; nothing is written then
     */
    public static void write(Iterable<BillingReport> reports, Appendable out) throws IOException {
        Objects.requireNonNull(reports, "reports");
        Objects.requireNonNull(out, "out");
        HtmlPage page = HtmlPage.of("Therapy billing report");
        StringBuilder rows = new StringBuilder();
        StringBuilder sections = new StringBuilder();
        for (BillingReport report : reports) {
            Checks.element("reports", report);
            if (page.size() == MOST_REPORTS) {
                throw new IllegalArgumentException("There are more than " + MOST_REPORTS
                        + " reports; a page takes at most so many. Write a page for each day instead.");
            }
            HtmlPage.Part part = page.add(report);
            rows.append(part.row());
            sections.append(part.section());
        }
        page.begin(out);
        out.append(rows);
        page.between(out);
        out.append(sections);
        page.end(out);
    }
}
