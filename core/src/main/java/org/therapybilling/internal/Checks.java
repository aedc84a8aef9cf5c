package org.therapybilling.internal;

/** Argument checks whose messages say what was given, what is allowed and how to mend it. */
public final class Checks {

    private Checks() {}

    /**
     * Returns a number that must lie in a closed range.
     *
     * @param what the name of the number, as it begins the message
     * @param value the number given
     * @param least the smallest allowed number
     * @param most the largest allowed number
     * @return the number given
     * @throws IllegalArgumentException if the number is less than {@code least} or more than {@code most}
     */
    public static int inRange(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " is " + value + "; allowed are " + least + " to " + most + ".");
        }
        return value;
    }

    /**
     * Returns a number that must not be negative.
     *
     * @param what the name of the number, as it begins the message
     * @param value the number given
     * @return the number given
     * @throws IllegalArgumentException if the number is negative
     */
    public static int notNegative(String what, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(what + " is " + value + "; allowed are 0 and more.");
        }
        return value;
    }

    /**
     * Returns a text that must hold more than white space. The text itself is not repeated in the message.
     *
     * @param what the name of the text, as it begins the message
     * @param text the text given
     * @return the text given
     * @throws IllegalArgumentException if the text is blank
     */
    public static String notBlank(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is blank; leave it out where it is not known.");
        }
        return text;
    }
}
