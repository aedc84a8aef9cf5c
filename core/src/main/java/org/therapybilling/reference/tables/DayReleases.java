package org.therapybilling.reference.tables;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The releases of a table as a date of service divides them.
 *
 * <pre>
 *      before            published             after
 *   |==2024Q3==|       |==2026Q2==|         |==2026Q4==|
 * ------------------------------^-----------------------------&gt; dates of service
 *                             date
 * </pre>
 *
 * @param published those for the date, the latest first
 * @param before those for earlier dates, the latest first
 * @param after those for later dates, the nearest first
 */
record DayReleases<S extends TableRelease>(
        List<Witness<S>> published, List<Witness<S>> before, List<Witness<S>> after) {

    /**
     * Divides releases.
     *
     * @param byDate the releases by their first days; of the same day, the one to be asked first in front
     */
    static <S extends TableRelease> DayReleases<S> of(List<Witness<S>> byDate, LocalDate date) {
        return new DayReleases<>(
                latestFirst(
                        byDate.stream().filter(release -> release.isFor(date)).toList()),
                latestFirst(byDate.stream()
                        .filter(release -> release.last().isBefore(date))
                        .toList()),
                byDate.stream().filter(release -> release.first().isAfter(date)).toList());
    }

    /** Sorts by the first day, the latest in front; of the same day, all stay in their order. */
    static <S extends TableRelease> List<Witness<S>> latestFirst(List<Witness<S>> releases) {
        Comparator<Witness<S>> byFirst = Comparator.comparing(Witness::first);
        return releases.stream().sorted(byFirst.reversed()).toList();
    }
}
