/**
 * Rules about the most units of a code that are paid (NCCI medically unlikely edits):
 * {@link org.therapybilling.compliance.rules.mue.Exceeded}.
 *
 * <pre>{@code
 * RuleSet.of("mine", MueRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.rules.mue;

import org.jspecify.annotations.NullMarked;
