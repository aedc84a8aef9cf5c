package org.therapybilling.payer.form;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.internal.Checks;

/** Finds the known word that a mistyped one is most like. */
public final class Nearest {

    private static final int LONGEST = 40;
    private static final int LETTERS_OF_A_MISTAKE = 3;

    private Nearest() {}

    /**
     * {@return the known word that a text is most like, counting letters changed, added or left out, whatever their
     * case; empty if more than one letter in three would be wrong}
     *
     * @param text any text
     * @param known the known words, the first of equally near ones is taken
     */
    public static Optional<String> of(String text, Collection<String> known) {
        Objects.requireNonNull(text, "text");
        Checks.elements("known", known);
        Optional<String> nearest = Optional.empty();
        if (text.length() > LONGEST) {
            return nearest;
        }
        int least = text.length() / LETTERS_OF_A_MISTAKE + 1;
        for (String word : known) {
            int distance = distance(text.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest = Optional.of(word);
            }
        }
        return nearest;
    }

    /** Returns the Levenshtein distance. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
