package org.therapybilling.payer.terms;

import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;

/** Whose edits a payer applies: NCCI publishes tables for two programmes. */
public enum EditProgram {
    /** The tables of Medicare. */
    MEDICARE("medicare"),
    /** The tables of Medicaid. */
    MEDICAID("medicaid");

    /** How this stands in files. */
    public static final Form<EditProgram> FORM = Forms.word(EditProgram.class, EditProgram::id);

    private final String id;

    EditProgram(String id) {
        this.id = id;
    }

    /** {@return the word that stands in files} */
    public String id() {
        return id;
    }
}
