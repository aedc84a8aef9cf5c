package org.therapybilling.counting;

import java.io.Serial;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.therapybilling.explain.Answer;
import org.therapybilling.internal.Checks;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;

/** What the record of a day holds of one code, all its treatments together: how long it took, and who gave it. */
final class RecordedCode implements Serializable {

    /** The place of a code that is not recorded, but belongs to one that is. */
    static final int NOT_RECORDED = -1;

    private static final long serialVersionUID = 1L;

    private static final int SECONDS_OF_A_MINUTE = 60;

    /** So many seconds of one code on one day, nearly two years, are not counted any more: nobody could mean them. */
    private static final int MOST_SECONDS = 1_000_000 * SECONDS_OF_A_MINUTE;

    private static final Set<TimeBasis> ONE_ON_ONE =
            Set.of(TimeBasis.QUARTER_HOUR, TimeBasis.QUARTER_HOUR_PAIR, TimeBasis.INTERVAL);

    private final ProcedureCode code;
    private final Answer<ProcedureInfo> info;
    private final int place;
    private final Set<Exclusion> exclusions = EnumSet.noneOf(Exclusion.class);
    private long therapistSeconds;
    private long assistantSeconds;
    private long togetherSeconds;
    private long groupSeconds;
    private long unskilledSeconds;
    private boolean unrecorded;
    private boolean byTherapist;
    private boolean byAssistant;

    RecordedCode(ProcedureCode code, Answer<ProcedureInfo> info, int place) {
        this.code = Objects.requireNonNull(code, "code");
        this.info = Objects.requireNonNull(info, "info");
        this.place = Checks.inRange("The place of a code", place, NOT_RECORDED, Integer.MAX_VALUE);
    }

    /** Copies what another machine added up. */
    private RecordedCode(RecordedCode other) {
        this(other.code, other.info, other.place);
        exclusions.addAll(other.exclusions);
        therapistSeconds = Checks.notNegative("The time of the therapist", other.therapistSeconds);
        assistantSeconds = Checks.notNegative("The time of the assistant", other.assistantSeconds);
        togetherSeconds = Checks.notNegative("The time given jointly", other.togetherSeconds);
        groupSeconds = Checks.notNegative("The time in a group", other.groupSeconds);
        unskilledSeconds = Checks.notNegative("The time that is not billable", other.unskilledSeconds);
        unrecorded = other.unrecorded;
        byTherapist = other.byTherapist;
        byAssistant = other.byAssistant;
        Checks.notNegative("The time of the therapist alone", therapistSeconds - togetherSeconds);
    }

    @Serial
    private Object readResolve() {
        return new RecordedCode(this);
    }

    /**
     * Adds a treatment.
     *
     * @param secondsElsewhere how much of its time counts with another treatment
     * @param assistantsCount whether the payer pays what assistants give alone
     */
    void add(Treatment treatment, int secondsElsewhere, boolean assistantsCount) {
        boolean byAssistantAlone = treatment.performer() == Performer.ASSISTANT && !treatment.together();
        int seconds = seconds(treatment.time(), secondsElsewhere);
        if (!treatment.together() && !treatment.performer().isBillable()) {
            exclusions.add(Exclusion.of(treatment.performer()));
            unskilledSeconds += seconds;
        } else if (byAssistantAlone && !assistantsCount) {
            exclusions.add(Exclusion.SPEECH_ASSISTANT);
            unskilledSeconds += seconds;
        } else {
            byTherapist |= !byAssistantAlone;
            byAssistant |= byAssistantAlone;
            if (treatment.group() && countsOneOnOne()) {
                exclusions.add(Exclusion.GROUP);
                groupSeconds += seconds;
            } else {
                unrecorded |= treatment.time() instanceof TimeSpent.NotRecorded;
                addTime(treatment, seconds, byAssistantAlone);
            }
        }
    }

    private void addTime(Treatment treatment, int seconds, boolean byAssistantAlone) {
        if (byAssistantAlone) {
            assistantSeconds += seconds;
        } else {
            therapistSeconds += seconds;
            togetherSeconds += treatment.together() ? seconds : 0;
        }
    }

    private static int seconds(TimeSpent time, int secondsElsewhere) {
        if (time instanceof TimeSpent.Measured measured) {
            return measured.toSeconds();
        }
        return time instanceof TimeSpent.Clocked clocked ? clocked.toSeconds() - secondsElsewhere : 0;
    }

    private boolean countsOneOnOne() {
        return info.found().filter(found -> ONE_ON_ONE.contains(found.basis())).isPresent();
    }

    ProcedureCode code() {
        return code;
    }

    Answer<ProcedureInfo> info() {
        return info;
    }

    Set<Exclusion> exclusions() {
        return exclusions;
    }

    boolean is(TimeBasis basis) {
        return info.found().filter(found -> found.basis() == basis).isPresent();
    }

    /** Says whether its minutes are pooled with those of other 15-minute codes. */
    boolean isTimed() {
        return is(TimeBasis.QUARTER_HOUR) || is(TimeBasis.QUARTER_HOUR_PAIR);
    }

    /** Returns when the code was first recorded, counted in codes from 0; {@link #NOT_RECORDED} if it was not. */
    int place() {
        return place;
    }

    boolean isRecorded() {
        return place != NOT_RECORDED;
    }

    /** Says whether it took time of which the code book does not know how it counted on the date. */
    boolean isOfUnknownBasis() {
        return info.found().isEmpty() && therapistSeconds + assistantSeconds > 0;
    }

    /** Says whether time that would count was not recorded. */
    boolean isUnrecorded() {
        return unrecorded;
    }

    /** Says whether there is more time than is counted. */
    boolean isEndless() {
        return therapistSeconds + assistantSeconds > MOST_SECONDS;
    }

    /** Says whether somebody whose services are billable gave at least some of it. */
    boolean isSkilled() {
        return byTherapist || byAssistant;
    }

    /** Says whether a therapist gave some of it, alone or jointly with somebody. */
    boolean isByTherapist() {
        return byTherapist;
    }

    /** Says whether an assistant gave some of it alone. */
    boolean isByAssistant() {
        return byAssistant;
    }

    int therapistSeconds() {
        return capped(therapistSeconds);
    }

    int assistantSeconds() {
        return capped(assistantSeconds);
    }

    /** Returns who gave how much of it, and what of it does not count. */
    TimeOfCode time() {
        long alone = therapistSeconds - togetherSeconds;
        return new TimeOfCode(
                code,
                capped(alone),
                capped(togetherSeconds),
                capped(assistantSeconds),
                capped(groupSeconds),
                capped(unskilledSeconds));
    }

    private static int capped(long seconds) {
        return (int) Math.min(seconds, MOST_SECONDS);
    }

    /** Returns the time that counts: seconds are summed, then truncated to whole minutes. */
    Minutes minutes() {
        return Minutes.of((int) (Math.min(therapistSeconds + assistantSeconds, MOST_SECONDS) / SECONDS_OF_A_MINUTE));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordedCode that
                && code.equals(that.code)
                && info.equals(that.info)
                && place == that.place
                && exclusions.equals(that.exclusions)
                && therapistSeconds == that.therapistSeconds
                && assistantSeconds == that.assistantSeconds
                && togetherSeconds == that.togetherSeconds
                && groupSeconds == that.groupSeconds
                && unskilledSeconds == that.unskilledSeconds
                && unrecorded == that.unrecorded
                && byTherapist == that.byTherapist
                && byAssistant == that.byAssistant;
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, therapistSeconds, assistantSeconds);
    }
}
