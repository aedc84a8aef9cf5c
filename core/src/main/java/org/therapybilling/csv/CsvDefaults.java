package org.therapybilling.csv;

import java.util.Optional;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

/**
 * What fills blank cells and columns that a table does not have. A cell that says something is never overruled.
 *
 * @param payer the profile of the payer; empty to refuse rows without one
 * @param discipline the discipline; empty to refuse rows without one
 */
public record CsvDefaults(Optional<PayerId> payer, Optional<Discipline> discipline) {

    /** Fills nothing. */
    public static final CsvDefaults NONE = new CsvDefaults(Optional.empty(), Optional.empty());
}
