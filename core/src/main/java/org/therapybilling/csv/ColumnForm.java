package org.therapybilling.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A way to name a column: words that must be there, each perhaps one of several, and words that may. Written as {@code
 * procedure|cpt code [billed|service]}; the order of words does not matter. Numbers may stand anywhere.
 */
final class ColumnForm {

    /** Words that say nothing. */
    private static final Set<String> EMPTY = Set.of("of", "the", "for", "a", "s");

    private final List<Set<String>> needed;
    private final Set<String> optional;

    private ColumnForm(List<Set<String>> needed, Set<String> optional) {
        this.needed = needed;
        this.optional = optional;
    }

    static ColumnForm of(String written) {
        int bracket = written.indexOf('[');
        String all = bracket < 0 ? written : written.substring(0, bracket);
        Set<String> optional =
                bracket < 0 ? Set.of() : alternatives(written.substring(bracket + 1, written.length() - 1));
        return new ColumnForm(
                Stream.of(all.strip().split(" ", -1))
                        .map(ColumnForm::alternatives)
                        .toList(),
                optional);
    }

    private static Set<String> alternatives(String words) {
        return new TreeSet<>(List.of(words.split("\\|", -1)));
    }

    /** Returns all words that the form knows. */
    Stream<String> words() {
        return Stream.concat(needed.stream().flatMap(Set::stream), optional.stream());
    }

    /** Says whether words are of this form: each needed one is there, and no other but optional ones and numbers. */
    boolean matches(List<String> words) {
        List<String> left = new ArrayList<>(words);
        for (Set<String> alternatives : needed) {
            if (!takeOne(alternatives, left)) {
                return false;
            }
        }
        return left.stream().allMatch(word -> optional.contains(word) || EMPTY.contains(word) || isNumber(word));
    }

    private static boolean takeOne(Set<String> alternatives, List<String> left) {
        for (int i = 0; i < left.size(); i++) {
            if (alternatives.contains(left.get(i))) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }

    static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
