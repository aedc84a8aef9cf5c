package org.therapybilling.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberRangesTest {

    @Test
    void numbers_in_turn_are_a_range() {
        assertThat(NumberRanges.of(List.of(), "-")).isEmpty();
        assertThat(NumberRanges.of(List.of(2), "-")).isEqualTo("2");
        assertThat(NumberRanges.of(List.of(2, 3), "-")).isEqualTo("2-3");
        assertThat(NumberRanges.of(List.of(2, 3, 4, 9, 11, 12), " to ")).isEqualTo("2 to 4, 9, 11 to 12");
    }

    @Test
    void numbers_are_compared_by_their_values() {
        assertThat(NumberRanges.of(List.of(1000, 1001, 1003), "-")).isEqualTo("1000-1001, 1003");
    }

    @Test
    void a_number_that_stands_twice_is_told_twice() {
        assertThat(NumberRanges.of(List.of(2, 2, 3), "-")).isEqualTo("2, 2-3");
    }
}
