package org.therapybilling.price;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.therapybilling.payer.terms.Mppr;

/**
 * Decides which units of a day are paid in full, across lines, sessions and disciplines: the one with the highest practice
 * expense; of several the one with the highest fee (CMS Pub. 100-04 ch. 5 §10.7); of several the plain one before an
 * assistant's. What then is equal is told apart by what stands on the lines, never by their order, so that the order does
 * not change the price. Where a payer reduces whole codes, the code of the largest amount stays whole.
 */
final class Reduction {

    private final Mppr mppr;
    private final List<LineDraft> lines;

    Reduction(Mppr mppr, List<LineDraft> lines) {
        this.mppr = mppr;
        this.lines = lines;
    }

    /** Marks the units that are reduced. */
    void apply() {
        LineDraft unranked = null;
        LineDraft top = null;
        int units = 0;
        for (LineDraft line : lines) {
            if (line.rank().isReducible()) {
                units += line.units();
                unranked = isRanked(line) ? unranked : line;
                top = top == null || isBefore(line, top) ? line : top;
            }
        }
        if (top != null && units > 1) {
            reduce(top, unranked);
        }
    }

    private static boolean isRanked(LineDraft line) {
        return line.rank().isKnown() && line.fee() instanceof UnitFee.Priced;
    }

    private void reduce(LineDraft top, @Nullable LineDraft unranked) {
        for (LineDraft line : lines) {
            if (line.rank().isReducible() && line.fee() instanceof UnitFee.Priced) {
                if (unranked == null) {
                    line.payInFull(whole(line, top));
                } else {
                    line.become(new UnitFee.Unavailable(dependsOn(unranked), line.rank()));
                }
            }
        }
    }

    private int whole(LineDraft line, LineDraft top) {
        if (mppr.each() == Mppr.Each.CODE) {
            return line.line().code().equals(top.line().code()) ? line.units() : 0;
        }
        return line == top ? 1 : 0;
    }

    private static String dependsOn(LineDraft unranked) {
        return "Which unit of the day is paid in full depends on line "
                + unranked.line().line() + ", " + unranked.line().code()
                + ", of which the fee or the rank is not known.";
    }

    private boolean isBefore(LineDraft one, LineDraft other) {
        int by = mppr.each() == Mppr.Each.CODE ? Long.compare(allowance(one), allowance(other)) : byExpense(one, other);
        if (by == 0) {
            by = Long.compare(one.cents(), other.cents());
        }
        if (by == 0) {
            by = Boolean.compare(other.isAssisted(), one.isAssisted());
        }
        if (by == 0) {
            by = byText(one, other);
        }
        return by > 0;
    }

    private int byExpense(LineDraft one, LineDraft other) {
        return mppr.of() == Mppr.Part.PRACTICE_EXPENSE
                ? one.rank().expense().compareTo(other.rank().expense())
                : 0;
    }

    /** Returns what all lines of a line's code would be paid in full, in cents. */
    private long allowance(LineDraft of) {
        long cents = 0;
        for (LineDraft line : lines) {
            cents += line.line().code().equals(of.line().code()) ? line.cents() * line.units() : 0;
        }
        return cents;
    }

    private static int byText(LineDraft one, LineDraft other) {
        int by = other.line().code().compareTo(one.line().code());
        if (by == 0) {
            by = Long.compare(one.charge(), other.charge());
        }
        return by == 0 ? Integer.compare(one.units(), other.units()) : by;
    }
}
