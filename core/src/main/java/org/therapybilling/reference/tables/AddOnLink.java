package org.therapybilling.reference.tables;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;

/** A row of NCCI add-on code edits: an add-on code, and one primary that it may stand beside. */
public final class AddOnLink implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Comparator<AddOnLink> ORDER = Comparator.comparing(AddOnLink::addOn)
            .thenComparing(AddOnLink::primaryText)
            .thenComparing(AddOnLink::type)
            .thenComparing(link -> link.period.firstDay().orElse(LocalDate.MIN));

    private final char type;
    private final ProcedureCode addOn;
    private final @Nullable ProcedureCode primary;
    private final EffectivePeriod period;
    private final Start start;

    /** What the first day of a row's period means. */
    public enum Start {
        /** The row begins on that day; without a first day it is not known when. */
        EXACT,
        /** The row began on that day or before it. */
        AT_LATEST
    }

    private AddOnLink(
            char type, ProcedureCode addOn, @Nullable ProcedureCode primary, EffectivePeriod period, Start start) {
        Checks.inRange("The type of an add-on code", type - '0', 1, 3);
        this.type = type;
        this.addOn = Objects.requireNonNull(addOn, "addOn");
        this.primary = primary;
        this.period = Objects.requireNonNull(period, "period");
        this.start = Objects.requireNonNull(start, "start");
    }

    /**
     * {@return a row}
     *
     * @param type what the list of primaries is, a digit as CMS numbers it
     * @param addOn the add-on code
     * @param primary the code it may stand beside; null if contractors say which
     * @param period the dates of service for which it holds; without a first day it is not known when it began
     * @param start what the first day means
     */
    public static AddOnLink of(
            char type, ProcedureCode addOn, @Nullable ProcedureCode primary, EffectivePeriod period, Start start) {
        return new AddOnLink(type, addOn, primary, period, start);
    }

    /** {@return the order of tables: by add-on, primary, type and date} */
    public static Comparator<AddOnLink> order() {
        return ORDER;
    }

    /** {@return what the list of primaries is, a digit as CMS numbers it} */
    public char type() {
        return type;
    }

    /** {@return the add-on code} */
    public ProcedureCode addOn() {
        return addOn;
    }

    /** {@return the code that the add-on may stand beside; empty if contractors say which} */
    public Optional<ProcedureCode> primary() {
        return Optional.ofNullable(primary);
    }

    /** Returns the primary as text, which is empty if contractors say which. */
    String primaryText() {
        return primary == null ? "" : primary.toString();
    }

    /** {@return the dates of service for which the row holds; without a first day it is not known when it began} */
    public EffectivePeriod period() {
        return period;
    }

    /** {@return what the first day of the period means} */
    public Start start() {
        return start;
    }

    boolean knownInForce(LocalDate day) {
        return period.firstDay().isPresent() && period.contains(day);
    }

    boolean mayBeInForce(LocalDate day) {
        return !endedBefore(day) && (start == Start.AT_LATEST || period.contains(day));
    }

    private boolean endedBefore(LocalDate day) {
        return period.lastDay().filter(last -> last.isBefore(day)).isPresent();
    }

    @Serial
    private Object readResolve() {
        return of(type, addOn, primary, period, start);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddOnLink that
                && type == that.type
                && addOn.equals(that.addOn)
                && Objects.equals(primary, that.primary)
                && period.equals(that.period)
                && start == that.start;
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, addOn, primary, period);
    }

    /** Returns for example {@code 97130 with 97129, type 1, from 2020-01-01}. */
    @Override
    public String toString() {
        return addOn + " with " + (primary == null ? "what the contractor says" : primary) + ", type " + type + ", "
                + period;
    }
}
