package org.therapybilling.report.html;

/** The choice of what a page shows: radio buttons that the style acts upon. */
final class Filters {

    private Filters() {}

    static Markup of(PageTotals totals) {
        Markup out = new Markup();
        out.open("fieldset", "class", "filters").element("legend", "Show");
        button(out, "show-all", "All", totals.sessions(), true);
        for (Sign sign : Sign.values()) {
            if (totals.visits(sign) > 0) {
                button(out, "show-" + sign.cssClass(), sign.mark() + " " + sign.label(), totals.visits(sign), false);
            }
        }
        out.open("span", "class", "unfold");
        out.empty("input", "type", "checkbox", "id", "unfold");
        out.element("label", "Unfold reasons, also on paper", "for", "unfold").close();
        return out.close();
    }

    private static void button(Markup out, String id, String label, int count, boolean checked) {
        out.open("span", "class", "filter");
        if (checked) {
            out.empty("input", "type", "radio", "name", "show", "id", id, "checked", "checked");
        } else {
            out.empty("input", "type", "radio", "name", "show", "id", id);
        }
        out.open("label", "for", id)
                .text(label + " ")
                .element("span", "" + count, "class", "count")
                .close()
                .close();
    }
}
