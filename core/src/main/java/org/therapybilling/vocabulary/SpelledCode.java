package org.therapybilling.vocabulary;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapybilling.internal.Checks;

/**
 * A code as a record spells it, with the modifiers that were attached to it.
 *
 * @param code the procedure code
 * @param modifiers the attached modifiers in the order written, repeats kept; empty where none were attached
 */
public record SpelledCode(ProcedureCode code, List<Modifier> modifiers) implements Serializable {

    private static final String SPACE = "[\\s\\u00A0]";
    private static final String SPACES = SPACE + "*+";
    private static final String SYSTEM = "(?:CPT|HCPCS|HC|PROCEDURE" + SPACE + "++CODE)" + SPACES + "(?:\\u00AE"
            + SPACES + ")?+(?::" + SPACES + ")?+";
    private static final Pattern SPELLING = Pattern.compile(
            SPACES + "(?:" + SYSTEM + ")?+([0-9A-Z]{5})((?:(?:-|:|" + SPACE + "++(?!X[0-9]))[0-9A-Z]{2})*+)" + SPACES,
            Pattern.CASE_INSENSITIVE);

    /** The longest spelling, in characters: the longest name of a system and a dozen modifiers have room in it. */
    private static final int LONGEST = 64;

    private static final Pattern MODIFIER = Pattern.compile("[0-9A-Z]{2}", Pattern.CASE_INSENSITIVE);

    /**
     * Copies the list of modifiers.
     *
     * @param code the procedure code
     * @param modifiers the attached modifiers
     */
    public SpelledCode {
        Objects.requireNonNull(code, "code");
        modifiers = Checks.copy("modifiers", Modifier.class, modifiers);
    }

    /**
     * Reads a code in any spelling that records use: an optional name of the code system ({@code CPT}, {@code CPT®},
     * {@code HCPCS}, {@code HC:}, {@code Procedure Code}), the five characters, then any modifiers, each after a hyphen,
     * a colon or white space. Letters may be in either case. An X and a digit after white space are how often, not a
     * modifier.
     *
     * @param text for example {@code 97110}, {@code CPT® 97110}, {@code HC:97110:GP} or {@code 97110-GP-59}
     * @return the code and its modifiers
     * @throws IllegalArgumentException if the text is not of this form, or longer than 64 characters; the text itself is
     *     not repeated
     */
    public static SpelledCode parse(String text) {
        Objects.requireNonNull(text, "text");
        if (ProcedureCode.isCode(text)) {
            return new SpelledCode(ProcedureCode.of(text), List.of());
        }
        Matcher spelling = SPELLING.matcher(text);
        if (text.length() > LONGEST || !spelling.matches()) {
            throw new IllegalArgumentException("A text of " + text.length() + " characters is not a procedure code; "
                    + "allowed are for example 97110, G0283, CPT 97110, HC:97110 or 97110-GP-59.");
        }
        List<Modifier> modifiers = MODIFIER.matcher(spelling.group(2))
                .results()
                .map(found -> Modifier.of(found.group()))
                .toList();
        return new SpelledCode(ProcedureCode.of(spelling.group(1)), modifiers);
    }

    /**
     * Reads a code in any of these spellings where it stands alone, without modifiers.
     *
     * @param text for example {@code 97110}, {@code CPT® 97110} or {@code HC:97110}
     * @return the code
     * @throws IllegalArgumentException if the text is no code, or has modifiers attached
     */
    public static ProcedureCode parseAlone(String text) {
        Objects.requireNonNull(text, "text");
        SpelledCode spelled = parse(text);
        int attached = spelled.modifiers().size();
        if (attached > 0) {
            throw new IllegalArgumentException("Code " + spelled.code() + " has " + attached
                    + " modifier(s) attached; here a code stands alone. Modifiers belong to billed lines.");
        }
        return spelled.code();
    }
}
