package org.therapybilling.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.ProcedureCode;

/** Published facts, by date of service. Implementations are immutable and safe to share between threads. */
public interface ReferenceData extends Serializable {

    /**
     * Looks up a code.
     *
     * @param code the code
     * @param dateOfService the date of service
     * @return what was in force on that date; none if the code is known not to have been; unknown if no table vouches
     *     for the code and date
     */
    Answer<ProcedureInfo> procedure(ProcedureCode code, LocalDate dateOfService);

    /**
     * Looks up the add-on codes of a primary: those whose first {@link ProcedureInfo#addOnTo()} it is.
     *
     * @param primary the code whose time they continue
     * @param dateOfService the date of service
     * @return an unmodifiable list of the codes in force on that date, by number; empty if none is known
     */
    List<ProcedureInfo> addOns(ProcedureCode primary, LocalDate dateOfService);

    /**
     * Says whether a code is listed at all. A listed code may be unknown on a date; of one that is not listed nothing
     * is known on any.
     *
     * @param code the code
     * @return true if a table speaks of the code for some date
     */
    boolean lists(ProcedureCode code);

    /**
     * Returns the releases that the answers come from.
     *
     * @return an unmodifiable list, empty if there is no data
     */
    List<DataRelease> releases();
}
