package org.therapybilling.counting;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.therapybilling.vocabulary.Interval;

/** The clock of a day as treatments take it: stretches that do not overlap. */
final class TakenClock {

    /**
     * A stretch of the clock.
     *
     * @param interval the stretch
     * @param treatment the place of the treatment that took it
     * @param turn how many stretches were taken before it
     */
    record Stretch(Interval interval, int treatment, int turn) {}

    private final NavigableMap<LocalTime, Stretch> byStart = new TreeMap<>();
    private int turns;

    /** Returns the stretches that have some of an interval, in the order of the clock. */
    List<Stretch> within(Interval interval) {
        List<Stretch> met = new ArrayList<>(0);
        Map.Entry<LocalTime, Stretch> before = byStart.lowerEntry(interval.start());
        if (before != null && before.getValue().interval().end().isAfter(interval.start())) {
            met.add(before.getValue());
        }
        met.addAll(byStart.subMap(interval.start(), interval.end()).values());
        return met;
    }

    /** Gives a treatment what of its interval no other has. */
    void take(Interval interval, List<Stretch> within, int treatment) {
        LocalTime free = interval.start();
        for (Stretch taken : within) {
            take(free, taken.interval().start(), treatment);
            free = taken.interval().end();
        }
        take(free, interval.end(), treatment);
    }

    private void take(LocalTime from, LocalTime to, int treatment) {
        if (to.isAfter(from)) {
            byStart.put(from, new Stretch(new Interval(from, to), treatment, turns++));
        }
    }

    /** Makes one stretch of an interval and all within it, where it no longer matters whose they are. */
    void join(Interval interval, List<Stretch> within) {
        LocalTime from = interval.start();
        LocalTime to = interval.end();
        for (Stretch taken : within) {
            byStart.remove(taken.interval().start());
            from = taken.interval().start().isBefore(from) ? taken.interval().start() : from;
            to = taken.interval().end().isAfter(to) ? taken.interval().end() : to;
        }
        byStart.put(from, new Stretch(new Interval(from, to), 0, turns++));
    }
}
