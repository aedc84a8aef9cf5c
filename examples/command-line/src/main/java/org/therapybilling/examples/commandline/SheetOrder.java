package org.therapybilling.examples.commandline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the rows and cells of a sheet stand (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73): each once, in order. */
final class SheetOrder {

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3}+)([0-9]{1,7}+)");
    private static final Pattern ROW = Pattern.compile("[0-9]{1,7}+");
    private static final int LETTERS = 26;

    private int row;
    private int column;

    /**
     * A row begins.
     *
     * @param number as written; null for the one after the last
     * @throws IllegalArgumentException if it is no number, or a row of this number or a greater one was there
     */
    void row(@Nullable String number) {
        int next = number == null ? row + 1 : ROW.matcher(number).matches() ? Integer.parseInt(number) : 0;
        if (next <= row) {
            throw disorder("The rows");
        }
        row = next;
        column = 0;
    }

    /**
     * A cell begins.
     *
     * @param address as written; null for the one after the last
     * @throws IllegalArgumentException if it is no address of the row, or a cell there or after it was there
     */
    void cell(@Nullable String address) {
        int next = address == null ? column + 1 : column(ADDRESS.matcher(address));
        if (next <= column) {
            throw disorder("The cells of row " + row);
        }
        column = next;
    }

    private int column(Matcher address) {
        if (!address.matches() || Integer.parseInt(address.group(2)) != row) {
            return 0;
        }
        int number = 0;
        for (char letter : address.group(1).toCharArray()) {
            number = number * LETTERS + letter - 'A' + 1;
        }
        return number;
    }

    private static IllegalArgumentException disorder(String what) {
        return new IllegalArgumentException(
                what + " of the sheet do not follow one another, each once" + WorkbookTrouble.SAVE_AGAIN);
    }
}
