/**
 * The field's words as value types, so that units are never mistaken for minutes, nor a code for a modifier.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link ProcedureCode} names a service (CPT or HCPCS Level II), {@link Modifier} qualifies it on a claim line,
 *       {@link ModifierSet} keeps the modifiers of a line; {@link SpelledCode} reads the ways records write them.
 *   <li>{@link Minutes} are recorded, {@link Units} are billed, {@link Money} is charged.
 *   <li>{@link CodeMinutes} and {@link CodeUnits} say them of a code; a {@link Split} is one way to give the units of a
 *       day to its codes.
 *   <li>{@link CodeSet} is a set of codes, written as {@link CodeRange}s.
 *   <li>{@link PayerId}, {@link Locality} and {@link EffectivePeriod} say by whom, where and when.
 *   <li>{@link Factor}, {@link Count}, {@link Day}, {@link Interval}, {@link CodePair} and {@link Words} are what else
 *       stands in a calculation.
 *   <li>{@link Discipline}, {@link Performer}, {@link Setting}, {@link BillingArrangement}, {@link ThresholdBucket} and {@link CountingMethod} are
 *       the closed lists.
 * </ul>
 *
 * <p>All are immutable, serializable and safe to share between threads. {@link Datum} is what they have in common:
 * something that can stand in an explanation.
 *
 * <pre>{@code
 * CodeMinutes recorded = CodeMinutes.of("97110", Minutes.of(33));
 * Units billed = Units.of(2);
 * }</pre>
 *
 * <p>Stands on nothing of this library but its argument checks.
 */
@NullMarked
package org.therapybilling.vocabulary;

import org.jspecify.annotations.NullMarked;
