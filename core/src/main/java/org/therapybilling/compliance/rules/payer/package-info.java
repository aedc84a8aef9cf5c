/**
 * Rules of single payers that their profiles give as data, one a file.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link org.therapybilling.compliance.rules.payer.PayerLimitRules} lists what is limited on a claim: {@link
 *       UnitsPerSession}, {@link UnitsPerCode}, and pairs of codes, {@link Bundled}.
 *   <li>{@link org.therapybilling.compliance.rules.payer.PayerPlanRules} lists what a plan pays: {@link
 *       MinutesPerSession}, {@link RelativeValuesPerDay}, {@link DollarsPerDay}, {@link AuthorizedServices}, {@link
 *       NotCovered}, {@link BenefitVisits}, {@link ServiceFrequency}.
 *   <li>{@code Capped…} says what a cap counts and puts it together: a discipline, a day or a clinician.
 * </ul>
 *
 * <p>What a profile does not know makes a rule not evaluated; that there is no limit is silence.
 *
 * <pre>{@code
 * RuleSet.of("mine", PayerPlanRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.rules.payer;

import org.jspecify.annotations.NullMarked;
