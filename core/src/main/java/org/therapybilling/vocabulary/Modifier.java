package org.therapybilling.vocabulary;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A modifier of a claim line, as recorded: one to five letters or digits, since a wrong modifier must be representable
 * to be reported. {@link #isWellFormed()} tells whether it has the form of one. Any longer or other text could be
 * patient data in the wrong column, and is none.
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

    private static final Pattern TEXT = Pattern.compile("[0-9A-Za-z]{1,5}");
    private static final int LENGTH = 2;

    private static final int DIGITS_AND_LETTERS = 36;

    private final String text;

    /** A one and the text as a number of base 36, another for each text: modifiers are compared often. */
    private final int number;

    private Modifier(String text) {
        this.text = text;
        this.number = Integer.parseInt("1" + text, DIGITS_AND_LETTERS);
    }

    /**
     * {@return the modifier of this text, well-formed or not}
     *
     * @param text one to five letters or digits of ASCII, letters in either case
     * @throws IllegalArgumentException if the text is not of this form; the text itself is not repeated
     */
    public static Modifier of(String text) {
        Objects.requireNonNull(text, "text");
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("A text of " + text.length() + " characters is not a modifier; allowed"
                    + " are letters and digits, two of them (GP, 59) or, to be reported as wrong, one to five.");
        }
        return new Modifier(text.toUpperCase(Locale.ROOT));
    }

    /** {@return whether this has the form of a modifier: two letters or digits} */
    public boolean isWellFormed() {
        return text.length() == LENGTH;
    }

    /** {@return the text as recorded, in upper case} */
    public String text() {
        return text;
    }

    /** Lets nobody see a modifier that shows one text and equals another, not even before {@link #readResolve}. */
    @Serial
    private void readObject(ObjectInputStream stream) throws IOException, ClassNotFoundException {
        stream.defaultReadObject();
        if (text == null || !TEXT.matcher(text).matches() || of(text).number != number) {
            throw new InvalidObjectException("A modifier does not agree with itself; were the bytes changed?");
        }
    }

    @Serial
    private Object readResolve() {
        return of(text);
    }

    @Override
    public int compareTo(Modifier other) {
        Objects.requireNonNull(other, "other");
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Modifier that && number == that.number;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the text as recorded, in upper case. */
    @Override
    public String toString() {
        return text;
    }
}
