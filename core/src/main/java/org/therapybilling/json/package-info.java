/**
 * The JSON form of sessions and reports, for which a client brings Jackson along; nothing else in the library needs it.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link BillingJson} is the door: it reads and writes sessions, writes reports, and reads streams of sessions.
 *   <li>{@link org.therapybilling.session.SessionEntry} is what a stream gives: a {@link SessionEntry.Read} with its session or an
 *       {@link SessionEntry.Unreadable} with what is wrong and where. One bad session never stops the others.
 *   <li>{@link SessionFormatException} says the same of a single session.
 *   <li>{@link PayerProfiles} reads and writes files of payers; what is wrong with one is told at once by
 *       {@link PayerFormatException}, each {@link PayerFault} with its line.
 *   <li>{@link Suppressions} reads what somebody answers for, {@link Baselines} what was found before.
 * </ul>
 *
 * <pre>{@code
 * Session session = BillingJson.readSession(text);
 * String report = BillingJson.write(TherapyBilling.standard().assess(session));
 * }</pre>
 *
 * <p>Reading is strict: unknown fields, fields given twice and values of the wrong kind are refused with their path.
 * Messages never repeat what was read, but for numbers and plain names of fields. Stands on {@code report} and what is
 * below.
 */
@NullMarked
package org.therapybilling.json;

import org.jspecify.annotations.NullMarked;
import org.therapybilling.session.SessionEntry;
