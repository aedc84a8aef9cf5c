package org.therapybilling.report.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.compliance.Finding;
import org.therapybilling.explain.Answer;
import org.therapybilling.price.LinePrice;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;

/** The lines that are judged, with what they pay and the findings beside them; what concerns no line stands below. */
final class ClaimPart {

    private final VisitFacts visit;
    private final List<ServiceLine> lines;
    private final List<LinePrice> prices;
    private final Map<Integer, List<Finding>> beside = new HashMap<>();
    private final Markup out = new Markup();

    private ClaimPart(VisitFacts visit) {
        this.visit = visit;
        this.lines = visit.judged().lines();
        this.prices = visit.judged().prices();
        for (Finding finding : visit.report().findings()) {
            beside.computeIfAbsent(visit.lineOf(finding), first -> new ArrayList<>())
                    .add(finding);
        }
    }

    static Markup of(VisitFacts visit) {
        return new ClaimPart(visit).write();
    }

    private Markup write() {
        out.open("div", "class", "claim").element("h4", title());
        if (lines.isEmpty()) {
            out.element("p", "There is no line to bill.", "class", "unknown");
        } else {
            table();
        }
        supported();
        others();
        return out.close();
    }

    private boolean isBilled() {
        return !visit.report().billed().isEmpty();
    }

    private String title() {
        return isBilled() ? "Lines billed" : "Lines of the claim";
    }

    private void table() {
        out.open("table", "class", "lines").open("thead").open("tr");
        out.element("th", "Line", "scope", "col").element("th", "Service", "scope", "col");
        out.element("th", "Units", "scope", "col", "class", "number").element("th", "Modifiers", "scope", "col");
        out.element("th", "Allowed", "scope", "col", "class", "number")
                .close()
                .close()
                .open("tbody");
        Set<ServiceLine> shown = Collections.newSetFromMap(new IdentityHashMap<>());
        shown.addAll(visit.report().shown(lines));
        for (int i = 0; i < lines.size(); i++) {
            if (shown.contains(lines.get(i))) {
                row(i);
            }
        }
        out.close().close();
    }

    private void row(int index) {
        ServiceLine line = lines.get(index);
        out.open("tr", "class", "line").element("td", "" + line.line());
        out.element("th", line.code().toString(), "scope", "row");
        out.element("td", "" + line.units().toInt(), "class", "number").element("td", modifiers(line));
        out.element("td", allowed(index), "class", "number").close();
        for (Finding finding : beside.getOrDefault(index, List.of())) {
            out.open("tr", "class", "beside").open("td", "colspan", "5");
            out.add(FindingNote.of(finding)).close().close();
        }
    }

    static String modifiers(ServiceLine line) {
        return line.modifiers().stream().map(Modifier::text).collect(Collectors.joining(" "));
    }

    private String allowed(int index) {
        return index < prices.size() ? dollars(prices.get(index).allowed()) : "–";
    }

    private static String dollars(Answer<Money> amount) {
        return amount.found().map(money -> "$" + money).orElse("unknown");
    }

    /** In an audit, what the record supports beside what was billed. */
    private void supported() {
        if (isBilled() && visit.report().claim().isPresent()) {
            List<ServiceLine> own = visit.report().shown(visit.report().lines());
            out.open("p", "class", "supported").element("strong", "The record supports: ");
            out.text(own.isEmpty() ? "no line" : inOneLine(own)).close();
        }
    }

    static String inOneLine(List<ServiceLine> lines) {
        return lines.stream()
                .map(line -> line.code() + " × " + line.units().toInt()
                        + (line.modifiers().isEmpty() ? "" : " " + modifiers(line)))
                .collect(Collectors.joining(", "));
    }

    private void others() {
        List<Finding> others = visit.report().findings().stream()
                .filter(finding -> visit.lineOf(finding) < 0)
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        if (!others.isEmpty()) {
            out.element("h4", "About the visit as a whole");
            others.forEach(finding -> out.add(FindingNote.of(finding)));
        }
    }
}
