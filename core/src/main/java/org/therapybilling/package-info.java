/**
 * The front door: a session in, a report out.
 *
 * <p>{@link TherapyBilling} joins what the packages below do. The street, from the ground up:
 *
 * <ol>
 *   <li>{@link org.therapybilling.vocabulary} the field's words; {@link org.therapybilling.explain} reasons and sources
 *   <li>{@link org.therapybilling.session} what happened; {@link org.therapybilling.payer} what a payer wants;
 *       {@link org.therapybilling.reference} what is known for a date
 *   <li>{@link org.therapybilling.units} minutes to units; {@link org.therapybilling.dataset} tables read from files
 *   <li>{@link org.therapybilling.claim} units to lines
 *   <li>{@link org.therapybilling.report} the joined result
 *   <li>{@code org.therapybilling.json} the JSON form (needs Jackson), {@link org.therapybilling.csv} tables of lines, and
 *       this package
 * </ol>
 *
 * <p>Arrows point down only; nobody imports the front door.
 *
 * <pre>{@code
 * BillingReport report = TherapyBilling.standard().assess(session);
 * Stream<BillingReport> reports = TherapyBilling.standard().assessAll(entries); // days pooled, in the order of entries
 * }</pre>
 *
 * <p>{@link PendingReport} is for those who make reports with several threads.
 */
@NullMarked
package org.therapybilling;

import org.jspecify.annotations.NullMarked;
