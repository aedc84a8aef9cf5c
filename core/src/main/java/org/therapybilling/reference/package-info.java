/**
 * What is known for a date of service: interfaces and immutable tables, no files.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link ReferenceData} answers questions by code and date of service: found, none, or unknown and why.
 *   <li>{@link CodeBook} is the table behind it today: how each code's time is counted ({@link ProcedureInfo},
 *       {@link TimeBasis}, {@link DayRange}).
 * </ul>
 *
 * <pre>{@code
 * Answer<ProcedureInfo> info = reference.procedure(ProcedureCode.of("97110"), LocalDate.of(2026, 3, 2));
 * }</pre>
 *
 * <p>Reference data is always an argument, never a global. Stands on {@code vocabulary} and {@code explain}; reading
 * tables is the business of {@code dataset}.
 */
@NullMarked
package org.therapybilling.reference;

import org.jspecify.annotations.NullMarked;
