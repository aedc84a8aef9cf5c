package org.therapybilling.report.html;

import java.util.List;
import java.util.stream.Collectors;
import org.therapybilling.compliance.DueItem;
import org.therapybilling.compliance.Suppressed;
import org.therapybilling.explain.Explanation;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.MissingFacts;
import org.therapybilling.report.ReportDay;
import org.therapybilling.report.ReportStatus;

/** One visit: its minutes, choice, lines with their findings and price, and on demand the reasons. */
final class VisitSection {

    private final VisitFacts visit;
    private final BillingReport report;
    private final Markup out = new Markup();

    private VisitSection(VisitFacts visit) {
        this.visit = visit;
        this.report = visit.report();
    }

    static Markup of(VisitFacts visit, String anchor) {
        return new VisitSection(visit).write(anchor);
    }

    private Markup write(String anchor) {
        out.open("section", "class", VisitHead.classes(visit), "id", anchor, "aria-labelledby", anchor + "-h");
        out.add(VisitHead.of(visit, anchor));
        if (visit.isUnreadable()) {
            out.element(
                    "p",
                    report.where().map(where -> where + ": ").orElse("")
                            + report.error().orElse(""),
                    "class",
                    "error-text");
        } else {
            readable();
        }
        return out.close();
    }

    private void readable() {
        report.day().ifPresent(this::day);
        if (visit.isFirst()) {
            figures();
        } else {
            out.add(ClaimPart.of(visit));
        }
        due();
        suppressed();
        gaps();
        madeFrom();
    }

    private void figures() {
        out.open("div", "class", "columns");
        report.count().ifPresent(count -> out.add(MinutesPart.of(count)));
        out.add(ClaimPart.of(visit)).close();
        out.add(ChoicePart.of(report));
        report.estimate().ifPresent(estimate -> out.add(PricePart.of(estimate)));
        Explanation reasons = report.explain();
        if (!reasons.steps().isEmpty()) {
            out.open("details").element("summary", "Why these units and lines");
            out.add(Reasons.list(reasons)).close();
        }
    }

    private void day(ReportDay day) {
        int sessions = day.sessions().size();
        if (sessions > 1 && day.first()) {
            out.element(
                    "p",
                    "First of " + sessions
                            + " sessions of this day. Their minutes are pooled: all figures are the day's.",
                    "class",
                    "note");
        } else if (sessions > 1) {
            String first = day.firstSession().isEmpty() ? "the first session" : "session " + day.firstSession();
            out.element(
                    "p",
                    "Session " + day.position() + " of " + sessions + " of this day. The figures of the day stand with "
                            + first + "; what follows is this session's own.",
                    "class",
                    "note");
        }
        if (day.incomplete()) {
            out.element(
                    "p",
                    "Something that belongs to this day could not be read, so that the figures may be too low.",
                    "class",
                    "note incomplete");
        }
    }

    private void due() {
        if (!report.upcoming().isEmpty()) {
            out.open("div", "class", "due-items")
                    .element("h4", Sign.DUE.mark() + " Comes due")
                    .open("ul");
            report.upcoming().stream().sorted(DueItem.SOONEST).forEach(item -> out.element("li", item.toString()));
            out.close().close();
        }
    }

    private void suppressed() {
        List<Suppressed> suppressed = report.suppressed();
        if (!suppressed.isEmpty()) {
            out.open("details")
                    .element("summary", "Suppressed: " + Shown.many(suppressed.size(), "finding"))
                    .open("ul");
            suppressed.forEach(item -> out.element(
                    "li",
                    item.finding() + " Until " + item.suppression().untilServiceDate() + ", by "
                            + item.suppression().by() + ": "
                            + item.suppression().reason()));
            out.close().close();
        }
    }

    /** Says what was not checked, and what to record so that it can be; nothing if all was. */
    private void gaps() {
        if (report.status() == ReportStatus.NOT_CHECKED) {
            out.element("p", "Nothing was checked: there is no rule in the set.", "class", "note");
        }
        MissingFacts missing = MissingFacts.of(report.notEvaluated());
        if (missing.rules().isEmpty()) {
            return;
        }
        if (!missing.decisive().isEmpty()) {
            out.element(
                    "p",
                    "Record this to decide what is open: " + String.join(", ", missing.decisive()),
                    "class",
                    "note");
        }
        out.open("details")
                .element(
                        "summary",
                        "Not checked for want of facts: "
                                + Shown.many(missing.rules().size(), "rule"));
        out.open("dl", "class", "missing");
        for (MissingFacts.From from : missing.places()) {
            out.element("dt", from.label()).element("dd", String.join(", ", missing.facts(from)));
        }
        out.element("dt", "rules")
                .element("dd", String.join(", ", missing.rules()))
                .close()
                .close();
    }

    private void madeFrom() {
        String data = report.provenance().datasets().stream()
                .map(dataset -> dataset.id() + " " + dataset.version())
                .collect(Collectors.joining(", "));
        out.open("details").element("summary", "Made from");
        out.element(
                        "p",
                        "therapy-billing " + report.provenance().library() + ", rules "
                                + report.provenance().rules() + (data.isEmpty() ? "" : ", " + data))
                .close();
    }
}
