package org.therapybilling.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.Source;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * One release of NCCI procedure-to-procedure edits, packed: four bytes an edit and little besides, so that the national
 * table of some 2.5 million rows takes about eleven megabytes. The rows of a column 1 code stand together, by column 2;
 * each is the number of its column 2 code and the number of its terms.
 */
public final class PairTable implements Serializable {

    /** The most different codes, and the most different terms, that fit: {@value}. One number of 16 bits says "none". */
    public static final int MOST = (1 << Character.SIZE) - 1;

    private static final long serialVersionUID = 1L;

    private final DataRelease release;
    private final Answer.None<PairEdit> none;
    private final CodeIndex codes;

    /** For each code, whether the release is complete for it. */
    private final boolean[] complete;

    private final int[] offsets;
    private final char[] column2;
    private final char[] terms;
    private final EditTerms[] termTable;
    private final PairFilter filter;

    PairTable(
            DataRelease release, CodeIndex codes, int[] offsets, char[] column2, char[] terms, EditTerms[] termTable) {
        Checks.inRange("The number of rows of " + release, column2.length, release.rows(), release.rows());
        this.release = release;
        this.none = new Answer.None<>(Source.of(release), Certainty.DEFINITE);
        this.codes = codes;
        this.complete = complete(release.codes(), codes.codes());
        this.offsets = offsets;
        this.column2 = column2;
        this.terms = terms;
        this.termTable = termTable;
        this.filter = filter();
    }

    private PairFilter filter() {
        PairFilter pairs = new PairFilter(column2.length);
        for (int first = 0; first < offsets.length - 1; first++) {
            for (int row = offsets[first]; row < offsets[first + 1]; row++) {
                pairs.add(first, column2[row]);
            }
        }
        return pairs;
    }

    private static boolean[] complete(CodeSet of, ProcedureCode[] codes) {
        boolean[] complete = new boolean[codes.length];
        for (int code = 0; code < codes.length; code++) {
            complete[code] = of.contains(codes[code]);
        }
        return complete;
    }

    /**
     * Returns where the rows come from.
     *
     * @return the release
     */
    public DataRelease release() {
        return release;
    }

    /**
     * Returns the number of rows.
     *
     * @return zero or more
     */
    public int size() {
        return column2.length;
    }

    /** Returns the answer that there is no edit; always the same, for it is the usual one. */
    Answer.None<PairEdit> none() {
        return none;
    }

    /**
     * Finds the rows of two codes, whichever is column 1.
     *
     * @param one a code
     * @param other another code
     * @return the rows, ended ones included; an unmodifiable list, empty if there is none
     */
    public List<PairEdit> rows(ProcedureCode one, ProcedureCode other) {
        List<PairEdit> rows = new ArrayList<>(2);
        int a = codes.indexOf(one);
        int b = codes.indexOf(other);
        if (a >= 0 && b >= 0) {
            for (int row = firstRow(a, b); row >= 0 && isRow(row, a, b); row++) {
                rows.add(new PairEdit(one, other, terms(row)));
            }
            for (int row = firstRow(b, a); row >= 0 && a != b && isRow(row, b, a); row++) {
                rows.add(new PairEdit(other, one, terms(row)));
            }
        }
        return List.copyOf(rows);
    }

    /**
     * Says whether the release is complete for a code: that it has no row says that there is none.
     *
     * @param code a code
     * @param index its number; negative if the table does not have it
     */
    boolean isComplete(ProcedureCode code, int index) {
        return index >= 0 ? complete[index] : release.codes().contains(code);
    }

    /**
     * Finds the row of two codes that nothing keeps from being in force on a day.
     *
     * @return the number of the row; negative if there is none
     */
    int openRow(int first, int second, LocalDate day) {
        if (!filter.mayHave(first, second)) {
            return -1;
        }
        for (int row = firstRow(first, second); row >= 0 && isRow(row, first, second); row++) {
            if (terms(row).mayBeInForce(day)) {
                return row;
            }
        }
        return -1;
    }

    private boolean isRow(int row, int first, int second) {
        return row < offsets[first + 1] && column2[row] == second;
    }

    /**
     * Finds the first of the rows of a pair, which stand together; negative if there is none. Halves what is left without
     * a decision in each step: which half it is cannot be foretold.
     */
    private int firstRow(int first, int second) {
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

    int indexOf(ProcedureCode code) {
        return codes.indexOf(code);
    }

    EditTerms terms(int row) {
        return termTable[terms[row]];
    }

    /**
     * Returns all rows.
     *
     * @return the rows by column 1, column 2 and date, made as the stream is read
     */
    public Stream<PairEdit> rows() {
        ProcedureCode[] named = codes.codes();
        return IntStream.range(0, named.length)
                .boxed()
                .flatMap(first -> IntStream.range(offsets[first], offsets[first + 1])
                        .mapToObj(row -> new PairEdit(named[first], named[column2[row]], terms(row))));
    }

    /**
     * Returns the packed form of the table.
     *
     * @return what the table consists of
     */
    public PackedPairs packed() {
        return new PackedPairs(codes.packed(), offsets, column2, terms, List.copyOf(Arrays.asList(termTable)));
    }
}
