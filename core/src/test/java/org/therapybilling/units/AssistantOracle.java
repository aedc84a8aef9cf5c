package org.therapybilling.units;

import java.time.LocalDate;

/**
 * A second, deliberately naive opinion on which units of a timed code carry the modifier of an assistant, to hold the
 * production rules against.
 *
 * <p>It works as a biller with a pencil would: deal out what each party did in full quarter hours, lay what is left of
 * both into the units that are left, in every way in which neither party's rest is cut up and no unit stays empty, and
 * judge unit after unit. Two ways that give different numbers would be an error of the oracle, and stop it. Roundings
 * are searched for, not computed.
 *
 * <p>Sources: SSA §1834(v)(2)(B) and the CY 2020 physician fee schedule final rule, 84 FR 62702-62707 (modifiers from
 * 2020-01-01; more than 10 percent of a unit); CY 2022 final rule, 86 FR 64996 ff. (from 2022-01-01 no modifier where
 * the therapist alone reaches the midpoint, that is 8 minutes, of the last unit; one unit of each kind where two units
 * are left). The years 2020 and 2021 are read alike where two units are left.
 */
final class AssistantOracle {

    /** All times are in seconds. */
    private static final int MINUTE = 60;

    private static final int QUARTER_HOUR = 15 * MINUTE;
    private static final int EIGHT_MINUTES = 8 * MINUTE;
    private static final int TEN_PERCENT = 10;

    /** What the rules of a date of service ask for. */
    enum Era {
        /** No modifier is asked for. */
        NO_MODIFIER,
        /** More than a tenth of a unit makes it the assistant's. */
        TENTH,
        /** Likewise, unless the therapist alone reaches the midpoint of the last unit. */
        TENTH_UNLESS_MIDPOINT;

        private static final LocalDate MODIFIER_REQUIRED = LocalDate.of(2020, 1, 1);
        private static final LocalDate MIDPOINT_EXCEPTION = LocalDate.of(2022, 1, 1);

        static Era of(LocalDate dateOfService) {
            if (dateOfService.isBefore(MODIFIER_REQUIRED)) {
                return NO_MODIFIER;
            }
            return dateOfService.isBefore(MIDPOINT_EXCEPTION) ? TENTH : TENTH_UNLESS_MIDPOINT;
        }
    }

    private final Era era;
    private final TenPercentMethod method;

    AssistantOracle(LocalDate dateOfService, TenPercentMethod method) {
        this.era = Era.of(dateOfService);
        this.method = method;
    }

    /**
     * Returns how many units of a timed code carry the modifier.
     *
     * @param units what the code got of the units of the day
     * @param therapist the therapist's seconds of this code
     * @param assistant the assistant's seconds of this code
     */
    int assisted(int units, int therapist, int assistant) {
        if (era == Era.NO_MODIFIER) {
            return 0;
        }
        int unitsLeft = units;
        int assisted = 0;
        int therapistLeft = therapist;
        while (therapistLeft >= QUARTER_HOUR) {
            therapistLeft -= QUARTER_HOUR;
            unitsLeft--;
        }
        int assistantLeft = assistant;
        while (assistantLeft >= QUARTER_HOUR) {
            assistantLeft -= QUARTER_HOUR;
            unitsLeft--;
            assisted++;
        }
        return assisted + assistedOfRest(unitsLeft, therapistLeft, assistantLeft);
    }

    private int assistedOfRest(int units, int therapist, int assistant) {
        if (units == 0) {
            return 0;
        }
        int agreed = -1;
        for (int therapistIn = 0; therapistIn < units; therapistIn++) {
            for (int assistantIn = 0; assistantIn < units; assistantIn++) {
                int found = assistedOfLaying(units, therapist, therapistIn, assistant, assistantIn);
                if (found >= 0 && agreed >= 0 && found != agreed) {
                    throw new IllegalStateException("Two ways to lay the minutes give different numbers.");
                }
                agreed = Math.max(agreed, found);
            }
        }
        if (agreed < 0) {
            throw new IllegalStateException(units + " units are left for " + therapist + " and " + assistant + " s.");
        }
        return agreed;
    }

    /** Returns how many units are the assistant's when laid so, or -1 if a unit stays empty. */
    private int assistedOfLaying(int units, int therapist, int therapistIn, int assistant, int assistantIn) {
        int assisted = 0;
        for (int unit = 0; unit < units; unit++) {
            int ofTherapist = unit == therapistIn ? therapist : 0;
            int ofAssistant = unit == assistantIn ? assistant : 0;
            if (ofTherapist + ofAssistant == 0) {
                return -1;
            }
            boolean midpoint = era == Era.TENTH_UNLESS_MIDPOINT && ofTherapist >= EIGHT_MINUTES;
            assisted += !midpoint && inWholeOrInPart(ofTherapist, ofAssistant) ? 1 : 0;
        }
        return assisted;
    }

    /** Says whether an untimed service carries the modifier: the same tenth, of the whole service, at any length. */
    boolean isAssisted(int therapist, int assistant) {
        return era != Era.NO_MODIFIER && inWholeOrInPart(therapist, assistant);
    }

    private boolean inWholeOrInPart(int therapist, int assistant) {
        if (assistant == 0) {
            return false;
        }
        boolean inWhole = therapist == 0;
        return inWhole
                || (method == TenPercentMethod.SIMPLE
                        ? assistant >= triggerOfSimpleMethod(therapist + assistant) * MINUTE
                        : nearestPercent(assistant, therapist + assistant) > TEN_PERCENT);
    }

    /** The total in minutes, a tenth of it rounded to a whole number (from 5, 15, 25 minutes up), and one minute more. */
    private static int triggerOfSimpleMethod(int total) {
        int trigger = 1;
        for (int next = 5 * MINUTE; next <= total; next += 10 * MINUTE) {
            trigger++;
        }
        return trigger;
    }

    /** Counts whole percents up until the part is less than half a percent further. */
    private static int nearestPercent(int part, int whole) {
        int percent = 0;
        while (200L * part >= (2L * percent + 1) * whole) {
            percent++;
        }
        return percent;
    }
}
