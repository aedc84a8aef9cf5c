package org.therapybilling.report.html;

import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.DatasetVersion;

/** What all pages begin and end with. */
final class Frame {

    private Frame() {}

    /** Begins a page up to its heading; the header is left open. */
    static Markup begin(String title, String subtitle) {
        Markup out = new Markup();
        out.constant("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", PageStyle.POLICY)
                .constant("\n");
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .constant("\n");
        out.empty("meta", "name", "color-scheme", "content", "light dark").constant("\n");
        out.empty("meta", "name", "referrer", "content", "no-referrer").constant("\n");
        out.element("title", title)
                .constant("\n<style>")
                .constant(PageStyle.CSS)
                .constant("</style>\n</head>\n<body>\n");
        hatchings(out);
        out.constant("<header>\n").element("h1", title).element("p", subtitle, "class", "subtitle");
        return out;
    }

    /** Defines the hatchings of the bars. */
    private static void hatchings(Markup out) {
        out.open("svg", "class", "defs", "width", "0", "height", "0", "aria-hidden", "true")
                .open("defs");
        hatching(out, Giver.TOGETHER, "8", "rotate(0)", "2");
        hatching(out, Giver.ASSISTANT, "8", "rotate(45)", "3");
        hatching(out, Giver.GROUP, "6", "rotate(90)", "1");
        hatching(out, Giver.NOT_BILLABLE, "6", "rotate(-45)", "1");
        out.close().close();
    }

    private static void hatching(Markup out, Giver giver, String every, String turned, String width) {
        out.open(
                "pattern",
                "id",
                giver.hatching(),
                "patternUnits",
                "userSpaceOnUse",
                "width",
                every,
                "height",
                every,
                "patternTransform",
                turned);
        out.empty("rect", "class", "hatch", "width", width, "height", every).close();
    }

    /** Ends a page: what its figures were made from. */
    static Markup end(PageTotals totals) {
        Markup out = new Markup();
        out.open("footer").element("h2", "What this was made from");
        totals.versions().forEach(version -> out.element("p", "Made by " + version + "."));
        out.element(
                "p",
                "Amounts are estimates. Minutes, codes and findings rest on what was recorded and on the data"
                        + " below; this is neither legal nor coding advice.");
        if (!totals.datasets().isEmpty()) {
            datasets(out, totals);
        }
        return out.close().constant("</body>\n</html>\n");
    }

    private static void datasets(Markup out, PageTotals totals) {
        out.open("details")
                .element(
                        "summary",
                        "Reference data: " + Shown.many(totals.datasets().size(), "release"));
        out.constant("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Reference data\">");
        out.open("table", "class", "figures").open("thead").open("tr");
        for (String head : new String[] {"Table", "Release", "Holds", "SHA-256"}) {
            out.element("th", head, "scope", "col");
        }
        out.close().close().open("tbody");
        totals.datasets().forEach(dataset -> dataset(out, dataset));
        out.close().close().constant("</div>").close();
    }

    private static void dataset(Markup out, DatasetVersion dataset) {
        out.open("tr").element("th", dataset.id(), "scope", "row").element("td", dataset.version());
        out.element("td", dataset.coverage() == DataRelease.Coverage.SUBSET ? "some codes" : "all codes");
        out.open("td")
                .element("code", dataset.sha256(), "class", "digest")
                .close()
                .close();
    }
}
