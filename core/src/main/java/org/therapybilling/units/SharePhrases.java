package org.therapybilling.units;

import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Phrase;

/**
 * What can be said of the share of an assistant. In all phrases {@code {0}} is the service, {@code {1}} the therapist's
 * time and {@code {2}} the assistant's.
 */
final class SharePhrases {

    private static final Citation STATUTE = Citation.of("SSA", "§1834(v)");
    private static final Citation MANUAL = Citation.of("CMS Pub. 100-04 ch. 5", "§20.1");
    private static final Citation PAGE = Citation.of("CMS therapy services page (2026-02)", "");
    private static final Citation RULE_OF_2022 = Citation.of("CY 2022 PFS final rule", "86 FR 64996");

    /** {@code {3}} is the units left. */
    static final Phrase LEFT = Phrase.of(
                    "assistant.left",
                    "{0}: left {1} by the therapist, {2} by the assistant for {3}",
                    "{0}: {1} of the therapist and {2} of the assistant are left for {3} more.")
            .citing(PAGE);

    static final Phrase BELOW_MIDPOINT = Phrase.of(
                    "assistant.below-midpoint",
                    "{0}: therapist's {1} below the midpoint",
                    "{0}: with {1} the therapist stays below 8 minutes, so the midpoint rule (from 2022) does not"
                            + " decide.")
            .citing(RULE_OF_2022);

    static final Phrase GIVEN = Phrase.of(
                    "assistant.given",
                    "{0}: {1} by the therapist, {2} by the assistant",
                    "{0}: the therapist gave {1}, the assistant {2}.")
            .citing(MANUAL);

    private static final Phrase THERAPIST_ALONE = Phrase.of(
                    "assistant.none",
                    "{0}: no time of an assistant",
                    "{0}: no time of it was given by an assistant, so no modifier of an assistant is due.")
            .citing(MANUAL);

    private static final Phrase NOT_REQUIRED = Phrase.of(
                    "assistant.not-required",
                    "{0}: no modifier before 2020",
                    "{0}: the assistant gave {2}; for dates of service before 2020-01-01 no modifier of an assistant is"
                            + " required.")
            .citing(STATUTE);

    private static final Phrase NOT_ASKED = Phrase.of(
            "assistant.not-asked",
            "{0}: no modifier asked for",
            "{0}: the assistant gave {2}; nobody asks for a modifier of an assistant here.");

    private static final Phrase ASSISTANT_ALONE = Phrase.of(
                    "assistant.alone",
                    "{0}: all time is the assistant's",
                    "{0}: the assistant gave all of it, {2}, so all of it carries the assistant's modifier (CQ or CO).")
            .citing(STATUTE);

    private static final Phrase NO_QUARTERS =
            quarters("assistant.no-quarters", "Neither alone fills a quarter of an hour.");

    private static final Phrase THERAPISTS_QUARTERS = quarters(
            "assistant.quarters-of-therapist",
            "In full quarters of an hour the therapist alone fills {3}, without a modifier of an assistant.");

    private static final Phrase ASSISTANTS_QUARTERS = quarters(
            "assistant.quarters-of-assistant",
            "In full quarters of an hour the assistant alone fills {4}, with the assistant's modifier (CQ or CO).");

    private static final Phrase QUARTERS_OF_BOTH = quarters(
            "assistant.quarters-of-both",
            "In full quarters of an hour the therapist alone fills {3}, without a modifier of an assistant, and the"
                    + " assistant alone {4}, with it (CQ or CO).");

    private static final Phrase MORE_QUARTERS_THAN_UNITS = quarters(
            "assistant.more-quarters-than-units",
            "Both alone fill more full quarters of an hour than there are units. The therapist's count first: {3} without"
                    + " a modifier of an assistant, {4} with it (CQ or CO).");

    /** {@code {3}} are the therapist's units, {@code {4}} the assistant's. */
    static final Phrase FULL_UNITS = Phrase.of(
                    "assistant.full-units",
                    "{0}: {1} by the therapist, {2} by the assistant, full units {3} and {4}",
                    "{0}: the therapist gave {1}, the assistant {2}. Of units in their full length the therapist alone"
                            + " fills {3}, without a modifier of an assistant, the assistant alone {4}, with it (CQ or CO).")
            .citing(MANUAL);

    private static final Phrase NO_TIME_LEFT = Phrase.of(
                    "assistant.no-time-left",
                    "{0}: no time of the assistant left for {3}",
                    "{0}: {3} more; the assistant has no time left for it, so no modifier of an assistant is due.")
            .citing(PAGE);

    private static final Phrase ONLY_ASSISTANT_LEFT = Phrase.of(
                    "assistant.only-assistant-left",
                    "{0}: only {2} of the assistant left for {3}",
                    "{0}: {3} more; only the assistant has time left for it, {2}, so it carries the assistant's modifier"
                            + " (CQ or CO).")
            .citing(PAGE);

    private static final Phrase ONE_OF_SEVERAL = Phrase.of(
                    "assistant.one-of-several",
                    "{0}: left {1} by the therapist, {2} by the assistant for {3}, one each",
                    "{0}: {1} of the therapist and {2} of the assistant are left for {3} more. The assistant's time can"
                            + " fill one unit at the most, so one carries the assistant's modifier (CQ or CO) and the"
                            + " rest does not.")
            .citing(PAGE);

    private static final Phrase MIDPOINT = Phrase.of(
                    "assistant.midpoint",
                    "{0}: left {1} by the therapist, {2} by the assistant for {3}, midpoint reached",
                    "{0}: {1} of the therapist and {2} of the assistant are left for {3} more. The therapist's {1} are 8"
                            + " minutes or more, so it carries no modifier of an assistant (midpoint rule, from 2022).")
            .citing(RULE_OF_2022);

    private static final Phrase OVER_BY_PERCENTAGE = Phrase.of(
                    "assistant.over-10-percent",
                    "{0}: the assistant's {3}, over 10 %",
                    "{0}: the assistant gave {2} of this time, {3}: more than 10 %, so the assistant's modifier (CQ or CO)"
                            + " is due.")
            .citing(MANUAL);

    private static final Phrase WITHIN_BY_PERCENTAGE = Phrase.of(
                    "assistant.within-10-percent",
                    "{0}: the assistant's {3}, not over 10 %",
                    "{0}: the assistant gave {2} of this time, {3}: not more than 10 %, so no modifier of an assistant is"
                            + " due.")
            .citing(MANUAL);

    private static final Phrase OVER_BY_SIMPLE = Phrase.of(
                    "assistant.over-10-percent-simple",
                    "{0}: the assistant's {2}, modifier from {3}",
                    "{0}: a tenth of this time, rounded, and one minute more make {3}; the assistant gave {2}, not less, so"
                            + " the assistant's modifier (CQ or CO) is due.")
            .citing(MANUAL);

    private static final Phrase WITHIN_BY_SIMPLE = Phrase.of(
                    "assistant.within-10-percent-simple",
                    "{0}: the assistant's {2}, modifier only from {3}",
                    "{0}: a tenth of this time, rounded, and one minute more make {3}; the assistant gave {2}, which is less,"
                            + " so no modifier of an assistant is due.")
            .citing(MANUAL);

    private SharePhrases() {}

    private static Phrase quarters(String key, String sentence) {
        return Phrase.of(
                        key,
                        "{0}: {1} by the therapist, {2} by the assistant, full quarters {3} and {4}",
                        "{0}: the therapist gave {1}, the assistant {2}. " + sentence)
                .citing(PAGE);
    }

    /** Returns what is said of full quarters; {@code {3}} are the therapist's, {@code {4}} the assistant's. */
    static Phrase ofQuarters(SharedUnits own, boolean moreThanUnits) {
        if (moreThanUnits) {
            return MORE_QUARTERS_THAN_UNITS;
        }
        if (own.plain().isZero()) {
            return own.assisted().isZero() ? NO_QUARTERS : ASSISTANTS_QUARTERS;
        }
        return own.assisted().isZero() ? THERAPISTS_QUARTERS : QUARTERS_OF_BOTH;
    }

    /** Returns what is said of a service that one of both gave, or nobody needs a modifier for. */
    static Phrase ofService(ShareReason who) {
        return switch (who) {
            case THERAPIST_ALONE -> THERAPIST_ALONE;
            case NOT_REQUIRED -> NOT_REQUIRED;
            case NOT_ASKED -> NOT_ASKED;
            default -> ASSISTANT_ALONE;
        };
    }

    /** Returns what is said of the units left, {@code {3}}, where no 10 % decide. */
    static Phrase ofUnitsLeft(ShareReason reason) {
        return switch (reason) {
            case THERAPIST_ALONE -> NO_TIME_LEFT;
            case ASSISTANT_ALONE -> ONLY_ASSISTANT_LEFT;
            case MIDPOINT -> MIDPOINT;
            default -> ONE_OF_SEVERAL;
        };
    }

    /** Returns what is said of the assistant's part, measured in {@code {3}}. */
    static Phrase ofTenPercent(TenPercentMethod method, boolean isOver) {
        if (method == TenPercentMethod.PERCENTAGE) {
            return isOver ? OVER_BY_PERCENTAGE : WITHIN_BY_PERCENTAGE;
        }
        return isOver ? OVER_BY_SIMPLE : WITHIN_BY_SIMPLE;
    }
}
