package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What releases say of a date, by the rules as they are written, one after the other and without regard to time or space:
 *
 * <ul>
 *   <li>A release vouches for its quarter, two agreeing releases also for the quarters between.
 *   <li>A row with a known start holds from there to its deletion, or to the end of its last vouched quarter.
 *   <li>A deleted row with unknown start is unknown outside vouched quarters up to its deletion, absent after it.
 *   <li>What is open in the newest release answers later dates as likely, and so does the absence of a row.
 * </ul>
 */
final class ReadOut {

    private ReadOut() {}

    /**
     * What one release says.
     *
     * @param first the first day of its quarter
     * @param last the last day of its quarter
     * @param completeForPair whether it has all rows of the pair that is asked
     * @param completeForCode whether it has all rows of the code that is asked
     * @param hasRow whether it has the row
     * @param effective when the edit began; null if it is not known
     * @param deletion when the edit ended; null if it has not
     * @param value the units of the limit; the edit of two has indicator 1, of one 0
     */
    record Told(
            LocalDate first,
            LocalDate last,
            boolean completeForPair,
            boolean completeForCode,
            boolean hasRow,
            @Nullable LocalDate effective,
            @Nullable LocalDate deletion,
            int value) {

        boolean isFor(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        boolean ended(LocalDate day) {
            return deletion != null && deletion.isBefore(day);
        }

        boolean known(LocalDate day) {
            return hasRow && effective != null && !effective.isAfter(day) && !ended(day);
        }

        boolean possible(LocalDate day) {
            return hasRow && (effective == null || !effective.isAfter(day)) && !ended(day);
        }

        String edit() {
            return value == 2 ? "1" : "0";
        }

        String limit() {
            return value == 1 ? "1 unit" : value + " units";
        }
    }

    static String edit(List<Told> all, LocalDate day) {
        List<Told> telling = all.stream()
                .filter(told -> told.completeForPair() || told.hasRow())
                .sorted(Comparator.comparing(Told::first))
                .toList();
        for (Told told : telling) {
            if (told.isFor(day)) {
                return told.possible(day) ? told.edit() + " DEFINITE" : "none DEFINITE";
            }
        }
        List<Told> after =
                telling.stream().filter(told -> told.first().isAfter(day)).toList();
        List<Told> before = telling.stream()
                .filter(told -> told.last().isBefore(day))
                .sorted(Comparator.comparing(Told::first).reversed())
                .toList();
        return after.isEmpty()
                ? later(before, day)
                : past(after, before.stream().findFirst(), day);
    }

    private static String past(List<Told> after, Optional<Told> before, LocalDate day) {
        for (Told told : after) {
            boolean nearest = told.equals(after.get(0));
            if (told.known(day)) {
                return told.edit() + " DEFINITE";
            }
            if (told.possible(day)) {
                boolean agreed = nearest
                        && before.filter(was -> was.possible(was.last()) && was.value() == told.value())
                                .isPresent();
                if (agreed) {
                    return told.edit() + " DEFINITE";
                }
            } else if (told.hasRow()) {
                return "none DEFINITE";
            } else if (nearest
                    && before.filter(was -> !was.possible(was.last())).isPresent()) {
                return "none DEFINITE";
            }
        }
        return "unknown";
    }

    private static String later(List<Told> before, LocalDate day) {
        if (before.isEmpty()) {
            return "unknown";
        }
        if (before.get(0).possible(day)) {
            return before.get(0).edit() + " LIKELY";
        }
        boolean ended = before.stream()
                .filter(Told::hasRow)
                .findFirst()
                .filter(told -> !told.possible(day))
                .isPresent();
        return ended ? "none DEFINITE" : "none LIKELY";
    }

    static String limit(List<Told> all, LocalDate day) {
        List<Told> telling = all.stream()
                .filter(told -> told.completeForCode() || told.hasRow())
                .sorted(Comparator.comparing(Told::first))
                .toList();
        Optional<Told> was = Optional.empty();
        for (Told told : telling) {
            if (told.isFor(day)) {
                return limit(told) + " DEFINITE";
            }
            if (told.first().isAfter(day)) {
                return was.filter(earlier -> limit(earlier).equals(limit(told)))
                        .map(earlier -> limit(earlier) + " DEFINITE")
                        .orElse("unknown");
            }
            was = Optional.of(told);
        }
        return was.map(newest -> limit(newest) + " LIKELY").orElse("unknown");
    }

    private static String limit(Told told) {
        return told.hasRow() ? told.limit() : "none";
    }
}
