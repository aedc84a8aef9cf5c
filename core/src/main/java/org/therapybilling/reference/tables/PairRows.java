package org.therapybilling.reference.tables;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * One release of NCCI procedure-to-procedure edits, packed: four bytes an edit and little besides, so that the national
 * table of some 2.5 million rows takes about eleven megabytes. The rows of a column 1 code stand together, by column 2;
 * each is the number of its column 2 code and the number of its terms.
 *
 * <pre>
 *   codes    00100  ...  97530  ...          each code once, ascending
 *   offsets  0      ...  812 815 ...         where the rows of each code begin as column 1
 *   column2              | 97116 97140 97750 |   numbers of codes, ascending within a column 1
 *   terms                |   7     7     31  |   numbers of terms, which many rows share
 * </pre>
 */
public final class PairRows implements TableRelease {

    private static final long serialVersionUID = 1L;

    private final DataRelease release;
    private final CodeIndex codes;

    private final boolean whole;

    /** For each code, whether the release is complete for it. */
    private final boolean[] complete;

    private final int[] offsets;
    private final char[] column2;
    private final char[] terms;
    private final EditTerms[] termTable;
    private final PairFilter filter;

    private PairRows(DataRelease release, PackedPairs packed) {
        this.release = release;
        this.codes = new CodeIndex(packed.codes);
        this.whole = release.codes().isAll();
        this.complete = complete(release.codes(), codes.codes());
        this.offsets = packed.offsets;
        this.column2 = packed.column2;
        this.terms = packed.terms;
        this.termTable = packed.termTable.toArray(new EditTerms[0]);
        this.filter = filter();
    }

    /**
     * {@return a release}
     *
     * @param release where its rows come from
     * @param packed the rows, which are used as they are
     * @throws IllegalArgumentException if the packed arrays do not belong together, or the release counts other than so
     *     many rows
     */
    public static PairRows of(DataRelease release, PackedPairs packed) {
        packed.check();
        Checks.inRange("The number of rows of " + release, packed.size(), release.rows(), release.rows());
        return new PairRows(release, packed);
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

    @Override
    public DataRelease release() {
        return release;
    }

    /** {@return the number of rows, zero or more} */
    public int size() {
        return column2.length;
    }

    /**
     * Makes what a row is called elsewhere.
     *
     * @param <V> what is made
     */
    public interface Maker<V> {

        /**
         * {@return what is made of a row}
         *
         * @param column1 the code that is paid
         * @param column2 the code that is not, unless a modifier lets it
         * @param terms dates, indicator and rationale
         */
        V make(ProcedureCode column1, ProcedureCode column2, EditTerms terms);
    }

    /** Which rows are wanted. */
    private interface Wanted {
        boolean test(EditTerms terms, LocalDate day);
    }

    /**
     * {@return whether the release is complete for both codes of a pair}
     *
     * @param pair two codes
     */
    public boolean isComplete(CodePair pair) {
        return whole || (isComplete(pair.first()) && isComplete(pair.second()));
    }

    private boolean isComplete(ProcedureCode code) {
        int index = codes.indexOf(code);
        return index >= 0 ? complete[index] : release.codes().contains(code);
    }

    /**
     * {@return whether there is any row of two codes, whichever is column 1, ended ones included}
     *
     * @param pair two codes
     */
    public boolean has(CodePair pair) {
        return find(pair, LocalDate.EPOCH, (terms, day) -> true, (column1, column2, terms) -> terms) != null;
    }

    /**
     * {@return what is made of the first row of two codes, whichever is column 1, that nothing known keeps from being in
     * force on a day; null if there is none}
     *
     * @param <V> what is made
     * @param pair two codes
     * @param day a date of service
     * @param maker makes it
     */
    public <V> @Nullable V possible(CodePair pair, LocalDate day, Maker<V> maker) {
        return find(pair, day, EditTerms::mayBeInForce, maker);
    }

    /**
     * {@return what is made of the first row of two codes, whichever is column 1, that is known to have been in force on a
     * day; null if there is none}
     *
     * @param <V> what is made
     * @param pair two codes
     * @param day a date of service
     * @param maker makes it
     */
    public <V> @Nullable V known(CodePair pair, LocalDate day, Maker<V> maker) {
        return find(pair, day, EditTerms::knownInForce, maker);
    }

    private <V> @Nullable V find(CodePair pair, LocalDate day, Wanted wanted, Maker<V> maker) {
        int first = codes.indexOf(pair.first());
        int second = codes.indexOf(pair.second());
        if (first < 0 || second < 0 || !filter.mayHave(first, second)) {
            return null;
        }
        int row = row(first, second, day, wanted);
        if (row >= 0) {
            return maker.make(pair.first(), pair.second(), termsOf(row));
        }
        int reverse = row(second, first, day, wanted);
        return reverse < 0 ? null : maker.make(pair.second(), pair.first(), termsOf(reverse));
    }

    /** Finds the first wanted row of column 1 and column 2; negative if there is none. */
    private int row(int first, int second, LocalDate day, Wanted wanted) {
        for (int row = firstRow(first, second); row >= 0 && isRow(row, first, second); row++) {
            if (wanted.test(termsOf(row), day)) {
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

    private EditTerms termsOf(int row) {
        return termTable[terms[row]];
    }

    /**
     * {@return what tells of a code whether it stands in a row that may be in force on a day; made by one walk through all
     * rows}
     *
     * @param day a date of service
     */
    public Predicate<ProcedureCode> codesInForce(LocalDate day) {
        BitSet open = new BitSet();
        IntStream.range(0, termTable.length)
                .filter(number -> termTable[number].mayBeInForce(day))
                .forEach(open::set);
        BitSet inForce = new BitSet();
        for (int first = 0; first < offsets.length - 1; first++) {
            for (int row = offsets[first]; row < offsets[first + 1]; row++) {
                if (open.get(terms[row])) {
                    inForce.set(first);
                    inForce.set(column2[row]);
                }
            }
        }
        return code -> {
            int index = codes.indexOf(code);
            return index >= 0 && inForce.get(index);
        };
    }

    /**
     * {@return what is made of all rows of two codes, whichever is column 1, ended ones included}
     *
     * @param <V> what is made of a row
     * @param pair two codes
     * @param maker makes it
     */
    public <V> List<V> rows(CodePair pair, Maker<V> maker) {
        Stream<V> rows = rowsInOrder(pair, maker);
        CodePair swapped = pair.swapped();
        return pair.equals(swapped)
                ? rows.toList()
                : Stream.concat(rows, rowsInOrder(swapped, maker)).toList();
    }

    private <V> Stream<V> rowsInOrder(CodePair pair, Maker<V> maker) {
        int first = codes.indexOf(pair.first());
        int second = codes.indexOf(pair.second());
        int start = first < 0 || second < 0 ? -1 : firstRow(first, second);
        return start < 0
                ? Stream.empty()
                : IntStream.range(start, offsets[first + 1])
                        .takeWhile(row -> column2[row] == second)
                        .mapToObj(row -> maker.make(pair.first(), pair.second(), termsOf(row)));
    }

    /**
     * {@return what is made of all rows, by column 1, column 2 and date, as the stream is read}
     *
     * @param <V> what is made of a row
     * @param maker makes it
     */
    public <V> Stream<V> rows(Maker<V> maker) {
        ProcedureCode[] named = codes.codes();
        return IntStream.range(0, named.length)
                .boxed()
                .flatMap(first -> IntStream.range(offsets[first], offsets[first + 1])
                        .mapToObj(row -> maker.make(named[first], named[column2[row]], termsOf(row))));
    }

    /** {@return what the release consists of} */
    public PackedPairs packed() {
        return new PackedPairs(codes.packed(), offsets, column2, terms, List.copyOf(Arrays.asList(termTable)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairRows that
                && release.equals(that.release)
                && codes.equals(that.codes)
                && Arrays.equals(offsets, that.offsets)
                && Arrays.equals(column2, that.column2)
                && sameTerms(that);
    }

    private boolean sameTerms(PairRows that) {
        for (int row = 0; row < terms.length; row++) {
            if (!termsOf(row).equals(that.termsOf(row))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return release.hashCode();
    }
}
