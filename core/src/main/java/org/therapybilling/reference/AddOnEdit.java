package org.therapybilling.reference;

import java.io.Serializable;
import java.util.List;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * What an add-on code may stand beside on a date (NCCI add-on code edits).
 *
 * @param code the add-on code
 * @param type what the list is
 * @param primaries the codes one of which must be billed as well, by number; empty if contractors say which
 */
public record AddOnEdit(ProcedureCode code, AddOnType type, List<ProcedureCode> primaries) implements Serializable {

    /**
     * Copies the list.
     *
     * @param code the add-on code
     * @param type what the list is
     * @param primaries the codes one of which must be billed as well
     */
    public AddOnEdit {
        primaries = List.copyOf(primaries);
    }
}
