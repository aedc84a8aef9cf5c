package org.therapybilling.reference.tables;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.therapybilling.explain.DataRelease;

/** The order of the releases of one table. */
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

    /** Sorts what several sources have by the first day; of the same day, by source, then as {@link #BY_DATE} does. */
    static <T> List<T> joined(List<List<T>> sources, Function<T, DataRelease> release) {
        return sources.stream()
                .flatMap(source -> source.stream().sorted(Comparator.comparing(release, BY_DATE)))
                .sorted(Comparator.comparing(table -> first(release.apply(table))))
                .toList();
    }
}
