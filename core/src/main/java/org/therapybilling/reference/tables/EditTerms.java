package org.therapybilling.reference.tables;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a row of NCCI procedure-to-procedure edits says beside its two codes. Many rows share the same terms. */
public final class EditTerms implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final char NOT_APPLICABLE = '9';
    private static final String INDICATORS = "01" + NOT_APPLICABLE;

    private final char indicator;
    private final @Nullable LocalDate effective;
    private final @Nullable LocalDate deletion;
    private final boolean priorTo1996;
    private final String rationale;

    private EditTerms(
            char indicator,
            @Nullable LocalDate effective,
            @Nullable LocalDate deletion,
            boolean priorTo1996,
            String rationale) {
        this.indicator = indicator;
        this.effective = effective;
        this.deletion = deletion;
        this.priorTo1996 = priorTo1996;
        this.rationale = Objects.requireNonNull(rationale, "rationale");
    }

    /**
     * {@return the terms of a row}
     *
     * @param indicator whether a modifier lets the services meet, a digit as CMS prints it: 0, 1 or 9
     * @param effective the first date of service, inclusive; null if it is not known, which does not mean always
     * @param deletion the last date of service, inclusive; null if the edit is open
     * @param priorTo1996 true if the row is marked as in existence before 1996
     * @param rationale why the edit exists, in CMS's words; empty if not known
     * @throws IllegalArgumentException if the indicator is none of these, or the deletion is before the first date
     */
    public static EditTerms of(
            char indicator,
            @Nullable LocalDate effective,
            @Nullable LocalDate deletion,
            boolean priorTo1996,
            String rationale) {
        if (INDICATORS.indexOf(indicator) < 0) {
            throw new IllegalArgumentException("The modifier indicator is none of 0, 1 and 9.");
        }
        if (effective != null && deletion != null && deletion.isBefore(effective)) {
            throw new IllegalArgumentException("The edit is deleted on " + deletion + " before it is effective on "
                    + effective + "; perhaps the two were swapped?");
        }
        return new EditTerms(indicator, effective, deletion, priorTo1996, rationale);
    }

    /** {@return whether a modifier lets the services meet, a digit as CMS prints it: 0, 1 or 9} */
    public char indicator() {
        return indicator;
    }

    /** {@return the first date of service, inclusive; empty if it is not known, which does not mean always} */
    public Optional<LocalDate> effective() {
        return Optional.ofNullable(effective);
    }

    /** {@return the last date of service, inclusive; empty if the edit is open} */
    public Optional<LocalDate> deletion() {
        return Optional.ofNullable(deletion);
    }

    /** {@return whether CMS marks the edit as in existence before 1996; false also if the mark is not known} */
    public boolean priorTo1996() {
        return priorTo1996;
    }

    /** {@return why the edit exists, in CMS's words; empty if not known} */
    public String rationale() {
        return rationale;
    }

    /** {@return whether edits of this indicator are in force on their dates: 9 was deleted as of the day it began} */
    public boolean isInForce() {
        return indicator != NOT_APPLICABLE;
    }

    private boolean endedBefore(LocalDate day) {
        return deletion != null && deletion.isBefore(day);
    }

    /** Says whether the edit is known to have begun by a day and not to have ended before it. */
    boolean knownInForce(LocalDate day) {
        return isInForce() && effective != null && !effective.isAfter(day) && !endedBefore(day);
    }

    /** Says whether nothing that is known keeps the edit from being in force on a day. */
    boolean mayBeInForce(LocalDate day) {
        return isInForce() && (effective == null || !effective.isAfter(day)) && !endedBefore(day);
    }

    @Serial
    private Object readResolve() {
        return of(indicator, effective, deletion, priorTo1996, rationale);
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
        return Objects.hash(indicator, effective, deletion, priorTo1996, rationale);
    }

    /** Returns for example {@code indicator 1, from 2020-10-01, open}. */
    @Override
    public String toString() {
        return "indicator " + indicator + ", from " + (effective == null ? "a day not known" : effective) + ", "
                + (deletion == null ? "open" : "until " + deletion);
    }
}
