package org.therapybilling.price;

import org.jspecify.annotations.Nullable;
import org.therapybilling.claim.ServiceLine;

/** A line on the way to its price: the fee of a unit, and how many of its units are paid in full. */
final class LineDraft {

    private final ServiceLine line;
    private final boolean assisted;
    private final KnownFee known;
    private UnitFee fee;
    private int whole;

    LineDraft(ServiceLine line, boolean assisted, KnownFee known, UnitFee fee) {
        this.line = line;
        this.assisted = assisted;
        this.known = known;
        this.fee = fee;
        this.whole = line.units().toInt();
    }

    ServiceLine line() {
        return line;
    }

    boolean isAssisted() {
        return assisted;
    }

    UnitFee fee() {
        return fee;
    }

    /** Returns a unit that is reduced; null if it is not known what that is paid. */
    LineAmount.@Nullable ReducedUnit reduced() {
        return known.reduced();
    }

    /** Says whether the line counts toward Medicare's yearly amounts. */
    boolean isTherapy() {
        return known.isTherapy();
    }

    int units() {
        return line.units().toInt();
    }

    /** Returns how many of the units are paid in full; the others are reduced. */
    int whole() {
        return whole;
    }

    void payInFull(int units) {
        whole = units;
    }

    void become(UnitFee other) {
        fee = other;
    }

    Rank rank() {
        if (fee instanceof UnitFee.Priced priced) {
            return priced.rank();
        }
        return fee instanceof UnitFee.Unavailable unavailable ? unavailable.rank() : Rank.OUT;
    }

    /** Returns the fee of a unit in cents, 0 if there is none. */
    long cents() {
        return fee instanceof UnitFee.Priced priced ? priced.full().toCents() : 0;
    }

    boolean isCharged() {
        return line.charge().isPresent();
    }

    /** Returns the charge in cents, -1 if it is not known. */
    long charge() {
        return isCharged() ? line.charge().get().toCents() : -1;
    }
}
