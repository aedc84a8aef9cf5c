/**
 * The front door: a session in, a report out.
 *
 * <p>{@link TherapyBilling} joins what the other packages do. Each stands only on those before it:
 *
 * <ol>
 *   <li>{@link org.therapybilling.vocabulary} the field's words; {@link org.therapybilling.explain} reasons and sources
 *   <li>{@link org.therapybilling.units} arithmetic of minutes and units; {@link org.therapybilling.session} what happened;
 *       {@link org.therapybilling.payer} what a payer wants; {@link org.therapybilling.reference} what is known for a date
 *   <li>{@link org.therapybilling.counting} a day to units; {@link org.therapybilling.dataset} tables read from files
 *   <li>{@link org.therapybilling.claim} units to lines; {@link org.therapybilling.price} lines to dollars
 *   <li>{@link org.therapybilling.compliance} what is wrong with a claim; {@link org.therapybilling.compliance.rules} the
 *       rules of the library
 *   <li>{@link org.therapybilling.report} the joined result
 *   <li>{@link org.therapybilling.csv} tables of lines; {@code org.therapybilling.json} the JSON form (needs Jackson)
 *   <li>this package, which no other imports
 * </ol>
 *
 * <pre>{@code
 * BillingReport report = TherapyBilling.standard().assess(session);
 * Stream<BillingReport> reports = TherapyBilling.standard().assessAll(entries); // days pooled, in the order of entries
 * }</pre>
 *
 * <p>No package takes null: the methods that callers begin with answer it by a {@code NullPointerException} of which the
 * message is the name of the parameter.
 *
 * <p>{@link PendingReport} is for those who make reports with several threads.
 */
@NullMarked
package org.therapybilling;

import org.jspecify.annotations.NullMarked;
