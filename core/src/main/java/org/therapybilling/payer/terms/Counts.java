package org.therapybilling.payer.terms;

import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;

/** Which services a cap counts. */
public enum Counts {
    /** Those with units of time. */
    TIMED("timed"),
    /** All of them. */
    ALL("all");

    static final Form<Counts> FORM = Forms.word(Counts.class, Counts::id);

    private final String id;

    Counts(String id) {
        this.id = id;
    }

    /** {@return the word that stands in files} */
    public String id() {
        return id;
    }
}
