/**
 * What is wrong with a claim before the payer says so, and the kit for those who write rules.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>A {@link Rule} says of itself what it asks for ({@link RuleInfo}), looks at a claim ({@link RuleContext}, with its
 *       {@link ClaimLine}s and {@link Facts}) and states expectations ({@link Findings}, {@link FindingDraft},
 *       {@link Expectation}, {@link ModifierExpectation}).
 *   <li>A {@link Finding} holds what was observed and allowed, what to do, and {@link Fix}es: a {@link Change} that repairs
 *       form, or one that a person has to vouch for.
 *   <li>A {@link RuleSet} is rules by id; the {@link Checker} runs them and gives a {@link CheckResult}: findings,
 *       {@link NotEvaluated} rules, {@link Suppressed} findings, what comes due ({@link DueItem}).
 *   <li>A {@link Suppression} needs a reason, a person and a last date of service.
 *   <li>{@link RulePage} writes what rules say of themselves as pages of a catalogue.
 * </ul>
 *
 * <pre>{@code
 * RuleSet rules = StandardRules.current().with(new TimedUnitCap(Units.of(4)));
 * Checker.of(reference, rules, List.of()).check(claims, ClinicianTime.NONE);
 * }</pre>
 *
 * <p>Stands on {@code claim} and what is below.
 */
@NullMarked
package org.therapybilling.compliance;

import org.jspecify.annotations.NullMarked;
