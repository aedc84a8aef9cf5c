/**
 * Rules about services that come again too soon: {@link org.therapybilling.compliance.rules.frequency.Exceeded}.
 *
 * <pre>{@code
 * RuleSet.of("mine", FrequencyRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.rules.frequency;

import org.jspecify.annotations.NullMarked;
