/**
 * The test kit for those who write rules. It reads as a sentence, needs no test framework, and refuses a sloppy test.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link RuleVerifier} says of which rule, for which payers and with which data something holds.
 *   <li>A {@link Situation} is what is given: a session, or several of a day.
 *   <li>A {@link RuleCase} is a situation with what the rule is to say of it; {@link ExpectedFinding} is the one that
 *       finds something.
 * </ul>
 *
 * <pre>{@code
 * verifyThat(new TimedUnitCap(Units.of(4))).knowing(PayerBook.of(List.of(horizon))).holds(
 *         given(session("horizon").treated("97110", Minutes.of(60))).findsNothing(),
 *         given(session("horizon").treated("97110")).cannotDecideWithout(Facts.TIMED_UNITS),
 *         given(session("horizon").treated("97110", Minutes.of(75)))
 *                 .finds(Units.of(5), Allowed.atMost(Units.of(4))).as(Severity.ERROR));
 * }</pre>
 *
 * <p>Beside what is told it tries each case itself with its lines in other orders, on the first and last dates of the rule,
 * with 0 to 60 minutes of each treatment, and twice. Stands on {@code compliance} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.verify;

import org.jspecify.annotations.NullMarked;
