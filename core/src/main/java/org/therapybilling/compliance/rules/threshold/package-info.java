/**
 * Rules about Medicare's yearly amounts of therapy (Social Security Act §1833(g)): one for physical therapy and
 * speech-language pathology together, one for occupational therapy.
 *
 * <p>A tour: {@link YearTotal} adds the claims of the day to what was allowed before; {@link KxMissing} and {@link KxEarly}
 * compare it with the threshold from which modifier KX is needed, {@link MedicalReview} with the amount from which records
 * may be asked for. The first and the last also forecast in how many visits it is reached.
 *
 * <pre>{@code
 * RuleSet.of("mine", ThresholdRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance}, {@code price} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.rules.threshold;

import org.jspecify.annotations.NullMarked;
