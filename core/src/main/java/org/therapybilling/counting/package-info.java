/**
 * A day to units: which treatments count, how each of their codes does, and what cannot be told.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link DayCounter} conducts. It takes the sessions of a treatment day and gives a {@link DayCount}, with a
 *       {@link DisciplineCount} for each discipline, for only within one are minutes pooled.
 *   <li>{@link UnitCount} is the units of one discipline: the 15-minute codes allocated by the payer's method, the
 *       {@link SupportedUnits} of all other codes, what is {@link Undecided}, and who gave how much ({@link TimeOfCode}).
 *   <li>Inside, a {@code RecordedCode} is what the record holds of one code, a {@code Service} one code or a primary with
 *       its add-on; {@code IntervalCount} and {@code MonitoringCount} count what is not pooled, {@code OneOnOneTime} finds
 *       minutes recorded twice.
 * </ul>
 *
 * <pre>{@code
 * DayCount count = DayCounter.of(reference).count(TreatmentDay.of(session), payers);
 * count.disciplines().get(0).units(); // the units, if treatments are recorded
 * }</pre>
 *
 * <p>Stands on {@code units}, {@code session}, {@code payer}, {@code reference} and what is below.
 */
@NullMarked
package org.therapybilling.counting;

import org.jspecify.annotations.NullMarked;
