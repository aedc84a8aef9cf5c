package org.therapybilling.dataset;

import java.time.LocalDate;
import java.util.List;
import org.therapybilling.reference.tables.EditTerms;
import org.therapybilling.reference.tables.PackedPairs;
import org.therapybilling.vocabulary.ProcedureCode;

/** Sees to it that different rows of a pair are never in force on the same day. */
final class PairWindows {

    private final int[] codes;
    private final int[] offsets;
    private final char[] column2;
    private final char[] terms;
    private final List<EditTerms> termTable;

    private PairWindows(PackedPairs packed) {
        this.codes = packed.codes();
        this.offsets = packed.offsets();
        this.column2 = packed.column2();
        this.terms = packed.terms();
        this.termTable = packed.termTable();
    }

    /**
     * Checks the rows of a release.
     *
     * @throws IllegalArgumentException if two rows of a pair are in force on the same day
     */
    static void check(PackedPairs packed) {
        PairWindows windows = new PairWindows(packed);
        for (int code = 0; code < windows.codes.length; code++) {
            windows.check(code);
        }
    }

    /** Checks the rows of a column 1 code; those of one pair stand together. */
    private void check(int code) {
        int first = offsets[code];
        for (int row = first + 1; row < offsets[code + 1]; row++) {
            first = column2[row] == column2[first] ? first : row;
            for (int other = first; other < row; other++) {
                check(code, termTable.get(terms[other]), termTable.get(terms[row]), column2[row]);
            }
        }
    }

    private void check(int code, EditTerms one, EditTerms next, int second) {
        if (one.isInForce() && next.isInForce() && overlap(one, next)) {
            throw new IllegalArgumentException("the pair " + ProcedureCode.ofPacked(codes[code]) + "/"
                    + ProcedureCode.ofPacked(codes[second]) + " stands there with different values for the same dates: "
                    + one + " and " + next + ". Perhaps two releases were mixed?");
        }
    }

    private static boolean overlap(EditTerms one, EditTerms next) {
        return !first(one).isAfter(last(next)) && !first(next).isAfter(last(one));
    }

    /** The first day on which an edit is known to be in force; without a start, that is its last. */
    private static LocalDate first(EditTerms terms) {
        return terms.effective().orElse(last(terms));
    }

    private static LocalDate last(EditTerms terms) {
        return terms.deletion().orElse(LocalDate.MAX);
    }
}
