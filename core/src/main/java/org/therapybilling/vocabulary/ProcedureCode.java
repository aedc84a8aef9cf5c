package org.therapybilling.vocabulary;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.util.Locale;
import java.util.Objects;

/**
 * The number of a procedure: a CPT code (five digits, or four digits and a letter) or a HCPCS Level II code (a letter
 * and four digits). A code is text, never a number: zeros in front count.
 *
 * <p>That a code is well-formed does not say that it exists; the code book tells, for a date of service. Only numbers
 * are kept here: CPT descriptors are the AMA's.
 */
public final class ProcedureCode implements Datum, Comparable<ProcedureCode> {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LENGTH = 5;
    private static final int DIGITS_AND_LETTERS = 36;

    private final String text;

    /** The five characters as a number of base 36: codes are compared often, and numbers compare at once. */
    private final int number;

    private ProcedureCode(String text) {
        this.text = text;
        this.number = Integer.parseInt(text, DIGITS_AND_LETTERS);
    }

    /**
     * Returns the code of this number.
     *
     * @param code five characters such as {@code 97110} or {@code G0283}, letters in either case
     * @return the code
     * @throws IllegalArgumentException if the text is not of one of the two forms; spellings
     *     of records are read elsewhere
     */
    public static ProcedureCode of(String code) {
        Objects.requireNonNull(code, "code");
        if (!isCode(code)) {
            throw new IllegalArgumentException(
                    "A text of " + code.length() + " characters is not a procedure code; "
                            + "allowed are five digits (97110), four digits and a letter, or a letter and four digits (G0283).");
        }
        return new ProcedureCode(code.toUpperCase(Locale.ROOT));
    }

    /**
     * Returns the code of a packed form.
     *
     * @param packed what {@link #packed} gave
     * @return the code
     * @throws IllegalArgumentException if no code has this packed form
     */
    public static ProcedureCode ofPacked(int packed) {
        String text = Integer.toString(packed, DIGITS_AND_LETTERS).toUpperCase(Locale.ROOT);
        return of("0".repeat(Math.max(0, LENGTH - text.length())) + text);
    }

    /**
     * Returns the five characters as a number, for tables that hold codes in millions.
     *
     * @return the characters read as a number of base 36; equal for equal codes, and in the order of {@link #compareTo}
     */
    public int packed() {
        return number;
    }

    /**
     * {@return whether a text is a code: five digits, four digits and a letter, or a letter and four digits of ASCII, the
     * letter in either case}
     *
     * @param text any text
     */
    public static boolean isCode(String text) {
        Objects.requireNonNull(text, "text");
        return text.length() == LENGTH
                && (isDigit(text.charAt(0))
                        ? areDigits(text, 1, LENGTH - 1) && isDigitOrLetter(text.charAt(LENGTH - 1))
                        : isDigitOrLetter(text.charAt(0)) && areDigits(text, 1, LENGTH));
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isDigitOrLetter(char character) {
        return isDigit(character) || (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    }

    @Override
    public int compareTo(ProcedureCode other) {
        Objects.requireNonNull(other, "other");
        return Integer.compare(number, other.number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProcedureCode that && number == that.number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    /** Lets nobody see a code that shows one number and equals another, not even before {@link #readResolve}. */
    @Serial
    private void readObject(ObjectInputStream stream) throws IOException, ClassNotFoundException {
        stream.defaultReadObject();
        if (text == null || !isCode(text) || of(text).number != number) {
            throw new InvalidObjectException("A procedure code does not agree with itself; were the bytes changed?");
        }
    }

    @Serial
    private Object readResolve() {
        return of(text);
    }

    /** Returns the five characters of the code. */
    @Override
    public String toString() {
        return text;
    }
}
