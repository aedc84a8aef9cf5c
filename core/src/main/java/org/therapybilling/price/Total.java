package org.therapybilling.price;

import java.util.List;
import java.util.function.Function;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Source;
import org.therapybilling.vocabulary.Money;

/** Adds up the lines of a claim; one that is not known leaves the sum unknown. */
final class Total {

    /** More lines than any claim of a visit has; every report of a day says this. */
    private static final int MOST_NAMED = 50;

    private Total() {}

    static Answer<Money> of(List<LinePrice> lines, Source source, Function<LinePrice, Answer<Money>> amount) {
        long sum = 0;
        Certainty certainty = Certainty.DEFINITE;
        for (LinePrice line : lines) {
            Answer<Money> one = amount.apply(line);
            if (!(one instanceof Answer.Found<Money> found)) {
                return unknown(lines, source, amount);
            }
            sum += found.value().toCents();
            certainty = Surety.least(certainty, found.certainty());
        }
        return lines.isEmpty()
                ? new Answer.Unknown<>("The claim has no line to price.")
                : new Answer.Found<>(Money.ofCents(sum), source, certainty);
    }

    /** Names the first lines that have no amount, each reason once, and tells how many more there are. */
    private static Answer<Money> unknown(
            List<LinePrice> lines, Source source, Function<LinePrice, Answer<Money>> amount) {
        StringBuilder why = new StringBuilder();
        String last = "";
        int count = 0;
        for (LinePrice line : lines) {
            if (amount.apply(line) instanceof Answer.Unknown<Money> unknown && ++count <= MOST_NAMED) {
                String again = unknown.why().equals(last) ? "the same" : unknown.why();
                why.append(count == 1 ? "Line " : " Line ")
                        .append(line.line().line())
                        .append(": ")
                        .append(again);
                last = unknown.why();
            }
        }
        if (count > MOST_NAMED) {
            why.append(" Lines without an amount beside these: ")
                    .append(count - MOST_NAMED)
                    .append(". Each says why.");
        }
        return new Answer.Unknown<>(why.toString(), source.releases());
    }
}
