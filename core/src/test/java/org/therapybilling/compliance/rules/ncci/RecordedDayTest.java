package org.therapybilling.compliance.rules.ncci;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.vocabulary.Interval;

class RecordedDayTest {

    private static final int MINUTES = 5;

    /** Returns all sorted lists of up to two intervals in five minutes. */
    private static List<List<Interval>> lists() {
        List<Interval> all = new ArrayList<>();
        for (int start = 0; start < MINUTES; start++) {
            for (int end = start + 1; end <= MINUTES; end++) {
                all.add(new Interval(LocalTime.of(8, start), LocalTime.of(8, end)));
            }
        }
        List<List<Interval>> lists = new ArrayList<>(List.of(List.of()));
        for (Interval one : all) {
            lists.add(List.of(one));
            for (Interval other : all) {
                if (one.compareTo(other) <= 0) {
                    lists.add(List.of(one, other));
                }
            }
        }
        return lists;
    }

    @Test
    void lists_overlap_where_one_of_each_do() {
        List<List<Interval>> lists = lists();
        assertThat(lists).hasSize(136);
        for (List<Interval> some : lists) {
            for (List<Interval> others : lists) {
                boolean expected = some.stream()
                        .anyMatch(one -> others.stream()
                                .anyMatch(other -> one.overlap(other).isPresent()));
                assertThat(RecordedDay.overlap(some, others))
                        .as("%s, %s", some, others)
                        .isEqualTo(expected);
            }
        }
    }
}
