package org.therapybilling.units;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Phrase;
import org.therapybilling.explain.Step;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** The twin of {@link AssistantShare}: why units carry the modifier of an assistant. */
final class ShareSteps {

    private final ShareReasoning share;
    private final List<Step> steps = new ArrayList<>();

    ShareSteps(ShareReasoning share) {
        this.share = share;
    }

    Explanation explanation() {
        return Explanation.of(steps);
    }

    /** Explains the units of a 15-minute code; there is nothing to say of one without units. */
    void addTimed(Units units, SharedTime time) {
        if (units.isZero()) {
            return;
        }
        ShareReason who = share.whoGave(time);
        if (who == ShareReason.BOTH) {
            addShared(units.toInt(), time);
        } else {
            steps.add(whole(who, time).giving(result(time, units, units.toInt() * who.assisted())));
        }
    }

    private void addShared(int units, SharedTime time) {
        SharedUnits own = new SharedUnits(
                time.code(),
                Units.of(OwnQuarters.ofTherapist(units, time)),
                Units.of(OwnQuarters.ofAssistant(units, time)));
        Phrase phrase = SharePhrases.ofQuarters(own, OwnQuarters.areMoreThan(units, time));
        steps.add(step(phrase, time, own.plain(), own.assisted()).giving(own));
        int left = OwnQuarters.left(units, time);
        if (left > 0) {
            addLeft(Units.of(left), share.ofUnitsLeft(left, time), rest(time), share.hasMidpointRule());
        }
    }

    /** Explains the units of a service that is counted alone. */
    void addUnits(List<Minutes> lengths, SharedTime time) {
        ShareReason who = share.whoGave(time);
        if (who != ShareReason.BOTH) {
            steps.add(whole(who, time));
        } else {
            addLengths(new OwnLengths(lengths, time), time);
        }
    }

    private void addLengths(OwnLengths own, SharedTime time) {
        SharedUnits full = own.own();
        steps.add(step(SharePhrases.FULL_UNITS, time, full.plain(), full.assisted())
                .giving(full));
        if (!own.left().isZero()) {
            addLeft(own.left(), share.ofUnitsLeft(own), own.rest(), false);
        }
    }

    private static SharedTime rest(SharedTime time) {
        return new SharedTime(
                time.code(), OwnQuarters.rest(time.therapistSeconds()), OwnQuarters.rest(time.assistantSeconds()));
    }

    private void addLeft(Units left, ShareReason reason, SharedTime rest, boolean belowMidpoint) {
        SharedUnits result = result(rest, left, reason.assisted());
        if (isByTenPercent(reason)) {
            steps.add(step(SharePhrases.LEFT, rest, left));
            if (belowMidpoint) {
                steps.add(step(SharePhrases.BELOW_MIDPOINT, rest));
            }
            steps.add(tenPercent(reason, rest).giving(result));
        } else {
            steps.add(step(SharePhrases.ofUnitsLeft(reason), rest, left).giving(result));
        }
    }

    /** Explains a service that is not timed. */
    void addUntimed(SharedTime time) {
        ShareReason reason = share.ofService(time);
        if (isByTenPercent(reason)) {
            steps.add(step(SharePhrases.GIVEN, time));
            steps.add(tenPercent(reason, time));
        } else {
            steps.add(whole(reason, time));
        }
    }

    private static boolean isByTenPercent(ShareReason reason) {
        return reason == ShareReason.OVER_TEN_PERCENT || reason == ShareReason.WITHIN_TEN_PERCENT;
    }

    private static Step whole(ShareReason who, SharedTime time) {
        return step(SharePhrases.ofService(who), time);
    }

    private Step tenPercent(ShareReason reason, SharedTime time) {
        TenPercentMethod method = share.method();
        long both = (long) time.therapistSeconds() + time.assistantSeconds();
        Phrase phrase = SharePhrases.ofTenPercent(method, reason.isAssisted());
        return step(phrase, time, method.measure(time.assistantSeconds(), both));
    }

    private static SharedUnits result(SharedTime time, Units units, int assisted) {
        return SharedUnits.of(time.code(), units.toInt(), assisted);
    }

    /** Says something of a code, the therapist's time and the assistant's, and of what is added to these. */
    private static Step step(Phrase phrase, SharedTime time, Datum... more) {
        ProcedureCode code = time.code();
        List<Datum> values = new ArrayList<>(
                List.of(code, new TimeGiven(time.therapistSeconds()), new TimeGiven(time.assistantSeconds())));
        values.addAll(List.of(more));
        return Step.of(phrase, values.toArray(Datum[]::new));
    }
}
