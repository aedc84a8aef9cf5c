package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.therapybilling.session.DayKey;
import org.therapybilling.vocabulary.PayerId;

class ClosedDaysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static DayKey key(String patient) {
        return new DayKey(patient, DAY, PayerId.MEDICARE, Optional.empty());
    }

    @Test
    void every_part_of_the_key_tells_days_apart() {
        ClosedDays closed = new ClosedDays();
        closed.add(new DayKey("p", DAY, PayerId.MEDICARE, Optional.of("")));
        assertThat(closed.contains(new DayKey("p", DAY, PayerId.MEDICARE, Optional.of(""))))
                .isTrue();
        assertThat(closed.contains(key("p"))).isFalse();
        assertThat(closed.contains(new DayKey("q", DAY, PayerId.MEDICARE, Optional.of(""))))
                .isFalse();
        assertThat(closed.contains(new DayKey("p", DAY.plusDays(1), PayerId.MEDICARE, Optional.of(""))))
                .isFalse();
        assertThat(closed.contains(new DayKey("p", DAY, PayerId.of("cash"), Optional.of(""))))
                .isFalse();
        assertThat(closed.contains(new DayKey("p", DAY, PayerId.MEDICARE, Optional.of("g"))))
                .isFalse();
    }

    @Test
    void the_last_days_are_remembered_and_memory_does_not_grow() {
        ClosedDays closed = new ClosedDays();
        int days = 2 * ClosedDays.REMEMBERED + 1;
        for (int i = 0; i < days; i++) {
            closed.add(key("p" + i));
        }
        for (int i = days - ClosedDays.REMEMBERED; i < days; i++) {
            assertThat(closed.contains(key("p" + i))).isTrue();
        }
        assertThat(closed.contains(key("p0"))).as("the oldest are forgotten").isFalse();
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
