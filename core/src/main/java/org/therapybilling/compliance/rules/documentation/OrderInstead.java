package org.therapybilling.compliance.rules.documentation;

import java.time.LocalDate;
import java.util.Optional;
import org.therapybilling.compliance.Fact;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.RuleContext;

/**
 * Whether a signed order stands for the signature on the first plan of care: for dates of service from 2025 on, if the
 * order or referral is on file and the plan was sent to the referrer within 30 days of the evaluation (42 CFR 424.24; 89
 * FR 97710, 97912-97918). It never stands for a recertification.
 */
enum OrderInstead {
    /** It does. */
    HOLDS,
    /** It does not: too early, no order, or the plan was not sent in time. */
    FAILS,
    /** A fact is lacking to say. */
    UNKNOWN;

    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final int DAYS_TO_SEND = 30;

    static OrderInstead of(RuleContext claim) {
        Optional<Boolean> order = known(RecordFacts.ORDER_ON_FILE, claim, false);
        Optional<Boolean> sent = sentInTime(claim);
        if (claim.dateOfService().isBefore(SINCE) || isNo(order) || isNo(sent)) {
            return FAILS;
        }
        return order.isPresent() && sent.isPresent() ? HOLDS : UNKNOWN;
    }

    /** Says that the facts lack that would decide it. */
    static void lacking(RuleContext claim, Findings findings) {
        if (known(RecordFacts.ORDER_ON_FILE, claim, false).isEmpty()) {
            findings.lacking(RecordFacts.ORDER_ON_FILE.path());
        }
        if (sentInTime(claim).isEmpty()) {
            findings.lacking(RecordFacts.PLAN_SENT_ON.path());
        }
    }

    private static Optional<Boolean> sentInTime(RuleContext claim) {
        LocalDate evaluated = claim.ifKnown(RecordFacts.INITIAL_EVALUATION)
                .or(() -> claim.ifKnown(RecordFacts.FIRST_DAY))
                .orElse(claim.dateOfService());
        return known(RecordFacts.PLAN_SENT_ON, claim, LocalDate.MAX)
                .map(sent -> !sent.isAfter(evaluated.plusDays(DAYS_TO_SEND)));
    }

    /** Returns a fact, or what stands for one that was looked for in vain. */
    private static <T> Optional<T> known(Fact<T> fact, RuleContext claim, T absent) {
        return claim.lacks(fact) ? Optional.of(absent) : claim.ifKnown(fact);
    }

    private static boolean isNo(Optional<Boolean> answer) {
        return answer.filter(yes -> !yes).isPresent();
    }
}
