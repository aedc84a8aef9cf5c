package org.therapybilling.vocabulary;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.therapybilling.internal.Checks;

/** A set of procedure codes, written as ranges: the codes that a table speaks of, or those somebody wants to see. */
public final class CodeSet implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ALL_CODES = "all";
    private static final CodeSet ALL =
            new CodeSet(List.of(new CodeRange(ProcedureCode.of("00000"), ProcedureCode.of("Z9999"))));
    private static final CodeSet NONE = new CodeSet(List.of());

    /** Ascending and apart from each other. */
    private final List<CodeRange> ranges;

    private CodeSet(List<CodeRange> ranges) {
        this.ranges = ranges;
    }

    /**
     * Returns the set of every code.
     *
     * @return all codes
     */
    public static CodeSet all() {
        return ALL;
    }

    /**
     * Returns the empty set.
     *
     * @return no code
     */
    public static CodeSet none() {
        return NONE;
    }

    /**
     * Returns the set of some codes.
     *
     * @param codes the codes, in any order
     * @return the set
     */
    public static CodeSet of(Iterable<ProcedureCode> codes) {
        Objects.requireNonNull(codes, "codes");
        List<CodeRange> single = new ArrayList<>();
        for (ProcedureCode code : codes) {
            single.add(new CodeRange(Checks.element("codes", code), code));
        }
        return ofRanges(single);
    }

    private static CodeSet ofRanges(List<CodeRange> given) {
        List<CodeRange> apart = new ArrayList<>();
        for (CodeRange range :
                given.stream().sorted(Comparator.comparing(CodeRange::first)).toList()) {
            int last = apart.size() - 1;
            if (last >= 0 && apart.get(last).contains(range.first())) {
                apart.set(last, joined(apart.get(last), range));
            } else {
                apart.add(range);
            }
        }
        return new CodeSet(List.copyOf(apart));
    }

    private static CodeRange joined(CodeRange one, CodeRange next) {
        return one.contains(next.last()) ? one : new CodeRange(one.first(), next.last());
    }

    /**
     * Reads a set. This reads what {@link #toString} writes.
     *
     * @param text {@code all}, or codes and ranges of codes with blanks or commas between them, as in
     *     {@code 97010-97799 G0283}; blank for the empty set
     * @return the set
     * @throws IllegalArgumentException if the text is not of this form
     */
    public static CodeSet parse(String text) {
        Objects.requireNonNull(text, "text");
        if (text.strip().equals(ALL_CODES)) {
            return ALL;
        }
        return ofRanges(Arrays.stream(text.split("[\\s,]+", -1))
                .filter(range -> !range.isEmpty())
                .map(CodeRange::parse)
                .toList());
    }

    /**
     * Says whether a code is in the set.
     *
     * @param code a code
     * @return true if one of the ranges holds it
     */
    public boolean contains(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).last().compareTo(code) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < ranges.size() && ranges.get(low).contains(code);
    }

    /**
     * Says whether all codes of another set are in this one.
     *
     * @param other another set
     * @return true if they are
     */
    public boolean containsAll(CodeSet other) {
        Objects.requireNonNull(other, "other");
        return and(other).equals(other);
    }

    /**
     * Says whether this is the set of every code.
     *
     * @return true if it is {@link #all()}
     */
    public boolean isAll() {
        return equals(ALL);
    }

    /**
     * Returns the codes that are in this set and in another.
     *
     * @param other another set
     * @return the codes of both
     */
    public CodeSet and(CodeSet other) {
        Objects.requireNonNull(other, "other");
        List<CodeRange> both = new ArrayList<>();
        for (CodeRange mine : ranges) {
            for (CodeRange theirs : other.ranges) {
                ProcedureCode first = later(mine.first(), theirs.first());
                ProcedureCode last = earlier(mine.last(), theirs.last());
                if (first.compareTo(last) <= 0) {
                    both.add(new CodeRange(first, last));
                }
            }
        }
        return ofRanges(both);
    }

    private static ProcedureCode later(ProcedureCode one, ProcedureCode other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static ProcedureCode earlier(ProcedureCode one, ProcedureCode other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Serial
    private Object readResolve() {
        return ofRanges(ranges);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeSet that && ranges.equals(that.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    /** Returns {@code all}, or for example {@code 97010-97799 G0283}. */
    @Override
    public String toString() {
        return isAll() ? ALL_CODES : ranges.stream().map(CodeRange::toString).collect(Collectors.joining(" "));
    }
}
