package org.therapybilling.csv;

/**
 * What parts the cells of a table.
 *
 * @param character a comma, a semicolon, a tab or a bar
 * @param isDeclared whether a line before the table says so, as in {@code sep=;}
 */
record Delimiter(char character, boolean isDeclared) {

    /** How many characters are enough to tell. */
    static final int ENOUGH = 1 << 13;

    private static final String CHARACTERS = ",;\t|";
    private static final String DECLARATION = "sep=";

    /** Tells it from the first lines: there may be titles above the header, which has most cells. */
    static Delimiter of(String start) {
        if (start.regionMatches(true, 0, DECLARATION, 0, DECLARATION.length())
                && start.length() > DECLARATION.length()) {
            return new Delimiter(start.charAt(DECLARATION.length()), true);
        }
        int[] most = new int[CHARACTERS.length()];
        int[] counts = new int[CHARACTERS.length()];
        boolean quoted = false;
        for (int i = 0; i < start.length(); i++) {
            char next = start.charAt(i);
            quoted ^= next == '"';
            int index = CHARACTERS.indexOf(next);
            if (!quoted && index >= 0) {
                counts[index]++;
                most[index] = Math.max(most[index], counts[index]);
            } else if (!quoted && (next == '\n' || next == '\r')) {
                counts = new int[CHARACTERS.length()];
            }
        }
        return new Delimiter(CHARACTERS.charAt(highest(most)), false);
    }

    private static int highest(int[] counts) {
        int highest = 0;
        for (int i = 1; i < counts.length; i++) {
            highest = counts[i] > counts[highest] ? i : highest;
        }
        return highest;
    }
}
