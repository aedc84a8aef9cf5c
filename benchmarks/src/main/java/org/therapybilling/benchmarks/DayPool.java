package org.therapybilling.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.Minutes;

/**
 * Days of treatment, different from one another and the same in each run. There are more of them than a branch
 * predictor can learn by heart.
 */
public final class DayPool {

    /** How many days there are. */
    public static final int SIZE = 1 << 14;

    private static final List<String> CODES =
            List.of("97110", "97140", "97530", "97112", "97116", "97535", "97035", "97113");
    private static final int LONGEST = 60;
    private static final long SEED = 20260302;

    private DayPool() {}

    /**
     * Returns days of services of 0 to 60 minutes each.
     *
     * @param services how many services a day has, 1 to 8
     * @return {@link #SIZE} days, the same in each call
     */
    public static List<List<CodeMinutes>> of(int services) {
        SplittableRandom random = new SplittableRandom(SEED);
        return IntStream.range(0, SIZE).mapToObj(i -> day(services, random)).toList();
    }

    private static List<CodeMinutes> day(int services, SplittableRandom random) {
        return IntStream.range(0, services)
                .mapToObj(i -> CodeMinutes.of(CODES.get(i), Minutes.of(random.nextInt(LONGEST + 1))))
                .toList();
    }
}
