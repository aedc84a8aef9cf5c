package org.therapybilling.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a row of NCCI procedure-to-procedure edits says beside its two codes. Many rows share the same terms. */
public final class EditTerms implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ModifierIndicator indicator;
    private final @Nullable LocalDate effective;
    private final @Nullable LocalDate deletion;
    private final boolean priorTo1996;
    private final String rationale;

    private EditTerms(
            ModifierIndicator indicator,
            @Nullable LocalDate effective,
            @Nullable LocalDate deletion,
            boolean priorTo1996,
            String rationale) {
        this.indicator = indicator;
        this.effective = effective;
        this.deletion = deletion;
        this.priorTo1996 = priorTo1996;
        this.rationale = rationale;
    }

    /**
     * Returns the terms of a row.
     *
     * @param indicator whether a modifier lets the services meet
     * @param effective the first date of service, inclusive; null if it is not known, which does not mean always
     * @param deletion the last date of service, inclusive; null if the edit is open
     * @param priorTo1996 true if the row is marked as in existence before 1996
     * @param rationale why the edit exists, in CMS's words; empty if not known
     * @return the terms
     * @throws IllegalArgumentException if the deletion is before the first date
     */
    public static EditTerms of(
            ModifierIndicator indicator,
            @Nullable LocalDate effective,
            @Nullable LocalDate deletion,
            boolean priorTo1996,
            String rationale) {
        if (effective != null && deletion != null && deletion.isBefore(effective)) {
            throw new IllegalArgumentException("The edit is deleted on " + deletion + " before it is effective on "
                    + effective + "; perhaps the two were swapped?");
        }
        return new EditTerms(indicator, effective, deletion, priorTo1996, rationale);
    }

    /**
     * Returns whether a modifier lets the services meet.
     *
     * @return the indicator
     */
    public ModifierIndicator indicator() {
        return indicator;
    }

    /**
     * Returns the first date of service.
     *
     * @return the date, inclusive; empty if it is not known, which does not mean always
     */
    public Optional<LocalDate> effective() {
        return Optional.ofNullable(effective);
    }

    /**
     * Returns the last date of service.
     *
     * @return the date, inclusive; empty if the edit is open
     */
    public Optional<LocalDate> deletion() {
        return Optional.ofNullable(deletion);
    }

    /**
     * Says whether CMS marks the edit as in existence before 1996.
     *
     * @return true if the row has the mark; false if not, or the mark is not known
     */
    public boolean priorTo1996() {
        return priorTo1996;
    }

    /**
     * Returns why the edit exists.
     *
     * @return CMS's words; empty if not known
     */
    public String rationale() {
        return rationale;
    }

    /** Says whether the edit had ended before a day. */
    boolean endedBefore(LocalDate day) {
        return deletion != null && deletion.isBefore(day);
    }

    /** Says whether the edit is known to begin after a day. */
    boolean beginsAfter(LocalDate day) {
        return effective != null && effective.isAfter(day);
    }

    /** Says whether the edit is known to have begun by a day and not to have ended before it. */
    boolean knownInForce(LocalDate day) {
        return indicator.isInForce() && effective != null && !effective.isAfter(day) && !endedBefore(day);
    }

    /** Says whether nothing that is known keeps the edit from being in force on a day. */
    boolean mayBeInForce(LocalDate day) {
        return indicator.isInForce() && !beginsAfter(day) && !endedBefore(day);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EditTerms that
                && indicator == that.indicator
                && Objects.equals(effective, that.effective)
                && Objects.equals(deletion, that.deletion)
                && priorTo1996 == that.priorTo1996
                && rationale.equals(that.rationale);
    }

    @Override
    public int hashCode() {
        return Objects.hash(indicator.digit(), effective, deletion, priorTo1996, rationale);
    }

    /** Returns for example {@code indicator 1, from 2020-10-01, open}. */
    @Override
    public String toString() {
        return "indicator " + indicator.digit() + ", from " + (effective == null ? "a day not known" : effective) + ", "
                + (deletion == null ? "open" : "until " + deletion);
    }
}
