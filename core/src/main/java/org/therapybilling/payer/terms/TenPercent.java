package org.therapybilling.payer.terms;

import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;

/** The two ways to tell whether an assistant gave more than a tenth of a service, which can differ by a minute. */
public enum TenPercent {
    /** The assistant's share of the minutes, rounded to whole percent, is over 10. */
    PERCENTAGE("percentage"),
    /** The assistant's minutes reach a tenth of all minutes, rounded, plus one. */
    SIMPLE("simple");

    /** How this stands in files. */
    public static final Form<TenPercent> FORM = Forms.word(TenPercent.class, TenPercent::id);

    private final String id;

    TenPercent(String id) {
        this.id = id;
    }

    /** {@return the word that stands in files} */
    public String id() {
        return id;
    }
}
