package org.therapybilling.examples.commandline;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.SpelledCode;

/** Reads a treatment out of an argument: {@code 97110=33}, {@code 97140=7A}, {@code 97530=10:00-10:15}, {@code 97161}. */
final class TreatmentArgument {

    private static final Pattern TREATMENT = Pattern.compile("([^=]+)(?:=(?:([0-9]{1,9})|([0-9:]+)-([0-9:]+))(A?))?");

    private TreatmentArgument() {}

    /**
     * Reads a treatment.
     *
     * @param argument the argument
     * @return the treatment; its time is not recorded if the argument has none
     * @throws IllegalArgumentException if the argument is of another form; the argument itself is not repeated
     */
    static Treatment treatment(String argument) {
        Matcher matcher = TREATMENT.matcher(argument);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "An argument is no treatment; expected is a code with minutes (97110=33),"
                            + " with A for an assistant (97140=7A), with start and end (97530=10:00-10:15), or alone (97161).");
        }
        return Treatment.of(SpelledCode.parseAlone(matcher.group(1)))
                .time(time(matcher))
                .performer("A".equals(matcher.group(5)) ? Performer.ASSISTANT : Performer.THERAPIST)
                .build();
    }

    private static TimeSpent time(Matcher matcher) {
        Optional<TimeSpent> measured = Optional.ofNullable(matcher.group(2))
                .map(minutes -> new TimeSpent.Measured(Minutes.of(Integer.parseInt(minutes)), 0));
        Optional<TimeSpent> clocked = Optional.ofNullable(matcher.group(3))
                .map(start -> new TimeSpent.Clocked(clock(start), clock(matcher.group(4))));
        return measured.or(() -> clocked).orElseGet(TimeSpent.NotRecorded::new);
    }

    private static LocalTime clock(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "Start or end is no time of the clock; expected are hour and minute as in 09:05.", malformed);
        }
    }
}
