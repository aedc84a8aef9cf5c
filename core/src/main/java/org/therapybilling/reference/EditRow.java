package org.therapybilling.reference;

import java.io.Serializable;
import java.time.LocalDate;

/** A row of an NCCI table whose rows have dates of their own. */
public interface EditRow extends Serializable {

    /**
     * Says whether the row is known to have been in force on a day.
     *
     * @param day a date of service
     * @return true if it states that it began by then, and does not state that it ended before
     */
    boolean knownInForce(LocalDate day);

    /**
     * Says whether the row may have been in force on a day.
     *
     * @param day a date of service
     * @return true if it states neither that it began after the day nor that it ended before
     */
    boolean mayBeInForce(LocalDate day);

    /**
     * Says whether a row of another release is about the same edit.
     *
     * @param other another row
     * @return true if only their dates and rationales may differ
     */
    boolean sameEdit(EditRow other);
}
