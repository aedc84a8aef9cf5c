/**
 * Minutes to units, under the counting method of the payer.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link UnitCalculator} is the pure function: minutes of 15-minute codes in, a {@link UnitAllocation} out. The
 *       allocation has the default, every other permitted split, and its own explanation. The same calculator counts
 *       millions of days held in arrays.
 * </ul>
 *
 * <pre>{@code
 * UnitAllocation units = UnitCalculator.of(CountingMethod.CMS_8_MINUTE)
 *         .allocate(List.of(CodeMinutes.of("97110", Minutes.of(33)), CodeMinutes.of("97140", Minutes.of(7))));
 * units.total(); // 3 units
 * units.alternatives(); // empty: nothing is tied
 * units.explain(); // the steps, with the manual's section
 * }</pre>
 *
 * <p>Counting is integer arithmetic: no clock, no data, no state. Stands on {@code explain} and {@code vocabulary}.
 */
@NullMarked
package org.therapybilling.units;

import org.jspecify.annotations.NullMarked;
