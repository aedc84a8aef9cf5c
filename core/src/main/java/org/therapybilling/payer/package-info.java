/**
 * What a payer wants: profiles as dated data.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link PayerKey} is something that a payer wants, pays or asks for; all of them are constants of
 *       {@link PayerKeys}. Their values are those of {@code payer.terms}, read and written as {@code payer.form} says.
 *   <li>{@link PayerProfile} holds what is known of a payer: for each key any number of {@link Dated} values, each
 *       {@link Stated} as a value, none or unknown, with its source and certainty.
 *   <li>{@link PayerPolicy} is a profile on one date of service; what it does not know it answers as unknown.
 *   <li>{@link PayerPrecedence} says whose counting is followed where two payers count differently.
 *   <li>{@link PayerBook} finds profiles by id or by the names of exports, and lets them inherit from one another
 *       ({@link Inherited}); {@link PayerBook#bundled()} has Medicare and, marked as examples, a few typical others.
 * </ul>
 *
 * <pre>{@code
 * PayerPolicy medicare = PayerBook.bundled().policy(PayerId.MEDICARE, LocalDate.of(2026, 3, 2));
 * Answer<CountingMethod> counting = medicare.get(PayerKeys.COUNTING);
 * }</pre>
 *
 * <p>The design: a key is written once, and profile, policy, files, texts and schema go through all keys and know none by
 * name. For a date, the nearest profile that says anything of a key is right, whether it says a value, none or unknown; so
 * it does not matter in what order profiles are put over one another. Values that hold on the same date are refused
 * unless they speak of different things, such as bundles of different codes, which are then joined.
 *
 * <p>Stands on {@code explain} and {@code vocabulary}.
 */
@NullMarked
package org.therapybilling.payer;

import org.jspecify.annotations.NullMarked;
