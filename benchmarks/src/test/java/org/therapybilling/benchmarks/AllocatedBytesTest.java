package org.therapybilling.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.units.AssistantShare;
import org.therapybilling.units.SharedTime;
import org.therapybilling.units.UnitCalculator;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Split;

/** What counting leaves to the garbage collector. Bytes are exact, unlike time, so they may be asserted. */
class AllocatedBytesTest {

    private static final int DAYS = 20_000;

    /** Header and three references of the allocation, an array of four references, four entries of 24 bytes. */
    private static final long BYTES_OF_A_RESULT = 24 + 32 + 4 * 24;

    /** A list of four references, made from an array of as many, and four entries of 24 bytes. */
    private static final long BYTES_OF_A_SHARE = 24 + 32 + 32 + 4 * 24;

    /** Returns the bytes made by some work when it is done again: the first time also loads classes. */
    private static long bytes(Runnable work) {
        work.run();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void an_allocation_makes_nothing_but_its_result() {
        UnitCalculator cms = UnitCalculator.of(CountingMethod.CMS_8_MINUTE);
        List<CodeMinutes> day = DayPool.of(4).get(0);
        Object[] results = new Object[DAYS];
        long bytes = bytes(() -> {
            for (int i = 0; i < DAYS; i++) {
                results[i] = cms.allocate(day);
            }
        });
        assertThat(bytes / DAYS).isEqualTo(BYTES_OF_A_RESULT);
    }

    @Test
    void a_share_makes_nothing_but_its_result() {
        UnitCalculator cms = UnitCalculator.of(CountingMethod.CMS_8_MINUTE);
        AssistantShare share = AssistantShare.on(LocalDate.of(2026, 3, 2));
        List<List<CodeMinutes>> days = DayPool.of(4);
        List<List<SharedTime>> times = SharedDayPool.of(days, 4);
        List<Split> splits = days.stream().map(day -> cms.allocate(day).split()).toList();
        Object[] results = new Object[DayPool.SIZE];
        long bytes = bytes(() -> {
            for (int i = 0; i < results.length; i++) {
                results[i] = share.share(splits.get(i), times.get(i));
            }
        });
        assertThat(bytes / results.length).isEqualTo(BYTES_OF_A_SHARE);
    }

    @Test
    void rows_are_counted_without_making_anything() {
        UnitCalculator cms = UnitCalculator.of(CountingMethod.CMS_8_MINUTE);
        int[] minutes = new int[4 * DAYS];
        int[] offsets = new int[DAYS + 1];
        for (int day = 0; day < DAYS; day++) {
            minutes[4 * day] = day % 61;
            offsets[day + 1] = 4 * day + 4;
        }
        int[] units = new int[minutes.length];
        assertThat(bytes(() -> cms.allocate(minutes, offsets, units))).isLessThan(1_000);
    }
}
