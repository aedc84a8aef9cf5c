/**
 * Rules about the medical record, one a file, the list of them in
 * {@link org.therapybilling.compliance.rules.documentation.RecordRules}. A payer's profile says which of them it asks for;
 * Medicare's days hold only where the profile says {@code medicare}.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>What the record must have: {@link InitialEvaluation}, {@link MedicalNecessity}, {@link FunctionalGoals}, {@link
 *       MeasurableProgress}, {@link Signature}.
 *   <li>What must be there by a day: {@link Certification}, {@link Recertification}, {@link ProgressReport}; they also say
 *       what comes due.
 *   <li>Why two services are both billed: {@link DistinctService}.
 * </ul>
 *
 * <p>A fact that nobody looked for is unknown and makes its rule not evaluated; one that was looked for and not found is a
 * finding; dates that contradict each other are a finding that names both.
 *
 * <pre>{@code
 * RuleSet.of("mine", RecordRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.rules.documentation;

import org.jspecify.annotations.NullMarked;
