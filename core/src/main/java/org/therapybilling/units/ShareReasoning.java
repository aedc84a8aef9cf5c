package org.therapybilling.units;

import java.io.Serializable;

/**
 * Decides, for one service at a time, who is said to have given what.
 *
 * @param rule the rule of the date
 * @param method how 10 % are measured
 */
record ShareReasoning(AssistantRule rule, TenPercentMethod method) implements Serializable {

    private static final int MIDPOINT_SECONDS = QuarterHours.ANOTHER_UNIT_FROM * 60;

    /** Tells whether a service is to be shared at all, which is so only if both gave something of it. */
    ShareReason whoGave(SharedTime time) {
        if (time.assistantSeconds() == 0) {
            return ShareReason.THERAPIST_ALONE;
        }
        if (rule == AssistantRule.NONE) {
            return ShareReason.NOT_REQUIRED;
        }
        return time.therapistSeconds() == 0 ? ShareReason.ASSISTANT_ALONE : ShareReason.BOTH;
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
        if (assistant == 0) {
            return ShareReason.THERAPIST_ALONE;
        }
        if (left > 1) {
            return ShareReason.ONE_OF_SEVERAL;
        }
        if (rule == AssistantRule.MIDPOINT && therapist >= MIDPOINT_SECONDS) {
            return ShareReason.MIDPOINT;
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
