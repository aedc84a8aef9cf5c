package org.therapybilling.units;

import java.io.Serializable;
import java.util.Objects;

/**
 * Decides, for one service at a time, who is said to have given what.
 *
 * @param rule the rule of the date
 * @param method how 10 % are measured
 */
record ShareReasoning(AssistantRule rule, TenPercentMethod method) implements Serializable {

    private static final int MIDPOINT_SECONDS = QuarterHours.ANOTHER_UNIT_FROM * 60;

    ShareReasoning {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(method, "method");
    }

    /** Tells whether a service is to be shared at all, which is so only if both gave something of it. */
    ShareReason whoGave(SharedTime time) {
        if (time.assistantSeconds() == 0) {
            return ShareReason.THERAPIST_ALONE;
        }
        if (!isRequired()) {
            return rule == AssistantRule.NONE ? ShareReason.NOT_REQUIRED : ShareReason.NOT_ASKED;
        }
        return time.therapistSeconds() == 0 ? ShareReason.ASSISTANT_ALONE : ShareReason.BOTH;
    }

    /** Says whether anything asks for modifiers. */
    boolean isRequired() {
        return rule != AssistantRule.NONE && rule != AssistantRule.NOT_ASKED;
    }

    /** Judges a service as a whole. */
    ShareReason ofService(SharedTime time) {
        ShareReason who = whoGave(time);
        return who == ShareReason.BOTH ? byTenPercent(time.therapistSeconds(), time.assistantSeconds()) : who;
    }

    /** Judges the units, one or more, that are left when each has filled quarters of an hour alone. */
    ShareReason ofUnitsLeft(int left, SharedTime time) {
        int therapist = OwnQuarters.rest(time.therapistSeconds());
        int assistant = OwnQuarters.rest(time.assistantSeconds());
        boolean isReached = rule == AssistantRule.MIDPOINT && therapist >= MIDPOINT_SECONDS;
        return left == 1 && assistant > 0 && isReached ? ShareReason.MIDPOINT : ofTimeLeft(left, therapist, assistant);
    }

    /** Judges the units of other lengths that are left, if any are: the midpoint is one of quarters of an hour. */
    ShareReason ofUnitsLeft(OwnLengths own) {
        int left = own.left().toInt();
        SharedTime rest = own.rest();
        return left == 0
                ? ShareReason.THERAPIST_ALONE
                : ofTimeLeft(left, rest.therapistSeconds(), rest.assistantSeconds());
    }

    private ShareReason ofTimeLeft(int left, int therapist, int assistant) {
        if (assistant == 0) {
            return ShareReason.THERAPIST_ALONE;
        }
        if (left > 1) {
            return ShareReason.ONE_OF_SEVERAL;
        }
        return therapist == 0 ? ShareReason.ASSISTANT_ALONE : byTenPercent(therapist, assistant);
    }

    /** Judges some time, of which both gave something. */
    private ShareReason byTenPercent(int therapist, int assistant) {
        boolean over = method.isOver(assistant, (long) therapist + assistant);
        return over ? ShareReason.OVER_TEN_PERCENT : ShareReason.WITHIN_TEN_PERCENT;
    }

    boolean hasMidpointRule() {
        return rule == AssistantRule.MIDPOINT;
    }
}
