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

    /** By the method of Fowler, Noll and Vo, with 64 bits, both are one. */
    @Test
    void keys_that_somebody_chose_are_not_taken_for_each_other() {
        RecentKeys keys = new RecentKeys();
        keys.add(List.of("6F0uJ6g1pDG-3Y3JqI", "2026-03-02", ""));
        assertThat(keys.contains(List.of("4G-1U3-Z2BO4wVWJpI", "2026-03-02", "")))
                .isFalse();
    }

    @Test
    void halves_of_surrogate_pairs_tell_keys_apart() {
        RecentKeys keys = new RecentKeys();
        keys.add(List.of("\uD800"));
        assertThat(keys.contains(List.of("\uD801"))).isFalse();
        assertThat(keys.contains(List.of("?"))).isFalse();
    }

    @Test
    void a_set_of_digests_holds_what_was_added_and_nothing_else() {
        DigestSet set = new DigestSet();
        Set<List<Long>> expected = new HashSet<>();
        SplittableRandom random = new SplittableRandom(1);
        assertThat(set.contains(0, 0)).isFalse();
        for (int i = 0; i < 20_000; i++) {
            long first = random.nextLong(512) << (i % 3 * 20);
            long second = random.nextLong(16);
            set.add(first, second);
            expected.add(List.of(first, second));
        }
        assertThat(set.size()).isEqualTo(expected.size());
        for (int i = 0; i < 20_000; i++) {
            long first = random.nextLong(1_024) << (i % 3 * 20);
            long second = random.nextLong(32);
            assertThat(set.contains(first, second)).isEqualTo(expected.contains(List.of(first, second)));
        }
    }
}
