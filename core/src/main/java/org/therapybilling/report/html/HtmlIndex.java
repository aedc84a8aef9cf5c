package org.therapybilling.report.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.therapybilling.compliance.Severity;

/** The list of the pages of a folder, written last. It keeps a row a page. */
public final class HtmlIndex {

    private final List<String> rows = new ArrayList<>();
    private final PageTotals whole = new PageTotals();

    /** Begins an index without pages. */
    public HtmlIndex() {}

    /**
     * Adds a page that is complete.
     *
     * @param file the name of its file, in the folder of the index
     * @param title what the page is called
     * @param page the page
     */
    public void add(String file, String title, HtmlPage page) {
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(title, "title");
        PageTotals totals = page.totals();
        whole.add(totals, file);
        Markup out = new Markup();
        out.open("tr")
                .open("th", "scope", "row")
                .element("a", title, "href", file)
                .close();
        number(out, "" + totals.sessions());
        for (Severity severity : new Severity[] {Severity.ERROR, Severity.WARNING}) {
            number(out, "" + totals.summary().findings(severity));
        }
        number(out, "$" + totals.summary().atRisk().allowed());
        number(out, "" + totals.visits(Sign.CHOICE));
        number(out, "" + totals.due());
        number(out, "" + totals.visits(Sign.UNREADABLE));
        number(out, Overview.dollars(totals.allowedCents()));
        rows.add(out.close().toString());
    }

    private static void number(Markup out, String figure) {
        out.element("td", figure, "class", figure.equals("0") || figure.equals("$0.00") ? "number nothing" : "number");
    }

    /**
     * Writes the index.
     *
     * @param out takes the page, to be encoded as UTF-8
     * @throws IOException if it cannot take more
     */
    public void write(Appendable out) throws IOException {
        Objects.requireNonNull(out, "out");
        Markup page = Frame.begin("Therapy billing report", subtitle());
        page.add(Overview.tiles(whole)).constant("</header>\n<main>\n").add(Overview.first(whole));
        page.constant("<section aria-labelledby=\"pages\">\n").element("h2", "Pages", "id", "pages");
        page.constant("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table of pages\">\n");
        page.open("table", "class", "worklist").open("thead").open("tr").element("th", "Page", "scope", "col");
        String[] heads = {"Sessions", "Errors", "Warnings", "At risk", "Choices", "Due", "Unreadable", "Allowed"};
        for (String head : heads) {
            page.element("th", head, "scope", "col", "class", "number");
        }
        page.close().close().constant("<tbody>\n");
        rows.forEach(page::constant);
        page.constant("</tbody>\n")
                .close()
                .constant("</div>\n</section>\n</main>\n")
                .add(Frame.end(whole));
        out.append(page.toString());
    }

    private String subtitle() {
        String dates = whole.dates();
        return Shown.many(whole.sessions(), "session") + " on " + Shown.many(rows.size(), "page")
                + (dates.isEmpty() ? "" : ", dates of service " + dates);
    }
}
