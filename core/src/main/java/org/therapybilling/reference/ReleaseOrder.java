package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.DataRelease.Coverage;

/** The order of the releases of one table, and which of them speak of a date of service. */
final class ReleaseOrder {

    /** A revision adds to the name of what it revises, and its number grows: {@code 2026Q4}, {@code 2026Q4r1}. */
    private static final Comparator<String> REVISIONS =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /** By the first date; of one date the newest revision first, then the widest, so that a part never hides the whole. */
    static final Comparator<DataRelease> BY_DATE = Comparator.comparing(ReleaseOrder::first)
            .thenComparing(DataRelease::version, REVISIONS.reversed())
            .thenComparing(DataRelease::coverage)
            .thenComparing(DataRelease::rows, Comparator.reverseOrder());

    private ReleaseOrder() {}

    static LocalDate first(DataRelease release) {
        return release.dates().firstDay().orElse(LocalDate.MIN);
    }

    static LocalDate last(DataRelease release) {
        return release.dates().lastDay().orElse(LocalDate.MAX);
    }

    /** Joins releases with others, by date; for the same date, the ones given first come first. */
    static <T> List<T> joined(List<T> these, List<T> others, Function<T, DataRelease> release) {
        return Stream.concat(these.stream(), others.stream())
                .sorted(Comparator.comparing(table -> first(release.apply(table))))
                .toList();
    }

    /** Returns what is of the latest first date; of several with that date, the one that comes first. */
    static <T> Optional<T> latest(Stream<T> tables, Function<T, DataRelease> release) {
        return tables.reduce(
                (best, next) -> first(release.apply(next)).isAfter(first(release.apply(best))) ? next : best);
    }

    /** Returns what was published for a date, the latest first; of the same first date, in the order given. */
    static <T> List<T> current(List<T> byDate, Function<T, DataRelease> release, LocalDate date) {
        Comparator<T> latestFirst = Comparator.<T, LocalDate>comparing(table -> first(release.apply(table)))
                .reversed();
        return byDate.stream()
                .filter(table -> release.apply(table).dates().contains(date))
                .sorted(latestFirst)
                .toList();
    }

    /**
     * Returns the releases that an answer for a date may come from: those published for it, else the nearest before and
     * after. A release that is not complete for all codes leaves the next one to be asked as well.
     *
     * @param byDate the releases by date, what is to be asked first in front of others of the same date
     * @param date a date of service
     * @return the releases, by date
     */
    static List<DataRelease> consulted(List<DataRelease> byDate, LocalDate date) {
        List<DataRelease> before = byDate.stream()
                .filter(release -> !first(release).isAfter(date))
                .sorted(Comparator.comparing(ReleaseOrder::first).reversed())
                .toList();
        List<DataRelease> after =
                byDate.stream().filter(release -> first(release).isAfter(date)).toList();
        List<DataRelease> asked = untilComplete(before);
        if (asked.stream().noneMatch(release -> settles(release, date))) {
            asked.addAll(untilComplete(after));
        }
        return byDate.stream().filter(asked::contains).toList();
    }

    /**
     * Returns the releases of edits that an answer for a date may come from: those published for it, else all of them,
     * since any later one may say since when an edit holds, and any earlier one that it ended.
     *
     * @param byDate the releases by date, what is to be asked first in front of others of the same date
     * @param date a date of service
     * @return the releases, by date
     */
    static List<DataRelease> consultedOfEdits(List<DataRelease> byDate, LocalDate date) {
        List<DataRelease> current = untilComplete(current(byDate, Function.identity(), date));
        boolean settled = current.stream().anyMatch(release -> settles(release, date));
        return settled ? byDate.stream().filter(current::contains).toList() : byDate;
    }

    private static boolean settles(DataRelease release, LocalDate date) {
        return release.coverage() == Coverage.FULL && release.dates().contains(date);
    }

    private static List<DataRelease> untilComplete(List<DataRelease> nearestFirst) {
        List<DataRelease> asked = new ArrayList<>();
        for (DataRelease release : nearestFirst) {
            asked.add(release);
            if (release.coverage() == Coverage.FULL) {
                break;
            }
        }
        return asked;
    }
}
