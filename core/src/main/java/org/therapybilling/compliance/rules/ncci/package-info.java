/**
 * Rules about pairs of codes that are not paid together (NCCI procedure-to-procedure edits). Both look at all lines of the
 * day of a billing provider, across its sessions and disciplines, and find something on lines of the claim at hand only.
 *
 * <ul>
 *   <li>{@link org.therapybilling.compliance.rules.ncci.Pair}: a pair in force that no modifier passes.
 *   <li>{@link org.therapybilling.compliance.rules.ncci.ModifierUnneeded}: 59 or X{EPSU} where no pair asks for it.
 * </ul>
 *
 * <pre>{@code
 * RuleSet.of("mine", NcciRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.rules.ncci;

import org.jspecify.annotations.NullMarked;
