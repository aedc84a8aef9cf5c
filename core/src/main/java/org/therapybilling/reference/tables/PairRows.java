package org.therapybilling.reference.tables;

import java.io.Serial;
import java.time.LocalDate;
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
    private final transient CodeIndex codes;

    private final transient boolean whole;

    /** For each code, whether the release is complete for it. */
    private final transient boolean[] complete;

    private final PackedPairs packed;
    private final transient PairFilter filter;

    private PairRows(DataRelease release, PackedPairs packed) {
        this.release = release;
        this.codes = new CodeIndex(packed.codes);
        this.whole = release.codes().isAll();
        this.complete = complete(release.codes(), codes.codes());
        this.packed = packed;
        this.filter = filter(packed);
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

    private static PairFilter filter(PackedPairs packed) {
        PairFilter pairs = new PairFilter(packed.size());
        for (int first = 0; first < packed.offsets.length - 1; first++) {
            for (int row = packed.offsets[first]; row < packed.offsets[first + 1]; row++) {
                pairs.add(first, packed.column2[row]);
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
        return packed.size();
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
    public <V> @Nullable V possible(CodePair pair, LocalDate day, EditMaker<V> maker) {
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
    public <V> @Nullable V known(CodePair pair, LocalDate day, EditMaker<V> maker) {
        return find(pair, day, EditTerms::knownInForce, maker);
    }

    private <V> @Nullable V find(CodePair pair, LocalDate day, Wanted wanted, EditMaker<V> maker) {
        int first = codes.indexOf(pair.first());
        int second = codes.indexOf(pair.second());
        if (first < 0 || second < 0 || !filter.mayHave(first, second)) {
            return null;
        }
        int row = row(first, second, day, wanted);
        if (row >= 0) {
            return maker.make(pair.first(), pair.second(), packed.termsOf(row));
        }
        int reverse = row(second, first, day, wanted);
        return reverse < 0 ? null : maker.make(pair.second(), pair.first(), packed.termsOf(reverse));
    }

    /** Finds the first wanted row of column 1 and column 2; negative if there is none. */
    private int row(int first, int second, LocalDate day, Wanted wanted) {
        for (int row = packed.firstRow(first, second); row >= 0 && packed.isRow(row, first, second); row++) {
            if (wanted.test(packed.termsOf(row), day)) {
                return row;
            }
        }
        return -1;
    }

    /**
     * {@return what tells of a code whether it stands in a row that may be in force on a day; made by one walk through all
     * rows}
     *
     * @param day a date of service
     */
    public Predicate<ProcedureCode> codesInForce(LocalDate day) {
        BitSet inForce = packed.inForce(day);
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
    public <V> List<V> rows(CodePair pair, EditMaker<V> maker) {
        Stream<V> rows = rowsInOrder(pair, maker);
        CodePair swapped = pair.swapped();
        return pair.equals(swapped)
                ? rows.toList()
                : Stream.concat(rows, rowsInOrder(swapped, maker)).toList();
    }

    private <V> Stream<V> rowsInOrder(CodePair pair, EditMaker<V> maker) {
        int first = codes.indexOf(pair.first());
        int second = codes.indexOf(pair.second());
        int start = first < 0 || second < 0 ? -1 : packed.firstRow(first, second);
        return start < 0
                ? Stream.empty()
                : IntStream.iterate(start, row -> packed.isRow(row, first, second), row -> row + 1)
                        .mapToObj(row -> maker.make(pair.first(), pair.second(), packed.termsOf(row)));
    }

    /**
     * {@return what is made of all rows, by column 1, column 2 and date, as the stream is read}
     *
     * @param <V> what is made of a row
     * @param maker makes it
     */
    public <V> Stream<V> rows(EditMaker<V> maker) {
        ProcedureCode[] named = codes.codes();
        return IntStream.range(0, named.length)
                .boxed()
                .flatMap(first -> IntStream.range(packed.offsets[first], packed.offsets[first + 1])
                        .mapToObj(row -> maker.make(named[first], named[packed.column2[row]], packed.termsOf(row))));
    }

    /** {@return what the release consists of} */
    public PackedPairs packed() {
        return packed;
    }

    @Serial
    private Object readResolve() {
        return of(release, packed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairRows that && release.equals(that.release) && packed.equals(that.packed);
    }

    @Override
    public int hashCode() {
        return release.hashCode();
    }
}
