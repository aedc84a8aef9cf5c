package org.therapybilling.session;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.therapybilling.internal.Checks;
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

        /**
         * Returns the duration in seconds.
         *
         * @return 0 to 86,400
         */
        public int toSeconds() {
            return minutes.toInt() * SECONDS_OF_A_MINUTE + seconds;
        }
    }

    /**
     * A stretch of the local clock within one day, to the second.
     *
     * @param start when it began
     * @param end when it ended, after the start
     */
    record Clocked(LocalTime start, LocalTime end) implements TimeSpent {

        /**
         * Checks the order and the seconds.
         *
         * @param start when it began
         * @param end when it ended
         * @throws IllegalArgumentException if the end is not after the start, or one has fractions of a second
         */
        public Clocked {
            if (!isToTheSecond(start) || !isToTheSecond(end)) {
                throw new IllegalArgumentException(
                        "Start or end has fractions of a second; allowed are whole seconds. Truncate them.");
            }
            if (!end.isAfter(start)) {
                throw new IllegalArgumentException("A treatment starts at " + start + " and ends at " + end
                        + "; the end must come after the start on the same day. Perhaps the two were swapped?");
            }
        }

        private static boolean isToTheSecond(LocalTime time) {
            return time.truncatedTo(ChronoUnit.SECONDS).equals(time);
        }

        /**
         * Returns the duration in seconds.
         *
         * @return 1 to 86,399
         */
        public int toSeconds() {
            return (int) Duration.between(start, end).toSeconds();
        }
    }

    /** Nobody wrote down how long it took. */
    record NotRecorded() implements TimeSpent {}
}
