package org.therapybilling.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import org.therapybilling.units.SharedTime;
import org.therapybilling.vocabulary.CodeMinutes;

/** Who gave the time of the days of {@link DayPool}: each service by therapist and assistant, or by one of them. */
final class SharedDayPool {

    private static final long SEED = 20220101;
    private static final int SECONDS_OF_A_MINUTE = 60;

    private SharedDayPool() {}

    /** Returns the times of each day; so many of its services, the first ones, are given by both. */
    static List<List<SharedTime>> of(List<List<CodeMinutes>> days, int byBoth) {
        SplittableRandom random = new SplittableRandom(SEED);
        return days.stream().map(day -> times(day, byBoth, random)).toList();
    }

    private static List<SharedTime> times(List<CodeMinutes> day, int byBoth, SplittableRandom random) {
        return day.stream()
                .map(service -> {
                    int minutes = service.minutes().toInt();
                    boolean both = day.indexOf(service) < byBoth;
                    int assistant = both ? random.nextInt(minutes + 1) : random.nextInt(2) * minutes;
                    return new SharedTime(
                            service.code(),
                            SECONDS_OF_A_MINUTE * (minutes - assistant),
                            SECONDS_OF_A_MINUTE * assistant);
                })
                .toList();
    }
}
