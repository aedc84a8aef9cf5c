package org.therapybilling.csv;

import java.util.regex.Pattern;

/** Cells in messages: numbers, dates and times are repeated, anything else could be patient data and is counted. */
final class Quoted {

    private static final int LONGEST = 20;
    private static final Pattern HARMLESS = Pattern.compile("[0-9 :/.,+-]*(?: ?[AaPp]\\.?[Mm]\\.?)?");

    private Quoted() {}

    static String of(String cell) {
        return cell.length() <= LONGEST && HARMLESS.matcher(cell).matches()
                ? "\"" + cell + "\""
                : "A text of " + cell.length() + " characters";
    }
}
