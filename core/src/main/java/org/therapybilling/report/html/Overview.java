package org.therapybilling.report.html;

import java.util.List;
import java.util.Locale;
import org.therapybilling.compliance.Severity;
import org.therapybilling.report.FindingTotal;
import org.therapybilling.report.ReportSummary;
import org.therapybilling.vocabulary.Money;

/** The top of a page: the figures of the whole, and what to do first. */
final class Overview {

    private final PageTotals totals;
    private final ReportSummary summary;
    private final Markup out = new Markup();

    private Overview(PageTotals totals) {
        this.totals = totals;
        this.summary = totals.summary();
    }

    /** Writes the figures of the whole. */
    static Markup tiles(PageTotals totals) {
        return new Overview(totals).tiles();
    }

    /** Writes what to do first, by how grave it is. */
    static Markup first(PageTotals totals) {
        return new Overview(totals).first();
    }

    private Markup tiles() {
        out.open("dl", "class", "tiles");
        tile(Sign.ERROR, "" + summary.findings(Severity.ERROR), "errors", in(Sign.ERROR));
        tile(Sign.WARNING, "" + summary.findings(Severity.WARNING), "warnings", in(Sign.WARNING));
        tile(Sign.ERROR, "$" + summary.atRisk().allowed(), "at risk", "allowed for lines with an error");
        tile(Sign.CHOICE, "" + totals.visits(Sign.CHOICE), "choices open", "units are tied, the therapist chooses");
        tile(Sign.DUE, "" + totals.due(), "come due", soonest());
        tile(Sign.UNREADABLE, "" + totals.visits(Sign.UNREADABLE), "could not be read", "not in any figure");
        tile(Sign.CLEAN, dollars(totals.allowedCents()), "allowed, estimated", priced());
        return out.close();
    }

    private void tile(Sign sign, String figure, String what, String more) {
        boolean nothing = figure.equals("0") || figure.equals("$0.00");
        out.open("div", "class", nothing ? "tile nothing" : "tile " + sign.cssClass());
        out.open("dt")
                .element("span", sign.mark(), "aria-hidden", "true", "class", "mark")
                .text(" " + what)
                .close();
        out.open("dd")
                .element("strong", figure)
                .text(" ")
                .element("span", more)
                .close()
                .close();
    }

    private String in(Sign sign) {
        return "in " + Shown.many(totals.visits(sign), "visit");
    }

    private String soonest() {
        return totals.soonest().stream()
                .findFirst()
                .map(due -> "the first " + when(due))
                .orElse("of what was told");
    }

    private static String when(PageTotals.Due due) {
        return due.item()
                .date()
                .map(date -> "by " + date)
                .orElseGet(() -> "in " + Shown.many(due.item().visitsLeft().orElse(0), "visit"));
    }

    private String priced() {
        String without = totals.unpriced() == 0 ? "" : ", " + totals.unpriced() + " without a price";
        return Shown.many(totals.priced(), "claim") + without;
    }

    static String dollars(long cents) {
        return "$" + Money.ofCents(cents);
    }

    private Markup first() {
        out.open("section", "class", "first", "aria-labelledby", "first")
                .element("h2", "What to do first", "id", "first");
        List<FindingTotal> rules = summary.findings();
        boolean nothing =
                totals.visits(Sign.UNREADABLE) + totals.visits(Sign.CHOICE) + totals.due() + rules.size() == 0;
        if (nothing) {
            out.element("p", "Nothing: no finding, no choice open, nothing that comes due.");
            return out.close();
        }
        out.open("ol", "class", "todo");
        unreadable();
        rules.stream().filter(rule -> rule.severity() == Severity.ERROR).forEach(this::rule);
        choices();
        rules.stream().filter(rule -> rule.severity() == Severity.WARNING).forEach(this::rule);
        totals.soonest().forEach(this::due);
        rules.stream().filter(rule -> rule.severity() == Severity.INFO).forEach(this::rule);
        return out.close().close();
    }

    private void begin(Sign sign, String title) {
        begin(sign.cssClass(), sign.mark(), title);
    }

    private void begin(String cssClass, String mark, String title) {
        out.open("li", "class", cssClass);
        out.element("span", mark, "class", "mark", "aria-hidden", "true")
                .text(" ")
                .element("strong", title);
    }

    private void end(String link, String href) {
        out.text(" ").element("a", link, "href", href).close();
    }

    private void unreadable() {
        int count = totals.visits(Sign.UNREADABLE);
        if (count > 0) {
            begin(Sign.UNREADABLE, Shown.many(count, "session") + " could not be read.");
            out.text(" Correct the input and check again; nothing of them is in these figures.");
            end("To the first", totals.firstOf(Sign.UNREADABLE));
        }
    }

    private void choices() {
        int count = totals.visits(Sign.CHOICE);
        if (count > 0) {
            begin(Sign.CHOICE, Shown.many(count, "choice") + " for the therapist.");
            out.text(" Services tie for a unit; any permitted claim is right, and the one taken is recorded.");
            end("To the first", totals.firstOf(Sign.CHOICE));
        }
    }

    private void rule(FindingTotal rule) {
        String kind = rule.severity() == Severity.INFO
                ? "note"
                : rule.severity().name().toLowerCase(Locale.ROOT);
        FirstFinding first = totals.firstOf(rule);
        begin(
                FindingNote.cssClass(rule.severity()),
                FindingNote.mark(rule.severity()),
                Shown.many(rule.findings(), kind));
        out.text(" in " + Shown.many(rule.sessions(), "visit") + ": ")
                .element("code", rule.rule())
                .text(". ");
        out.text(rule.findings() == 1 ? first.remedy() : "The first: " + first.remedy());
        end("Session " + first.name(), first.link());
    }

    private void due(PageTotals.Due due) {
        begin(Sign.DUE, "Due " + when(due) + ":");
        out.text(" " + due.item().what() + ".");
        if (due.visits() > 1) {
            out.text(" In " + Shown.many(due.visits(), "visit") + ", the first:");
        }
        end("Session " + due.name(), due.link());
    }
}
