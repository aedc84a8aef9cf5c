package org.therapybilling.report.html;

import java.util.List;
import java.util.stream.Collectors;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Answer;
import org.therapybilling.internal.NumberRanges;
import org.therapybilling.report.BillingReport;
import org.therapybilling.vocabulary.Money;

/** What tells a visit from others: its heading, and its row in the worklist. */
final class VisitHead {

    private VisitHead() {}

    /** Returns the classes by which the filters of the page find it. */
    static String classes(VisitFacts visit) {
        return "visit "
                + Sign.of(visit).stream().map(sign -> "is-" + sign.cssClass()).collect(Collectors.joining(" "));
    }

    static Markup of(VisitFacts visit, String anchor) {
        Markup out = new Markup();
        out.open("div", "class", "visit-head").open("h3", "id", anchor + "-h");
        out.text("Session " + visit.name()).close();
        out.element("p", forWhom(visit.report()), "class", "for-whom");
        badges(visit, out);
        return out.element("a", "Worklist", "href", "#worklist", "class", "back")
                .close();
    }

    private static String forWhom(BillingReport report) {
        String rows = report.rows().isEmpty() ? "" : " · " + NumberRanges.ofRows(report.rows(), "–");
        return report.dateOfService()
                        .map(date -> date + " · " + report.discipline().orElseThrow() + " · "
                                + report.payer().orElseThrow())
                        .orElse("date unknown")
                + rows;
    }

    /** Says in a few words what there is: findings by severity, a choice, something due. */
    private static void badges(VisitFacts visit, Markup out) {
        out.open("p", "class", "badges");
        for (Sign sign : Sign.of(visit)) {
            out.open("span", "class", "badge " + sign.cssClass());
            out.element("span", sign.mark(), "aria-hidden", "true")
                    .text(" " + words(sign, visit))
                    .close()
                    .text(" ");
        }
        out.close();
    }

    private static String words(Sign sign, VisitFacts visit) {
        return switch (sign) {
            case ERROR -> Shown.many(visit.count(Severity.ERROR), "error");
            case WARNING -> Shown.many(visit.count(Severity.WARNING), "warning");
            case CHOICE -> "choice open";
            case DUE -> "comes due";
            case UNREADABLE -> "could not be read";
            case UNDECIDED -> "cannot be decided";
            case CLEAN -> visit.count(Severity.INFO) > 0 ? "clean, with a note" : "clean";
        };
    }

    /** Writes the row of the worklist. */
    static Markup row(VisitFacts visit, String anchor) {
        BillingReport report = visit.report();
        Markup out = new Markup();
        out.open("tr", "class", classes(visit));
        out.open("th", "scope", "row")
                .element("a", visit.name(), "href", "#" + anchor)
                .close();
        out.open("td", "class", "date")
                .text(report.dateOfService().map(Object::toString).orElse("–"))
                .close();
        out.element(
                "td",
                report.payer()
                        .map(payer -> report.discipline().orElseThrow() + ", " + payer)
                        .orElse("–"));
        out.open("td");
        badges(visit, out);
        out.element("span", rules(report), "class", "rules").close();
        out.element("td", lines(visit), "class", "claim-lines").element("td", allowed(visit), "class", "number");
        return out.close();
    }

    private static String rules(BillingReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(Finding::rule)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String lines(VisitFacts visit) {
        List<ServiceLine> lines = visit.judged().lines();
        if (!visit.isFirst()) {
            return "with the first of its day";
        }
        return lines.isEmpty() ? "–" : ClaimPart.inOneLine(lines);
    }

    private static String allowed(VisitFacts visit) {
        if (!visit.isFirst() || visit.report().estimate().isEmpty()) {
            return "–";
        }
        Answer<Money> allowed = visit.report().estimate().get().allowed();
        return allowed.found().map(money -> "$" + money).orElse("unknown");
    }
}
