package org.therapybilling.units;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.therapybilling.explain.Answer;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.CodeMinutes;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;

/** What a session records of one code, all its treatments together. */
final class Tally implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SECONDS_OF_A_MINUTE = 60;

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
    private final Set<Exclusion> exclusions = EnumSet.noneOf(Exclusion.class);
    private long seconds;
    private boolean unrecorded;
    private boolean skilled;

    Tally(ProcedureCode code, Answer<ProcedureInfo> info, boolean listed) {
        this.code = code;
        this.info = info;
        this.listed = listed;
    }

    void add(Treatment treatment) {
        boolean performerCounts = treatment.together() || treatment.performer().isBillable();
        skilled |= performerCounts;
        if (!performerCounts) {
            exclusions.add(treatment.performer() == Performer.AIDE ? Exclusion.AIDE : Exclusion.STUDENT);
        } else if (treatment.group() && isTimed()) {
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

    boolean isTimed() {
        return is(TimeBasis.QUARTER_HOUR);
    }

    /** Says whether this is a code of therapy of which it is not known how it counted on the date. */
    boolean isOfUnknownBasis() {
        return listed && info instanceof Answer.Unknown<ProcedureInfo>;
    }

    /** Says whether time that would count was not recorded. */
    boolean isUnrecorded() {
        return unrecorded;
    }

    /** Says whether somebody whose services are billable gave at least some of it. */
    boolean isSkilled() {
        return skilled;
    }

    /** Returns the time that counts: seconds are summed, then truncated to whole minutes. */
    CodeMinutes minutes() {
        return new CodeMinutes(code, Minutes.of(Math.toIntExact(seconds / SECONDS_OF_A_MINUTE)));
    }
}
