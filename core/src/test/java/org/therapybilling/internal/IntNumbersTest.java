package org.therapybilling.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IntNumbersTest {

    @Test
    void keys_are_numbered_from_zero_in_the_order_they_come() {
        IntNumbers numbers = new IntNumbers();
        assertThat(numbers.size()).isZero();
        assertThat(numbers.keys()).isEmpty();
        assertThat(numbers.numberOf(97_140)).isZero();
        assertThat(numbers.numberOf(0)).isOne();
        assertThat(numbers.numberOf(-1)).isEqualTo(2);
        assertThat(numbers.numberOf(0)).isOne();
        assertThat(numbers.numberOf(97_140)).isZero();
        assertThat(numbers.size()).isEqualTo(3);
        assertThat(numbers.keys()).containsExactly(97_140, 0, -1);
    }

    /** So many keys do not fit into the first table, which has room for 512. */
    @Test
    void the_numbers_stay_when_the_table_grows() {
        SplittableRandom random = new SplittableRandom(97110);
        IntNumbers numbers = new IntNumbers();
        Map<Integer, Integer> expected = new LinkedHashMap<>();
        for (int i = 0; i < 5_000; i++) {
            int key = random.nextInt(3_000) << (i % 3 * 10);
            int next = expected.size();
            assertThat(numbers.numberOf(key)).isEqualTo(expected.computeIfAbsent(key, unknown -> next));
        }
        assertThat(numbers.size()).isEqualTo(expected.size()).isGreaterThan(1_024);
        assertThat(numbers.keys())
                .containsExactly(
                        expected.keySet().stream().mapToInt(Integer::intValue).toArray());
        expected.forEach((key, number) -> assertThat(numbers.numberOf(key)).isEqualTo(number));
    }

    @Test
    void exactly_as_many_as_fit_are_numbered_and_one_more() {
        IntNumbers numbers = new IntNumbers();
        for (int key = 0; key <= 512; key++) {
            assertThat(numbers.numberOf(key)).isEqualTo(key);
        }
        assertThat(numbers.keys()).hasSize(513);
    }
}
