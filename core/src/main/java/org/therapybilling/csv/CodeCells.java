package org.therapybilling.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.therapybilling.session.LocalCode;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.SpelledCode;

/** Reads codes: in any spelling, with modifiers or a label behind them, or the clinic's own. */
final class CodeCells {

    private static final int LONGEST = 250;
    private static final String CODE = "([0-9]{4}[0-9A-Z]|[A-Z][0-9]{4})";
    private static final Pattern EXACT = Pattern.compile(CODE);
    private static final Pattern DECIMAL = Pattern.compile("([0-9]{5})\\.0{0,9}");
    private static final Pattern GLUED = Pattern.compile("([0-9]{5})((?:[0-9A-Z]{2}){1,4})");
    private static final Pattern LABELLED = Pattern.compile("(?:(?:CPT|HCPCS|HC)\\u00AE?:? ?)?" + CODE
            + "(?: ?[-\\u2013\\u2014:(] ?| )([A-Z][A-Z'.]*)(?:[^A-Z0-9].*)?");
    private static final Pattern SECOND_CODE = Pattern.compile("[^0-9A-Z]([0-9]{5}|[A-Z][0-9]{4})(?![0-9A-Z])");
    private static final Pattern TIMES = Pattern.compile(".*(?:^|[^0-9A-Z])X ?[0-9]{1,2}|[0-9]{5}X[0-9]{1,2}");
    private static final int FEWEST_LETTERS = 3;

    private CodeCells() {}

    /**
     * A code cell.
     *
     * @param spelled the code and the modifiers attached to it; empty if the code is the clinic's own
     * @param local the clinic's own code; empty if it is a procedure code
     */
    record Code(Optional<SpelledCode> spelled, Optional<String> local) {}

    /**
     * Reads a code.
     *
     * @throws IllegalArgumentException if it is none, or more than one; the cell is not repeated
     */
    static Code code(String cell) {
        String text = plain(cell);
        CellValues.checkNotScientific(text);
        if (EXACT.matcher(text).matches()) {
            return of(new SpelledCode(ProcedureCode.of(text), List.of()));
        }
        checkOneService(text);
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            return of(SpelledCode.parse(decimal.group(1)));
        }
        Matcher glued = GLUED.matcher(text);
        if (glued.matches() && ModifierCells.areKnown(glued.group(2))) {
            return of(new SpelledCode(ProcedureCode.of(glued.group(1)), pairs(glued.group(2))));
        }
        return isLocal(text)
                ? new Code(Optional.empty(), Optional.of(text))
                : of(labelled(text).orElseGet(() -> SpelledCode.parse(text)));
    }

    /** Says whether a cell is a procedure code; the clinic's own are not, for any word could be one. */
    static boolean isCode(String cell) {
        try {
            return code(cell).spelled().isPresent();
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    private static String plain(String cell) {
        return cell.length() > LONGEST ? cell : Spaces.single(cell).toUpperCase(Locale.ROOT);
    }

    private static Code of(SpelledCode spelled) {
        return new Code(Optional.of(spelled), Optional.empty());
    }

    private static void checkOneService(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A text of " + text.length() + " characters is not a procedure code; allowed is one code a row.");
        }
        if (TIMES.matcher(text).matches()) {
            throw new IllegalArgumentException("Behind the code stands how often; give the units in a column of their"
                    + " own, and the code alone.");
        }
    }

    private static List<Modifier> pairs(String text) {
        return Stream.iterate(0, from -> from < text.length(), from -> from + 2)
                .map(from -> Modifier.of(text.substring(from, from + 2)))
                .toList();
    }

    private static boolean isLocal(String text) {
        return LocalCode.isLocalCode(text) && !GLUED.matcher(text).lookingAt();
    }

    /** Returns the code before a label, which must be words, not modifiers or another code. */
    private static Optional<SpelledCode> labelled(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher labelled = LABELLED.matcher(text);
        return labelled.matches() && isLabel(text.substring(labelled.start(2)), labelled.group(2))
                ? Optional.of(SpelledCode.parse(labelled.group(1)))
                : Optional.empty();
    }

    private static boolean isLabel(String label, String first) {
        long letters = label.chars().filter(Character::isLetter).count();
        boolean looksLikeModifiers =
                first.length() <= 2 && (ModifierCells.areKnown(first) || letters <= FEWEST_LETTERS);
        return letters >= FEWEST_LETTERS
                && !looksLikeModifiers
                && !SECOND_CODE.matcher(" " + label).find();
    }
}
