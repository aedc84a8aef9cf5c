package org.therapybilling.reference.tables;

import java.util.List;
import org.therapybilling.internal.Checks;

/**
 * The packed form of a table of pairs, as a cache of it may keep it. Not a record: records of arrays have no useful
 * equality.
 */
public final class PackedPairs {

    /** The most different codes, and the most different terms, that fit: {@value}. One number of 16 bits says "none". */
    public static final int MOST = (1 << Character.SIZE) - 1;

    /** Shared with the release that is made of them, for they are large. */
    final int[] codes;

    final int[] offsets;
    final char[] column2;
    final char[] terms;
    final List<EditTerms> termTable;

    /**
     * Takes the arrays over as they are, for they are large: who gives them must not change them any more.
     *
     * @param codes the packed codes, ascending, each once
     * @param offsets for each code, the first of its rows as column 1; one more at the end, the number of rows
     * @param column2 for each row, the number of its column 2 code in {@code codes}; ascending within a column 1
     * @param terms for each row, the number of its terms in {@code termTable}
     * @param termTable the different terms
     */
    public PackedPairs(int[] codes, int[] offsets, char[] column2, char[] terms, List<EditTerms> termTable) {
        this.codes = codes;
        this.offsets = offsets;
        this.column2 = column2;
        this.terms = terms;
        this.termTable = List.copyOf(termTable);
    }

    /**
     * Checks that the arrays belong together.
     *
     * @throws IllegalArgumentException if an offset, a code or a number of terms lies outside its range, or codes or rows
     *     are out of order
     */
    void check() {
        Checks.inRange("The number of codes", codes.length, 0, MOST);
        Checks.inRange("The number of offsets", offsets.length, codes.length + 1, codes.length + 1);
        Checks.inRange("The number of terms", terms.length, column2.length, column2.length);
        Checks.inRange("The first offset", offsets[0], 0, 0);
        Checks.inRange("The last offset", offsets[codes.length], column2.length, column2.length);
        checkAscendingCodes();
        for (int code = 0; code < codes.length; code++) {
            checkRows(offsets[code], Checks.inRange("An offset", offsets[code + 1], offsets[code], column2.length));
        }
    }

    private void checkAscendingCodes() {
        for (int i = 1; i < codes.length; i++) {
            Checks.inRange("A packed code", codes[i], codes[i - 1] + 1, Integer.MAX_VALUE);
        }
    }

    private void checkRows(int from, int to) {
        int least = 0;
        for (int row = from; row < to; row++) {
            least = Checks.inRange("The number of a column 2 code", column2[row], least, codes.length - 1);
            Checks.inRange("The number of terms", terms[row], 0, termTable.size() - 1);
        }
    }

    /** {@return the number of rows, zero or more} */
    public int size() {
        return column2.length;
    }

    /** {@return the packed codes, a new array} */
    public int[] codes() {
        return codes.clone();
    }

    /** {@return where the rows of each code begin, a new array} */
    public int[] offsets() {
        return offsets.clone();
    }

    /** {@return the numbers of the column 2 codes, a new array} */
    public char[] column2() {
        return column2.clone();
    }

    /** {@return the numbers of the terms, a new array} */
    public char[] terms() {
        return terms.clone();
    }

    /** {@return the different terms, an unmodifiable list} */
    public List<EditTerms> termTable() {
        return termTable;
    }
}
