package org.therapybilling.report.html;

import java.io.IOException;
import java.util.Objects;
import org.therapybilling.report.BillingReport;

/**
 * A page of visits in the making, for whoever keeps its parts elsewhere than in memory: a row of the worklist and a
 * section for each report, then the head, which knows the totals. The whole page is {@link #begin}, all rows,
 * {@link #between}, all sections, {@link #end}. Its size in memory does not grow with the number of reports.
 */
public final class HtmlPage {

    private final String title;
    private final String up;
    private final PageTotals totals = new PageTotals();

    private HtmlPage(String title, String up) {
        this.title = title;
        this.up = up;
    }

    /**
     * Begins a page that stands alone.
     *
     * @param title its heading
     * @return an empty page
     */
    public static HtmlPage of(String title) {
        Objects.requireNonNull(title, "title");
        return new HtmlPage(title, "");
    }

    /**
     * Begins a page of a folder.
     *
     * @param title its heading
     * @param index the name of the file that lists the pages, in the same folder
     * @return an empty page
     */
    public static HtmlPage of(String title, String index) {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(index, "index");
        return new HtmlPage(title, index);
    }

    /**
     * What a report adds to a page.
     *
     * @param row its row in the worklist
     * @param section the visit in full
     */
    public record Part(String row, String section) {

        /**
         * Checks that nothing is missing.
         *
         * @param row its row in the worklist
         * @param section the visit in full
         */
        public Part {
            Objects.requireNonNull(row, "row");
            Objects.requireNonNull(section, "section");
        }
    }

    /**
     * Adds a report.
     *
     * @param report the report
     * @return its parts, to be written in the order of the reports
     */
    public Part add(BillingReport report) {
        Objects.requireNonNull(report, "report");
        String anchor = "v" + (totals.sessions() + 1);
        VisitFacts visit = new VisitFacts(report);
        totals.add(visit, "#" + anchor);
        return new Part(
                VisitHead.row(visit, anchor).toString(),
                VisitSection.of(visit, anchor).toString());
    }

    /** {@return how many reports were added} */
    public int size() {
        return totals.sessions();
    }

    PageTotals totals() {
        return totals;
    }

    /**
     * Writes what stands before the rows of the worklist.
     *
     * @param out takes the markup
     * @throws IOException if it cannot take more
     */
    public void begin(Appendable out) throws IOException {
        Objects.requireNonNull(out, "out");
        Markup page = Frame.begin(title, subtitle());
        if (!up.isEmpty()) {
            page.open("p", "class", "up").element("a", "All days", "href", up).close();
        }
        page.add(Overview.tiles(totals)).constant("</header>\n<main>\n").add(Overview.first(totals));
        page.constant("<section aria-labelledby=\"worklist\">\n").element("h2", "Worklist", "id", "worklist");
        page.add(Filters.of(totals));
        page.constant(
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table of visits\">\n<table class=\"worklist\">\n<thead><tr>");
        for (String head : new String[] {"Session", "Date", "For", "What there is", "Lines"}) {
            page.element("th", head, "scope", "col");
        }
        page.element("th", "Allowed", "scope", "col", "class", "number").constant("</tr>\n</thead>\n<tbody>\n");
        out.append(page.toString());
    }

    private String subtitle() {
        String dates = totals.dates();
        return Shown.many(totals.sessions(), "session") + (dates.isEmpty() ? "" : ", dates of service " + dates);
    }

    /**
     * Writes what stands between the rows and the sections.
     *
     * @param out takes the markup
     * @throws IOException if it cannot take more
     */
    public void between(Appendable out) throws IOException {
        Objects.requireNonNull(out, "out");
        out.append("""
                </tbody>
                </table>
                </div>
                </section>
                <section class="visits" aria-labelledby="visits">
                <h2 id="visits">Visits</h2>
                """);
    }

    /**
     * Writes what stands behind the sections: what the reports were made from.
     *
     * @param out takes the markup
     * @throws IOException if it cannot take more
     */
    public void end(Appendable out) throws IOException {
        Objects.requireNonNull(out, "out");
        out.append("</section>\n</main>\n").append(Frame.end(totals).toString());
    }
}
