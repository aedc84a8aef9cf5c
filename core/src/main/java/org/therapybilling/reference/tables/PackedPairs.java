package org.therapybilling.reference.tables;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.therapybilling.internal.Checks;

/**
 * The packed rows of a table of pairs, as a cache of it may keep them.
 */
public final class PackedPairs implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The most different codes, and the most different terms, that fit: {@value}. One number of 16 bits says "none". */
    public static final int MOST = (1 << Character.SIZE) - 1;

    /** Shared with the release that is made of them, for they are large. */
    final int[] codes;

    final int[] offsets;
    final char[] column2;
    private final char[] terms;
    private final EditTerms[] termTable;

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
        this.termTable = termTable.toArray(new EditTerms[0]);
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
            Checks.inRange("The number of terms", terms[row], 0, termTable.length - 1);
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
        return List.of(termTable);
    }

    /** Says whether a row is one of a pair, whose rows stand together. */
    boolean isRow(int row, int first, int second) {
        return row < offsets[first + 1] && column2[row] == second;
    }

    /**
     * Finds the first of the rows of a pair, which stand together; negative if there is none. Halves what is left without
     * a decision in each step: which half it is cannot be foretold.
     */
    int firstRow(int first, int second) {
        int low = offsets[first];
        int end = offsets[first + 1];
        for (int left = end - low; left > 1; left -= left >>> 1) {
            int half = left >>> 1;
            low += column2[low + half - 1] < second ? half : 0;
        }
        if (low < end && column2[low] < second) {
            low++;
        }
        return low < end && column2[low] == second ? low : -1;
    }

    EditTerms termsOf(int row) {
        return termTable[terms[row]];
    }

    /** Returns the codes of rows that may be in force on a day, by number. */
    BitSet inForce(LocalDate day) {
        BitSet open = new BitSet();
        for (int number = 0; number < termTable.length; number++) {
            open.set(number, termTable[number].mayBeInForce(day));
        }
        BitSet inForce = new BitSet();
        for (int first = 0; first < offsets.length - 1; first++) {
            for (int row = offsets[first]; row < offsets[first + 1]; row++) {
                if (open.get(terms[row])) {
                    inForce.set(first);
                    inForce.set(column2[row]);
                }
            }
        }
        return inForce;
    }

    /** Copies the arrays: whoever sent them may hold them as well. */
    @Serial
    private Object readResolve() {
        PackedPairs copy = new PackedPairs(codes(), offsets(), column2(), terms(), termTable());
        copy.check();
        return copy;
    }

    /** Says whether both have the same rows. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PackedPairs that
                && Arrays.equals(codes, that.codes)
                && Arrays.equals(offsets, that.offsets)
                && Arrays.equals(column2, that.column2)
                && sameTerms(that);
    }

    private boolean sameTerms(PackedPairs that) {
        for (int row = 0; row < terms.length; row++) {
            if (!termsOf(row).equals(that.termsOf(row))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(offsets);
    }
}
