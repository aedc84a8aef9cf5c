package org.therapybilling.payer.terms;

import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;

/** Whose services of a date a cap adds up. */
public enum CapScope {
    /** Those of each discipline by itself. */
    DISCIPLINE("discipline"),
    /** Those of all disciplines. */
    DAY("day"),
    /** Those of each clinician by itself. */
    CLINICIAN("clinician");

    static final Form<CapScope> FORM = Forms.word(CapScope.class, CapScope::id);

    private final String id;

    CapScope(String id) {
        this.id = id;
    }

    /** {@return the word that stands in files} */
    public String id() {
        return id;
    }
}
