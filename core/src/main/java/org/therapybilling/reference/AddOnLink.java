package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.ProcedureCode;

/** A row of NCCI add-on code edits: an add-on code, and one primary that it may stand beside. */
public final class AddOnLink implements EditRow {

    private static final long serialVersionUID = 1L;

    private static final Comparator<AddOnLink> ORDER = Comparator.comparing(AddOnLink::addOn)
            .thenComparing(link -> link.primary().map(ProcedureCode::toString).orElse(""))
            .thenComparing(AddOnLink::type)
            .thenComparing(link -> link.period.firstDay().orElse(LocalDate.MIN));

    private final AddOnType type;
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
            AddOnType type, ProcedureCode addOn, @Nullable ProcedureCode primary, EffectivePeriod period, Start start) {
        this.type = type;
        this.addOn = addOn;
        this.primary = primary;
        this.period = period;
        this.start = start;
    }

    /**
     * Returns a row.
     *
     * @param type what the list of primaries is
     * @param addOn the add-on code
     * @param primary the code it may stand beside; null if contractors say which
     * @param period the dates of service for which it holds; without a first day it is not known when it began
     * @param start what the first day means
     * @return the row
     */
    public static AddOnLink of(
            AddOnType type, ProcedureCode addOn, @Nullable ProcedureCode primary, EffectivePeriod period, Start start) {
        return new AddOnLink(type, addOn, primary, period, start);
    }

    /**
     * Returns the order of tables.
     *
     * @return by add-on, primary, type and date
     */
    public static Comparator<AddOnLink> order() {
        return ORDER;
    }

    /**
     * Returns what the list of primaries is.
     *
     * @return the type
     */
    public AddOnType type() {
        return type;
    }

    /**
     * Returns the add-on code.
     *
     * @return the code
     */
    public ProcedureCode addOn() {
        return addOn;
    }

    /**
     * Returns the code that the add-on may stand beside.
     *
     * @return the code; empty if contractors say which
     */
    public Optional<ProcedureCode> primary() {
        return Optional.ofNullable(primary);
    }

    /**
     * Returns the dates of service for which the row holds.
     *
     * @return the period; without a first day it is not known when it began
     */
    public EffectivePeriod period() {
        return period;
    }

    /**
     * Returns what the first day of the period means.
     *
     * @return whether it is the very day
     */
    public Start start() {
        return start;
    }

    private boolean endedBefore(LocalDate day) {
        return period.lastDay().filter(last -> last.isBefore(day)).isPresent();
    }

    @Override
    public boolean knownInForce(LocalDate day) {
        return period.firstDay().isPresent() && period.contains(day);
    }

    @Override
    public boolean mayBeInForce(LocalDate day) {
        return !endedBefore(day) && (start == Start.AT_LATEST || period.contains(day));
    }

    @Override
    public boolean sameEdit(EditRow other) {
        return other instanceof AddOnLink that && type == that.type;
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
        return Objects.hash(type.digit(), addOn, primary, period);
    }

    /** Returns for example {@code 97130 with 97129, type 1, from 2020-01-01}. */
    @Override
    public String toString() {
        return addOn + " with " + (primary == null ? "what the contractor says" : primary) + ", type " + type.digit()
                + ", " + period;
    }
}
