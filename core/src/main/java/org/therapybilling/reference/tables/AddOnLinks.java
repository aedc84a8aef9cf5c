package org.therapybilling.reference.tables;

import java.io.Serializable;
import java.util.List;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * The rows of an add-on code that are in force on a date.
 *
 * @param addOn the add-on code
 * @param links its rows, by primary; at least one
 */
public record AddOnLinks(ProcedureCode addOn, List<AddOnLink> links) implements Serializable {

    /**
     * Copies the list.
     *
     * @param addOn the add-on code
     * @param links its rows, by primary; at least one
     */
    public AddOnLinks {
        Checks.present(addOn);
        links = Checks.copy("links", AddOnLink.class, links);
        Checks.inRange("The number of rows of an add-on code", links.size(), 1, Integer.MAX_VALUE);
    }

    /** {@return what the list of primaries is, a digit as CMS numbers it} */
    public char type() {
        return links.get(0).type();
    }

    /** {@return the codes one of which must be billed as well, by number; empty if contractors say which} */
    public List<ProcedureCode> primaries() {
        return links.stream().flatMap(link -> link.primary().stream()).toList();
    }
}
