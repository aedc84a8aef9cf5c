/**
 * Rules about the claim as a whole: what stands on its form beside the lines, and when and to whom it is sent.
 *
 * <ul>
 *   <li>{@link org.therapybilling.compliance.rules.claim.ClaimFormRules}: {@link
 *       org.therapybilling.compliance.rules.claim.PlaceOfService}, a private practice is at no hospital; {@link
 *       org.therapybilling.compliance.rules.claim.Diagnosis}, there is one, and it has the form of one; {@link
 *       org.therapybilling.compliance.rules.claim.ReferringProvider}, there is one, and its number is right.
 *   <li>{@link org.therapybilling.compliance.rules.claim.ClaimFilingRules}: {@link TimelyFiling} and {@link SecondaryPayer}.
 * </ul>
 *
 * <pre>{@code
 * RuleSet.of("mine", ClaimFormRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.rules.claim;

import org.jspecify.annotations.NullMarked;
