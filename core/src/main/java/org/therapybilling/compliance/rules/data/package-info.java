/**
 * Rules about the reach of reference data: {@link org.therapybilling.compliance.rules.data.NotCovered}.
 *
 * <pre>{@code
 * RuleSet.of("mine", DataRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.rules.data;

import org.jspecify.annotations.NullMarked;
