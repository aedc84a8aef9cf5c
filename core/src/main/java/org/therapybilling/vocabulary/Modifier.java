package org.therapybilling.vocabulary;

import java.io.Serial;
import java.util.Locale;
import java.util.regex.Pattern;
import org.therapybilling.internal.Checks;

/**
 * A modifier of a claim line, as recorded: any text that is not blank, since a wrong modifier must be representable to
 * be reported. {@link #isWellFormed()} tells whether it has the form of one.
 */
public final class Modifier implements Datum, Comparable<Modifier> {

    /** Service under a physical therapy plan of care. */
    public static final Modifier GP = new Modifier("GP");
    /** Service under an occupational therapy plan of care. */
    public static final Modifier GO = new Modifier("GO");
    /** Service under a speech-language pathology plan of care. */
    public static final Modifier GN = new Modifier("GN");
    /** Service above the therapy threshold, attested as medically necessary. */
    public static final Modifier KX = new Modifier("KX");
    /** Service furnished in whole or in part by a physical therapist assistant. */
    public static final Modifier CQ = new Modifier("CQ");
    /** Service furnished in whole or in part by an occupational therapy assistant. */
    public static final Modifier CO = new Modifier("CO");
    /** Active chiropractic treatment. */
    public static final Modifier AT = new Modifier("AT");
    /** Distinct procedural service. */
    public static final Modifier M59 = new Modifier("59");
    /** Separate encounter. */
    public static final Modifier XE = new Modifier("XE");
    /** Separate practitioner. */
    public static final Modifier XP = new Modifier("XP");
    /** Separate structure. */
    public static final Modifier XS = new Modifier("XS");
    /** Unusual service that does not overlap. */
    public static final Modifier XU = new Modifier("XU");

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{2}");

    private final String text;

    private Modifier(String text) {
        this.text = text;
    }

    /**
     * Returns the modifier of this text. White space around it is dropped and letters are put in upper case.
     *
     * @param text any text that is not blank
     * @return the modifier, well-formed or not
     * @throws IllegalArgumentException if the text is blank
     */
    public static Modifier of(String text) {
        return new Modifier(Checks.notBlank("A modifier", text).strip().toUpperCase(Locale.ROOT));
    }

    /**
     * Says whether this has the form of a modifier: two letters or digits.
     *
     * @return true if it has
     */
    public boolean isWellFormed() {
        return FORM.matcher(text).matches();
    }

    /**
     * Returns the text as recorded, in upper case. Of a modifier that is not well-formed it may be any text: do not
     * show it where patient data must not stand.
     *
     * @return the text, never blank
     */
    public String text() {
        return text;
    }

    @Override
    public int compareTo(Modifier other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Modifier that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the modifier if it is well-formed; of any other text only its length. */
    @Override
    public String toString() {
        return isWellFormed() ? text : "malformed modifier of " + text.length() + " characters";
    }
}
