/**
 * The joined result: what may be billed for a session, and why.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link BillingReport} holds the units, the claim, the reasons and the provenance; {@link ReportStatus} says in
 *       a word what came out.
 *   <li>{@link ReportDay} says which sessions were pooled.
 *   <li>{@link ReportText} writes a report for people, {@link MissingFacts} says what rules lacked and who can supply it.
 *   <li>{@link ReportChange} says what differs between two reports of a session, {@link FindingChange} of one finding.
 *   <li>{@link Baseline} knows findings of before; {@link SuppressionReview} adds up what suppressions did
 *       ({@link SuppressionUse}).
 * </ul>
 *
 * <pre>{@code
 * System.out.print(ReportText.of(report));
 * }</pre>
 *
 * <p>Stands on {@code claim}, {@code units} and what is below.
 */
@NullMarked
package org.therapybilling.report;

import org.jspecify.annotations.NullMarked;
