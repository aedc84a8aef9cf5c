/**
 * Rules about the modifiers of a line: their form ({@link org.therapybilling.compliance.rules.modifier.InvalidModifier}),
 * that of the plan of care ({@link org.therapybilling.compliance.rules.modifier.DisciplineModifier}), those that a payer
 * wants ({@link org.therapybilling.compliance.rules.modifier.RequiredModifiers}), those that exclude or need one another
 * ({@link org.therapybilling.compliance.rules.modifier.Conflict}), and those that speak of an advance notice ({@link
 * org.therapybilling.compliance.rules.modifier.AdvanceNoticeModifier}).
 *
 * <pre>{@code
 * RuleSet.of("mine", ModifierRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.rules.modifier;

import org.jspecify.annotations.NullMarked;
