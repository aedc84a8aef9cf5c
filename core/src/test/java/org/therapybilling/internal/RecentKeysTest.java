package org.therapybilling.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecentKeysTest {

    @Test
    void every_part_tells_keys_apart() {
        RecentKeys keys = new RecentKeys();
        keys.add(List.of("p", "2026-03-02", ""));
        assertThat(keys.contains(List.of("p", "2026-03-02", ""))).isTrue();
        assertThat(keys.contains(List.of("q", "2026-03-02", ""))).isFalse();
        assertThat(keys.contains(List.of("p", "2026-03-03", ""))).isFalse();
        assertThat(keys.contains(List.of("p", "2026-03-02", "g"))).isFalse();
        assertThat(keys.contains(List.of("p2", "026-03-02", ""))).isFalse();
        assertThat(keys.contains(List.of("p", "2026-03-02"))).isFalse();
    }

    @Test
    void the_last_keys_are_remembered_and_memory_does_not_grow() {
        RecentKeys keys = new RecentKeys();
        int count = 2 * RecentKeys.REMEMBERED + 1;
        for (int i = 0; i < count; i++) {
            keys.add(List.of("p" + i));
        }
        for (int i = count - RecentKeys.REMEMBERED; i < count; i++) {
            assertThat(keys.contains(List.of("p" + i))).isTrue();
        }
        assertThat(keys.contains(List.of("p0"))).as("the oldest are forgotten").isFalse();
    }

    @Test
    void a_set_of_numbers_holds_what_was_added_and_nothing_else() {
        LongSet set = new LongSet();
        Set<Long> expected = new HashSet<>();
        SplittableRandom random = new SplittableRandom(1);
        assertThat(set.contains(0)).isFalse();
        for (int i = 0; i < 20_000; i++) {
            long number = random.nextLong(8_192) << (i % 3 * 20);
            set.add(number);
            expected.add(number);
        }
        assertThat(set.size()).isEqualTo(expected.size());
        for (int i = 0; i < 20_000; i++) {
            long number = random.nextLong(16_384) << (i % 3 * 20);
            assertThat(set.contains(number)).isEqualTo(expected.contains(number));
        }
    }
}
