/**
 * What a payer wants: profiles as dated data.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link PayerProfile} holds all values of a payer, each {@link Dated} with its source and certainty.
 *   <li>{@link PayerPolicy} is a profile on one date of service; what it does not know it answers as unknown.
 *   <li>{@link PayerPrecedence} says whose counting is followed where two payers count differently.
 *   <li>{@link PayerBook} finds profiles by id; {@link PayerBook#bundled()} has Medicare and, marked as examples,
 *       a few typical others.
 * </ul>
 *
 * <pre>{@code
 * PayerPolicy medicare = PayerBook.bundled().policy(PayerId.MEDICARE, LocalDate.of(2026, 3, 2));
 * Answer<CountingMethod> counting = medicare.counting();
 * }</pre>
 *
 * <p>Stands on {@code vocabulary} and {@code explain}.
 */
@NullMarked
package org.therapybilling.payer;

import org.jspecify.annotations.NullMarked;
