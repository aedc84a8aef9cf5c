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

    /** {@return the programme whose tables of reference data hold the edits} */
    public org.therapybilling.vocabulary.EditProgram tables() {
        return this == MEDICARE
                ? org.therapybilling.vocabulary.EditProgram.MEDICARE
                : org.therapybilling.vocabulary.EditProgram.MEDICAID;
    }
}
