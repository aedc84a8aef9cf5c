package org.therapybilling.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A text with named places, such as {@code "{0} are {result}"}. Names are letters, digits, dots and hyphens; a brace that
 * begins no such name is a brace.
 */
public final class Template {

    /** Puts what stands in the place of a name into a text. */
    @FunctionalInterface
    public interface Places {

        /**
         * Adds what stands in a place.
         *
         * @param filled where it is added
         * @param text the text with places
         * @param from where the name of the place begins in it
         * @param to where the name has ended
         */
        void put(StringBuilder filled, String text, int from, int to);
    }

    private Template() {}

    /**
     * {@return the text with its places filled}
     *
     * @param text a text with named places
     * @param values gives what stands in the place of a name
     */
    public static String fill(String text, Function<String, String> values) {
        StringBuilder filled = new StringBuilder(text.length() + 32);
        fill(filled, text, (into, named, begin, end) -> into.append(values.apply(named.substring(begin, end))));
        return filled.toString();
    }

    /**
     * Adds a text with its places filled to another.
     *
     * @param filled where it is added
     * @param text a text with named places
     * @param places puts what stands in them
     */
    public static void fill(StringBuilder filled, String text, Places places) {
        int done = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int close = end(text, open + 1);
            if (close > 0) {
                filled.append(text, done, open);
                places.put(filled, text, open + 1, close);
                done = close + 1;
            }
        }
        filled.append(text, done, text.length());
    }

    /**
     * {@return the names of the places of a text, each as often as it stands there}
     *
     * @param text a text with named places
     */
    public static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        fill(text, name -> {
            names.add(name);
            return "";
        });
        return names;
    }

    /** Returns where the brace stands that ends a name; negative if there is no name. */
    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        return at > from && at < text.length() && text.charAt(at) == '}' ? at : -1;
    }

    private static boolean isOfName(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '.'
                || character == '-';
    }
}
