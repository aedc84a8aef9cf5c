package org.therapybilling.report.html;

import org.therapybilling.explain.Answer;
import org.therapybilling.price.LinePrice;
import org.therapybilling.price.PriceEstimate;
import org.therapybilling.price.TypicalRange;
import org.therapybilling.vocabulary.Money;

/** What the lines pay, and how that comes about. */
final class PricePart {

    private final PriceEstimate estimate;
    private final Markup out = new Markup();

    private PricePart(PriceEstimate estimate) {
        this.estimate = estimate;
    }

    static Markup of(PriceEstimate estimate) {
        return new PricePart(estimate).write();
    }

    private Markup write() {
        out.open("div", "class", "price").element("h4", "What it pays, estimated");
        if (estimate.allowed() instanceof Answer.Unknown<Money> unknown) {
            out.element("p", "Not known. " + unknown.why(), "class", "unknown");
        } else {
            amounts();
        }
        estimate.lines().forEach(line -> line.typicalRange().ifPresent(range -> range(line, range)));
        if (!estimate.basis().isEmpty()) {
            out.element("p", estimate.basis(), "class", "source");
        }
        steps();
        return out.close();
    }

    private void amounts() {
        out.open("dl", "class", "amounts");
        amount("Allowed", estimate.allowed());
        amount("The payer pays", estimate.payerPays());
        amount("The patient owes", estimate.patientOwes());
        out.close();
    }

    private void amount(String name, Answer<Money> amount) {
        out.open("div").element("dt", name);
        out.element("dd", amount.found().map(money -> "$" + money).orElse("unknown"))
                .close();
    }

    private void range(LinePrice line, TypicalRange range) {
        out.element(
                "p",
                "Usual for a unit of line " + line.line().line() + ": $" + range.least() + " to $" + range.most()
                        + ", no price of this payer. " + range.source(),
                "class",
                "source");
    }

    private void steps() {
        out.open("details").element("summary", "How these amounts come about");
        for (LinePrice line : estimate.lines()) {
            out.element("h5", "Line " + line.line().line() + ", " + line.line().code());
            out.add(Reasons.list(line.explain()));
        }
        out.close();
    }
}
