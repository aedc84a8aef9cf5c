package org.therapybilling.compliance;

import java.io.Serializable;

/**
 * Something that a claim must meet. It runs once for each claim, or once for each session of it
 * ({@link RuleInfo.Builder#perSession}), and says what it finds; it changes nothing and keeps nothing.
 *
 * <p>A rule states an expectation and the engine compares, so that message and test cannot disagree:
 *
 * <pre>{@code
 * public record TimedUnitCap(Units cap) implements Rule {
 *     public RuleInfo info() {
 *         return RuleInfo.of("horizon.timed-units", "Horizon pays at most four timed units a day")
 *                 .citing("Horizon PPO manual 2026", "7.3")
 *                 .forPayers("horizon")
 *                 .needs(Facts.TIMED_UNITS)
 *                 .message("{observed} of timed treatment are billed; Horizon pays {allowed} a day.")
 *                 .remedy("Bill {allowed}; the other minutes stay in the note.")
 *                 .build();
 *     }
 *
 *     public void check(RuleContext claim, Findings findings) {
 *         findings.expect(claim.the(Facts.TIMED_UNITS)).atMost(cap);
 *     }
 * }
 * }</pre>
 */
public interface Rule extends Serializable {

    /** {@return what the rule says of itself; asked once, when it enters a {@link RuleSet}} */
    RuleInfo info();

    /**
     * Checks a claim. It is only called where the facts that the rule needs are known, for the payers and dates that it
     * is for.
     *
     * @param claim the claim, with the whole day around it
     * @param findings where to say what is found
     */
    void check(RuleContext claim, Findings findings);

    /**
     * Says what comes due and is not wrong yet. Nothing unless overridden.
     *
     * @param claim the claim, with the whole day around it
     * @param agenda where to say what comes due
     */
    default void foresee(RuleContext claim, Agenda agenda) {}
}
