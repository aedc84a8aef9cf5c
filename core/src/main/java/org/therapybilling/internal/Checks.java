package org.therapybilling.internal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Argument checks whose messages say what was given, what is allowed and how to mend it. */
public final class Checks {

    private static final String HOLDS_NULL = " holds null";

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
     * Returns a number that must not be negative.
     *
     * @param what the name of the number, as it begins the message
     * @param value the number given
     * @return the number given
     * @throws IllegalArgumentException if the number is negative
     */
    public static long notNegative(String what, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(what + " is " + value + "; allowed are 0 and more.");
        }
        return value;
    }

    /**
     * Checks that values are there: in bytes that somebody changed they may be missing.
     *
     * @param values values that are always there
     * @throws NullPointerException if one of them is missing
     */
    public static void present(Object... values) {
        for (Object value : values) {
            Objects.requireNonNull(value, "A value is missing; were the bytes changed?");
        }
    }

    /**
     * {@return an unmodifiable copy of a list}
     *
     * @param <T> what the list holds
     * @param name the name of the list, as it begins the message
     * @param items the list given
     * @throws NullPointerException if the list is null, by its name, or holds null, which the message says after the name
     */
    public static <T> List<T> copy(String name, Collection<? extends T> items) {
        Objects.requireNonNull(items, name);
        try {
            return List.copyOf(items);
        } catch (NullPointerException unnamed) {
            throw (NullPointerException) new NullPointerException(name + HOLDS_NULL).initCause(unnamed);
        }
    }

    /**
     * {@return an unmodifiable copy of a list} Bytes that somebody changed may give it what no compiler lets in.
     *
     * @param <T> what the list holds
     * @param name the name of the list, as it begins the message
     * @param type the class of what it holds
     * @param items the list given
     * @throws NullPointerException as {@link #copy(String, Collection)} does
     * @throws ClassCastException if the list holds something of another class
     */
    public static <T> List<T> copy(String name, Class<? super T> type, Collection<? extends T> items) {
        List<T> copy = copy(name, items);
        for (int i = 0; i < copy.size(); i++) { // without an iterator: short lists are copied for each session
            Object item = copy.get(i);
            if (!type.isInstance(item)) {
                throw new ClassCastException(name + " holds an object of "
                        + item.getClass().getName() + "; allowed are those of " + type.getName() + ".");
            }
        }
        return copy;
    }

    /**
     * Checks that values are there.
     *
     * @param name the name of the list, as it begins the message
     * @param items the values given
     * @throws NullPointerException as {@link #copy} does
     */
    public static void elements(String name, Iterable<?> items) {
        Objects.requireNonNull(items, name);
        for (Object item : items) {
            element(name, item);
        }
    }

    /**
     * Checks that values are there.
     *
     * @param name the name of the array, as it begins the message
     * @param items the values given
     * @throws NullPointerException as {@link #copy} does
     */
    public static void elements(String name, Object[] items) {
        Objects.requireNonNull(items, name);
        for (Object item : items) {
            element(name, item);
        }
    }

    /**
     * {@return a value of a list}
     *
     * @param <T> what the list holds
     * @param name the name of the list, as it begins the message
     * @param item the value
     * @throws NullPointerException if it is null, as {@link #copy} does
     */
    public static <T> T element(String name, T item) {
        if (item == null) {
            throw new NullPointerException(name + HOLDS_NULL);
        }
        return item;
    }

    /** The most characters of an id or key. */
    public static final int LONGEST_KEY = 256;

    /**
     * Returns an id or key: a text that is not blank and has at most {@value #LONGEST_KEY} characters. It is not repeated
     * in the message.
     *
     * @param what the name of the text, as it begins the message
     * @param text the text given
     * @return the text given
     * @throws IllegalArgumentException if the text is blank or longer
     */
    public static String key(String what, String text) {
        notBlank(what, text);
        if (!isShort(text)) {
            throw new IllegalArgumentException(what + " has " + text.codePointCount(0, text.length())
                    + " characters; allowed are at most " + LONGEST_KEY + ".");
        }
        return text;
    }

    /**
     * {@return whether a text has at most {@value #LONGEST_KEY} characters}
     *
     * @param text any text
     */
    public static boolean isShort(String text) {
        return text.length() <= LONGEST_KEY || text.codePointCount(0, text.length()) <= LONGEST_KEY;
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
