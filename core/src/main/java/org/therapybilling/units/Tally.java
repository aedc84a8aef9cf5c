package org.therapybilling.units;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.therapybilling.explain.Answer;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;

/** What the record of a day holds of one code, all its treatments together. */
final class Tally implements Serializable {

    /** The place of a code that is not recorded, but belongs to one that is. */
    static final int NOT_RECORDED = -1;

    private static final long serialVersionUID = 1L;

    private static final int SECONDS_OF_A_MINUTE = 60;

    /** So many seconds of one code on one day, nearly two years, are not counted any more: nobody could mean them. */
    private static final long MOST_SECONDS = 1_000_000L * SECONDS_OF_A_MINUTE;

    private static final Set<TimeBasis> ONE_ON_ONE =
            Set.of(TimeBasis.QUARTER_HOUR, TimeBasis.QUARTER_HOUR_PAIR, TimeBasis.INTERVAL);

    /** Why time of a treatment does not count. */
    enum Exclusion {
        /** Two or more patients at once. */
        GROUP("group treatment is not one-on-one (CMS Pub. 100-02 ch. 15 §230)"),
        /** A student alone. */
        STUDENT("a student's own services are not billable (CMS Pub. 100-02 ch. 15 §230)"),
        /** An aide alone. */
        AIDE("an aide's services are never therapy (CMS Pub. 100-02 ch. 15 §230)");

        private final String reason;

        Exclusion(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    private final ProcedureCode code;
    private final Answer<ProcedureInfo> info;
    private final boolean listed;
    private final int place;
    private final Set<Exclusion> exclusions = EnumSet.noneOf(Exclusion.class);
    private long seconds;
    private boolean unrecorded;
    private boolean skilled;

    Tally(ProcedureCode code, Answer<ProcedureInfo> info, boolean listed, int place) {
        this.code = code;
        this.info = info;
        this.listed = listed;
        this.place = place;
    }

    void add(Treatment treatment) {
        boolean performerCounts = treatment.together() || treatment.performer().isBillable();
        skilled |= performerCounts;
        if (!performerCounts) {
            exclusions.add(treatment.performer() == Performer.AIDE ? Exclusion.AIDE : Exclusion.STUDENT);
        } else if (treatment.group() && countsOneOnOne()) {
            exclusions.add(Exclusion.GROUP);
        } else {
            addTime(treatment.time());
        }
    }

    private void addTime(TimeSpent time) {
        if (time instanceof TimeSpent.Measured measured) {
            seconds += measured.toSeconds();
        } else if (time instanceof TimeSpent.Clocked clocked) {
            seconds += clocked.toSeconds();
        } else {
            unrecorded = true;
        }
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

    /** Says whether this is a code of therapy of which it is not known how it counted on the date. */
    boolean isOfUnknownBasis() {
        return listed && info instanceof Answer.Unknown<ProcedureInfo>;
    }

    /** Says whether time that would count was not recorded. */
    boolean isUnrecorded() {
        return unrecorded;
    }

    /** Says whether there is more time than is counted. */
    boolean isEndless() {
        return seconds > MOST_SECONDS;
    }

    /** Says whether somebody whose services are billable gave at least some of it. */
    boolean isSkilled() {
        return skilled;
    }

    /** Returns the time that counts: seconds are summed, then truncated to whole minutes. */
    Minutes minutes() {
        return Minutes.of(Math.toIntExact(Math.min(seconds, MOST_SECONDS) / SECONDS_OF_A_MINUTE));
    }
}
