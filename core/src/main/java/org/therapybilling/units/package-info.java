/**
 * Minutes to units, under the counting method of the payer.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link UnitCalculator} is the pure function: minutes of 15-minute codes in, a {@link UnitAllocation} out. The
 *       allocation has the default, every other permitted split, and its own explanation. The same calculator counts
 *       millions of days held in arrays.
 *   <li>{@link AssistantShare} tells which of these units are an assistant's: who gave which {@link SharedTime} in,
 *       {@link SharedUnits} out, by the date of service and the payer's {@link TenPercentMethod}; it explains itself too.
 * </ul>
 *
 * <pre>{@code
 * UnitAllocation units = UnitCalculator.of(CountingMethod.CMS_8_MINUTE)
 *         .allocate(List.of(CodeMinutes.of("97110", Minutes.of(33)), CodeMinutes.of("97140", Minutes.of(7))));
 * units.total(); // 3 units
 * units.alternatives(); // empty: nothing is tied
 * units.explain(); // the steps, with the manual's section
 *
 * AssistantShare share = AssistantShare.on(LocalDate.of(2026, 3, 2));
 * List<SharedTime> times = List.of(new SharedTime(ProcedureCode.of("97110"), 13 * 60, 20 * 60));
 * share.share(units.split(), times); // 97110 x 2, assisted 1; 97140 x 1
 * }</pre>
 *
 * <p>Counting is integer arithmetic: no clock, no data, no state. Stands on {@code explain} and {@code vocabulary}.
 */
@NullMarked
package org.therapybilling.units;

import org.jspecify.annotations.NullMarked;
