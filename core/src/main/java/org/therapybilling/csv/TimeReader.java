package org.therapybilling.csv;

import java.time.LocalDate;
import java.util.Optional;
import org.therapybilling.session.TimeSpent;

/** Reads how long a row's service took, by minutes, by the clock or by both. */
final class TimeReader {

    private static final int MOST_SECONDS = 59;
    private static final int SECONDS_OF_A_MINUTE = 60;

    private TimeReader() {}

    /**
     * Reads the time of a row; not recorded where its cells are blank.
     *
     * @throws RowRefusal if a cell is no time, or two contradict one another
     */
    static TimeSpent time(Cells cells, LocalDate day) {
        Optional<TimeSpent.Measured> measured = measured(cells);
        Optional<TimeSpent.Clocked> clocked = clocked(cells, day);
        if (measured.isPresent() && clocked.isPresent()) {
            checkAgree(measured.get(), clocked.get(), cells.header());
        }
        return clocked.<TimeSpent>map(time -> time).or(() -> measured).orElseGet(TimeSpent.NotRecorded::new);
    }

    private static Optional<TimeSpent.Measured> measured(Cells cells) {
        boolean minutesFirst = cells.header().isMinutesFirst();
        Optional<TimeSpent.Measured> minutes =
                cells.parsed(Column.MINUTES, text -> DurationCells.duration(text, minutesFirst));
        Optional<Integer> seconds = cells.parsed(Column.SECONDS, text -> CellValues.whole(text, 0, MOST_SECONDS));
        if (seconds.isPresent() && minutes.isEmpty()) {
            throw new RowRefusal(
                    Column.MINUTES, "Seconds stand without minutes; give the minutes too, 0 if there were none.");
        }
        return minutes.map(whole -> seconds.map(more -> with(whole, more)).orElse(whole));
    }

    private static TimeSpent.Measured with(TimeSpent.Measured minutes, int seconds) {
        if (minutes.seconds() > 0 && minutes.seconds() != seconds) {
            throw new RowRefusal(
                    Column.SECONDS, "The minutes have other seconds; correct one of them or leave it out.");
        }
        return new TimeSpent.Measured(minutes.minutes(), seconds);
    }

    private static Optional<TimeSpent.Clocked> clocked(Cells cells, LocalDate day) {
        if (!cells.header().has(Column.START_TIME) || !cells.header().has(Column.END_TIME)) {
            return Optional.empty();
        }
        Optional<ClockCells.Clock> start = cells.parsed(Column.START_TIME, text -> ClockCells.time(text, day));
        Optional<ClockCells.Clock> end = cells.parsed(Column.END_TIME, text -> ClockCells.time(text, day));
        if (start.isPresent() != end.isPresent()) {
            throw new RowRefusal(
                    start.isPresent() ? Column.END_TIME : Column.START_TIME,
                    "Start and end go together, and this one is missing; give both or neither.");
        }
        return start.flatMap(from -> end.map(until -> clocked(from, until)));
    }

    private static TimeSpent.Clocked clocked(ClockCells.Clock from, ClockCells.Clock until) {
        if (from.halved() != until.halved()) {
            throw new RowRefusal(
                    from.halved() ? Column.START_TIME : Column.END_TIME,
                    "AM or PM stands at one of start and end; write it at both, or give hours from 0 to 23.");
        }
        try {
            return new TimeSpent.Clocked(from.time(), until.time());
        } catch (IllegalArgumentException refused) {
            throw new RowRefusal(Column.END_TIME, String.valueOf(refused.getMessage()));
        }
    }

    private static void checkAgree(TimeSpent.Measured measured, TimeSpent.Clocked clocked, Header header) {
        int minutes = measured.minutes().toInt();
        int byTheClock = clocked.toSeconds() / SECONDS_OF_A_MINUTE;
        boolean agree = measured.seconds() > 0 ? measured.toSeconds() == clocked.toSeconds() : minutes == byTheClock;
        if (!agree) {
            throw new RowRefusal(
                    Column.MINUTES,
                    "The minutes say " + minutes + ", start and end say " + byTheClock
                            + "; correct one of them or leave one out. If start and end are the whole visit's, pass them over:"
                            + " --column not_read=\"" + header.heading(Column.START_TIME) + "\" --column not_read=\""
                            + header.heading(Column.END_TIME) + "\".");
        }
    }
}
