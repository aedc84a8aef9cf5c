package org.therapybilling.session;

import java.io.Serializable;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Interval;
import org.therapybilling.vocabulary.Minutes;

/** How long a treatment took: measured, by the clock, or not recorded. Not recorded is not zero. */
public sealed interface TimeSpent extends Serializable {

    /**
     * A duration as written down.
     *
     * @param minutes whole minutes, 0 to 1440
     * @param seconds further seconds, 0 to 59
     */
    record Measured(Minutes minutes, int seconds) implements TimeSpent {

        private static final int SECONDS_OF_A_MINUTE = 60;

        /**
         * Checks both ranges.
         *
         * @param minutes whole minutes, 0 to 1440
         * @param seconds further seconds, 0 to 59
         * @throws IllegalArgumentException if one of them, or both together, is out of range
         */
        public Measured {
            Objects.requireNonNull(minutes, "minutes");
            if (minutes.toInt() > Minutes.OF_A_DAY) {
                throw new IllegalArgumentException("A treatment has " + minutes.toInt() + " minutes; allowed are 0 to "
                        + Minutes.OF_A_DAY + ". Perhaps hours and minutes, or seconds and minutes, were mixed up?");
            }
            Checks.inRange("The number of seconds beside the minutes", seconds, 0, SECONDS_OF_A_MINUTE - 1);
            if (minutes.toInt() == Minutes.OF_A_DAY && seconds > 0) {
                throw new IllegalArgumentException("A treatment has 1440 minutes and " + seconds
                        + " seconds; a day has no more than 1440 minutes.");
            }
        }

        /** {@return the duration in seconds, 0 to 86,400} */
        public int toSeconds() {
            return minutes.toInt() * SECONDS_OF_A_MINUTE + seconds;
        }
    }

    /**
     * A stretch of the local clock, to the second.
     *
     * @param interval when it began and ended
     */
    record Clocked(Interval interval) implements TimeSpent {

        /**
         * Checks the seconds.
         *
         * @param interval when it began and ended
         * @throws IllegalArgumentException if one of the two has fractions of a second
         */
        public Clocked {
            Objects.requireNonNull(interval, "interval");
            if (!isToTheSecond(interval.start()) || !isToTheSecond(interval.end())) {
                throw new IllegalArgumentException(
                        "Start or end has fractions of a second; allowed are whole seconds. Truncate them.");
            }
        }

        /**
         * Holds a stretch of the clock.
         *
         * @param start when it began
         * @param end when it ended, after the start
         * @throws IllegalArgumentException if the end is not after the start, or one has fractions of a second
         */
        public Clocked(LocalTime start, LocalTime end) {
            this(new Interval(start, end));
            Objects.requireNonNull(end, "end");
        }

        private static boolean isToTheSecond(LocalTime time) {
            return time.truncatedTo(ChronoUnit.SECONDS).equals(time);
        }

        /** {@return when it began} */
        public LocalTime start() {
            return interval.start();
        }

        /** {@return when it ended} */
        public LocalTime end() {
            return interval.end();
        }

        /** {@return the duration in seconds, 1 to 86,399} */
        public int toSeconds() {
            return interval.toSeconds();
        }
    }

    /** Nobody wrote down how long it took. */
    record NotRecorded() implements TimeSpent {}
}
