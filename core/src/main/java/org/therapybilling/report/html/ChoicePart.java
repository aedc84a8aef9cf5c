package org.therapybilling.report.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.therapybilling.claim.ClaimChoice;
import org.therapybilling.claim.ClaimDraft;
import org.therapybilling.report.BillingReport;
import org.therapybilling.units.Tie;
import org.therapybilling.units.UnitAllocation;

/** The choice of the professional where units are tied: every permitted claim, and what to record to get it. */
final class ChoicePart {

    /** So many are shown; more than that nobody reads. */
    private static final int MOST_SHOWN = 12;

    private final BillingReport report;
    private final ClaimDraft claim;
    private final Markup out = new Markup();

    private ChoicePart(BillingReport report, ClaimDraft claim) {
        this.report = report;
        this.claim = claim;
    }

    /** Writes the choice; nothing if there is none. */
    static Markup of(BillingReport report) {
        return report.claim()
                .filter(claim -> claim.tie() != Tie.NONE)
                .map(claim -> new ChoicePart(report, claim).write())
                .orElseGet(Markup::new);
    }

    private Markup write() {
        boolean open = claim.tie() == Tie.OPEN;
        out.open("div", "class", open ? "tie-box open" : "tie-box");
        out.open("h4").element("span", Sign.CHOICE.mark(), "aria-hidden", "true");
        out.text(open ? " The therapist chooses" : " The therapist has chosen").close();
        out.element("p", why());
        table();
        int more = claim.choices().size() - MOST_SHOWN;
        if (more > 0) {
            out.element("p", "And " + more + " more, which the report as JSON lists.");
        }
        return out.close();
    }

    private String why() {
        String tied = timed().filter(units -> units.tie() != Tie.NONE)
                .map(units -> codes(units.contenders()) + " have an equal claim to "
                        + Shown.many(units.contested().toInt(), "unit") + ". ")
                .orElse("");
        return tied + "Each of these claims is right; the price decides nothing.";
    }

    private Optional<UnitAllocation> timed() {
        return report.count().flatMap(count -> count.timed().found());
    }

    private static String codes(List<?> codes) {
        return codes.stream().map(Object::toString).collect(Collectors.joining(" and "));
    }

    private void table() {
        out.open("table", "class", "choices").open("thead").open("tr");
        out.element("th", "Claim", "scope", "col")
                .element("th", "To get it, record that the tie goes to", "scope", "col");
        out.close().close().open("tbody");
        List<ClaimChoice> choices = claim.choices();
        for (int i = 0; i < Math.min(MOST_SHOWN, choices.size()); i++) {
            row(choices.get(i), i == 0);
        }
        out.close().close();
    }

    private void row(ClaimChoice choice, boolean taken) {
        out.open("tr").open("td").text(ClaimPart.inOneLine(choice.lines()));
        if (taken) {
            out.text(" ").element("span", claim.tie() == Tie.OPEN ? "by default" : "chosen", "class", "tag");
        }
        out.close().element("td", codes(choice.tieGoesTo())).close();
    }
}
