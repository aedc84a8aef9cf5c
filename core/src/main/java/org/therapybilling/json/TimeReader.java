package org.therapybilling.json;

import java.time.LocalTime;
import java.util.Optional;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.vocabulary.Minutes;

/** Reads how long a treatment took: minutes, start and end, both if they agree, or neither. */
final class TimeReader {

    private static final int MOST_SECONDS = 59;
    private static final int SECONDS_OF_A_MINUTE = 60;

    private TimeReader() {}

    static TimeSpent time(Fields fields) {
        Optional<TimeSpent.Measured> measured = measured(fields);
        Optional<TimeSpent.Clocked> clocked = clocked(fields);
        if (measured.isPresent() && clocked.isPresent()) {
            checkAgree(fields, measured.get(), clocked.get());
        }
        return clocked.<TimeSpent>map(time -> time).or(() -> measured).orElseGet(TimeSpent.NotRecorded::new);
    }

    private static Optional<TimeSpent.Measured> measured(Fields fields) {
        Optional<Integer> seconds = fields.integer("seconds", 0, MOST_SECONDS);
        Optional<Minutes> minutes = fields.minutes("minutes");
        if (seconds.isPresent() && minutes.isEmpty()) {
            throw new SessionFormatException(
                    fields.at("seconds"), "Seconds stand without minutes; give the minutes too, 0 if there were none.");
        }
        return minutes.map(
                whole -> Values.located(fields.at("minutes"), () -> new TimeSpent.Measured(whole, seconds.orElse(0))));
    }

    private static Optional<TimeSpent.Clocked> clocked(Fields fields) {
        Optional<LocalTime> start = fields.time("start");
        Optional<LocalTime> end = fields.time("end");
        if (start.isPresent() != end.isPresent()) {
            String given = start.isPresent() ? "start" : "end";
            throw new SessionFormatException(
                    fields.at(given), "Start and end go together, and only one is given; give both or neither.");
        }
        return start.flatMap(from ->
                end.map(until -> Values.located(fields.at("end"), () -> new TimeSpent.Clocked(from, until))));
    }

    private static void checkAgree(Fields fields, TimeSpent.Measured measured, TimeSpent.Clocked clocked) {
        boolean agree = fields.has("seconds")
                ? measured.toSeconds() == clocked.toSeconds()
                : measured.minutes().toInt() == clocked.toSeconds() / SECONDS_OF_A_MINUTE;
        if (!agree) {
            throw new SessionFormatException(
                    fields.at("minutes"),
                    "The minutes say " + measured.minutes().toInt() + ", start and end say "
                            + clocked.toSeconds() / SECONDS_OF_A_MINUTE
                            + "; correct one of them or leave one out.");
        }
    }
}
