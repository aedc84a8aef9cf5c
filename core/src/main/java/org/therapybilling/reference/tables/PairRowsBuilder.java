package org.therapybilling.reference.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.internal.IntNumbers;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Collects the rows of a table of pairs, in any order, and packs them. Not for use by several threads.
 *
 * <p>A row is kept as one number: its two codes and its terms, numbered as they come, 16 bits each.
 */
public final class PairRowsBuilder {

    private static final int FIRST = 1 << 16;

    /** The most rows: three times those of the largest table that CMS publishes. */
    private static final int MOST_ROWS = 1 << 23;

    private static final Comparator<EditTerms> BY_DATE = Comparator.<EditTerms, LocalDate>comparing(
                    terms -> terms.effective().orElse(LocalDate.MIN))
            .thenComparing(terms -> terms.deletion().orElse(LocalDate.MAX))
            .thenComparing(EditTerms::indicator)
            .thenComparing(EditTerms::priorTo1996)
            .thenComparing(EditTerms::rationale);

    private final IntNumbers codeNumbers = new IntNumbers();
    private final Map<EditTerms, Integer> termNumbers = new HashMap<>();
    private long[] rows = new long[FIRST];
    private int size;
    private boolean packed;

    /** Makes an empty collection. */
    public PairRowsBuilder() {
        // nothing but what the fields begin with
    }

    /**
     * Adds a row.
     *
     * @param column1 the packed code of column 1, as {@link ProcedureCode#packed()} gives it
     * @param column2 the packed code of column 2
     * @param terms the number of its terms, as {@link #termsNumber} gives it
     * @throws IllegalArgumentException if a number is no packed code, or there are too many rows or different codes to be
     *     packed
     * @throws IllegalStateException if the rows have been packed
     */
    public void add(int column1, int column2, int terms) {
        checkNotPacked();
        if (size == MOST_ROWS) {
            throw new IllegalArgumentException(
                    "The table has more than " + MOST_ROWS + " rows, more than any table of pairs has.");
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
        }
        rows[size++] = row(codeNumber(column1), codeNumber(column2), terms);
    }

    private static long row(int first, int second, int terms) {
        return ((long) first << (2 * Character.SIZE)) | ((long) second << Character.SIZE) | terms;
    }

    private int codeNumber(int packed) {
        int before = codeNumbers.size();
        int number = codeNumbers.numberOf(packed);
        if (number == before) {
            checkNew(packed, number);
        }
        return number;
    }

    private static void checkNew(int packed, int number) {
        ProcedureCode.ofPacked(packed);
        if (number >= PackedPairs.MOST) {
            throw tooMany("codes");
        }
    }

    private void checkNotPacked() {
        if (packed) {
            throw new IllegalStateException("The rows have been packed; collect others in a new builder.");
        }
    }

    private static IllegalArgumentException tooMany(String what) {
        return new IllegalArgumentException("The table has more than " + PackedPairs.MOST + " different " + what
                + ", which do not fit its packed form; split the table.");
    }

    /**
     * {@return the number of terms in this table}
     *
     * @param terms the terms of a row
     * @throws IllegalArgumentException if there are too many different terms to be packed
     */
    public int termsNumber(EditTerms terms) {
        Integer known = termNumbers.get(terms);
        if (known != null) {
            return known;
        }
        int next = termNumbers.size();
        if (next >= PackedPairs.MOST) {
            throw tooMany("combinations of dates, indicator and rationale");
        }
        termNumbers.put(terms, next);
        return next;
    }

    /** {@return how many rows were added, repeated ones included} */
    public int size() {
        return size;
    }

    /**
     * Packs the rows, once: nothing can be added afterwards. Rows that are equal in everything are kept once.
     *
     * @return what was packed
     * @throws IllegalStateException if the rows have been packed before
     */
    public PackedPairs build() {
        checkNotPacked();
        packed = true;
        int[] codes = codeNumbers.keys();
        Arrays.sort(codes);
        List<EditTerms> terms = new ArrayList<>(termNumbers.keySet());
        terms.sort(BY_DATE);
        renumber(codes, terms);
        Arrays.sort(rows, 0, size);
        return split(codes, terms);
    }

    /** Numbers codes and terms in their own order, so that sorting the rows sorts by them. */
    private void renumber(int[] codes, List<EditTerms> terms) {
        int[] codeRanks = new int[codes.length];
        for (int rank = 0; rank < codes.length; rank++) {
            codeRanks[codeNumber(codes[rank])] = rank;
        }
        int[] termRanks = new int[terms.size()];
        for (int rank = 0; rank < termRanks.length; rank++) {
            termRanks[termsNumber(terms.get(rank))] = rank;
        }
        for (int i = 0; i < size; i++) {
            rows[i] = row(codeRanks[first(rows[i])], codeRanks[second(rows[i])], termRanks[(char) rows[i]]);
        }
    }

    private static int first(long row) {
        return (int) (row >>> (2 * Character.SIZE));
    }

    private static char second(long row) {
        return (char) (row >>> Character.SIZE);
    }

    private PackedPairs split(int[] codes, List<EditTerms> termTable) {
        int[] offsets = new int[codes.length + 1];
        int distinct = dropRepeated();
        char[] column2 = new char[distinct];
        char[] terms = new char[distinct];
        for (int i = 0; i < distinct; i++) {
            offsets[first(rows[i]) + 1]++;
            column2[i] = second(rows[i]);
            terms[i] = (char) rows[i];
        }
        for (int code = 0; code < codes.length; code++) {
            offsets[code + 1] += offsets[code];
        }
        return new PackedPairs(codes, offsets, column2, terms, termTable);
    }

    private int dropRepeated() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || rows[i] != rows[kept - 1]) {
                rows[kept++] = rows[i];
            }
        }
        return kept;
    }

    /**
     * {@return the rows, packed, as a release}
     *
     * @param release where they come from, with as many rows as are different
     * @throws IllegalArgumentException if the release counts other than so many rows
     * @throws IllegalStateException if the rows have been packed before
     */
    public PairRows build(DataRelease release) {
        return PairRows.of(release, build());
    }
}
