package org.therapybilling.internal;

import java.util.List;
import java.util.StringJoiner;

/** Numbers for people, those in turn as a range. */
public final class NumberRanges {

    private NumberRanges() {}

    /**
     * {@return numbers of rows, for example {@code rows 2-4, 9} or {@code row 2}}
     *
     * @param rows one or more numbers, the lowest first
     * @param dash what stands between the first and the last of a range
     */
    public static String ofRows(List<Integer> rows, String dash) {
        return (rows.size() == 1 ? "row " : "rows ") + of(rows, dash);
    }

    /**
     * {@return the numbers, for example {@code 2-4, 9}; empty for none}
     *
     * @param numbers numbers, the lowest first
     * @param dash what stands between the first and the last of a range
     */
    static String of(List<Integer> numbers, String dash) {
        StringJoiner ranges = new StringJoiner(", ");
        int first = 0;
        for (int next = 1; next <= numbers.size(); next++) {
            if (next == numbers.size() || numbers.get(next) != numbers.get(next - 1) + 1) {
                ranges.add(numbers.get(first) + (next - first > 1 ? dash + numbers.get(next - 1) : ""));
                first = next;
            }
        }
        return ranges.toString();
    }
}
