package org.therapybilling.payer.terms;

import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;

/** How the payer wants to be told that two services are distinct. */
public enum DistinctModifier {
    /** By 59. */
    M59("59"),
    /** By one of XE, XP, XS, XU. */
    X("X");

    /** How this stands in files. */
    public static final Form<DistinctModifier> FORM = Forms.word(DistinctModifier.class, DistinctModifier::id);

    private final String id;

    DistinctModifier(String id) {
        this.id = id;
    }

    /** {@return the word that stands in files} */
    public String id() {
        return id;
    }
}
