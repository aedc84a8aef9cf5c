package org.therapybilling.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapybilling.vocabulary.Modifier;

/** Reads the modifiers of a line, whatever stands between them. */
final class ModifierCells {

    /** Modifiers that stand on therapy claims; only these are parted where nothing stands between them. */
    private static final Set<String> KNOWN = Set.of(
            "22", "25", "26", "50", "51", "52", "53", "59", "76", "77", "91", "93", "95", "96", "97", "AT", "CO", "CQ",
            "GA", "GN", "GO", "GP", "GT", "GX", "GY", "GZ", "KX", "LT", "RT", "TC", "XE", "XP", "XS", "XU");

    private static final Pattern BREAK = Pattern.compile("[ ,;:/|&+\\-]+");
    private static final Pattern WORD_BREAK = Pattern.compile("[ ,;:/|&]+");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{2})\\.0{1,9}");
    private static final Pattern DAMAGED = Pattern.compile("[0-9]{1,4}\\.[0-9]{1,4}");
    private static final int LONGEST = 60;
    private static final int LENGTH = 2;

    private ModifierCells() {}

    /**
     * Reads modifiers.
     *
     * @throws IllegalArgumentException if a part of the cell is none; the cell is not repeated
     */
    static List<Modifier> modifiers(String cell) {
        if (cell.length() > LONGEST) {
            throw new IllegalArgumentException("A text of " + cell.length()
                    + " characters is no list of modifiers; allowed are for example GP and \"GP, 59\".");
        }
        for (String word : WORD_BREAK.split(cell, -1)) {
            CellValues.checkNotScientific(word);
        }
        List<Modifier> modifiers = new ArrayList<>();
        for (String part : BREAK.split(Spaces.single(cell), -1)) {
            Matcher number = NUMBER.matcher(part);
            add(number.matches() ? number.group(1) : part.toUpperCase(Locale.ROOT), modifiers);
        }
        return modifiers;
    }

    private static void add(String part, List<Modifier> modifiers) {
        if (DAMAGED.matcher(part).matches()) {
            throw new IllegalArgumentException("A modifier has two characters; a spreadsheet may have turned this one"
                    + " into a number. Format the column as text and export again.");
        }
        if (part.length() > LENGTH && areKnown(part)) {
            for (int i = 0; i < part.length(); i += LENGTH) {
                modifiers.add(Modifier.of(part.substring(i, i + LENGTH)));
            }
        } else if (!part.isEmpty()) {
            checkApart(part);
            modifiers.add(Modifier.of(part));
        }
    }

    /** Says whether a text is nothing but known modifiers, one after the other. */
    static boolean areKnown(String text) {
        boolean known = !text.isEmpty() && text.length() % LENGTH == 0;
        for (int i = 0; known && i < text.length(); i += LENGTH) {
            known = KNOWN.contains(text.substring(i, i + LENGTH));
        }
        return known;
    }

    private static void checkApart(String part) {
        if (part.length() == LENGTH * 2) {
            throw new IllegalArgumentException("A modifier has two characters, and four stand together that are not two"
                    + " modifiers of therapy claims; part them by a comma.");
        }
    }
}
