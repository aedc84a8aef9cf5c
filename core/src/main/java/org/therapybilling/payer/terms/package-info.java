/**
 * The terms that payers have, as small values: caps, bundles, authorisations, fees and others. Each knows how it stands in
 * files.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>How much: {@link Cap} of {@link CappedServices} (which {@link Counts}, for which {@link CapScope}),
 *       {@link VisitLimit}, {@link Frequency}, {@link Authorization}.
 *   <li>What stands on lines: {@link RequiredModifier}, {@link AssistantModifiers}, {@link DistinctModifier}, {@link ModifierOrder}.
 *   <li>What goes together: {@link Bundle}, {@link Pairs}, and {@link EditProgram} for published edits.
 *   <li>What the record must have: {@link DocumentationRules} of {@link DocumentationCheck}.
 *   <li>What is paid: {@link Fees} by a {@link FeeBasis}, {@link Mppr}, {@link PatientShare}.
 * </ul>
 *
 * <pre>{@code
 * Cap<Units> four = Cap.of(Units.of(4));
 * Bundle pair = new Bundle(CodePair.of("97110", "97140"), ModifierSet.of(Modifier.M59, Modifier.XU));
 * }</pre>
 *
 * <p>Stands on {@code payer.form} and {@code vocabulary}.
 */
@NullMarked
package org.therapybilling.payer.terms;

import org.jspecify.annotations.NullMarked;
