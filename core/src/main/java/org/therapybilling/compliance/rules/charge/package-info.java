/**
 * Rules about charges: {@link org.therapybilling.compliance.rules.charge.BelowAllowed}.
 *
 * <pre>{@code
 * RuleSet.of("mine", ChargeRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance}, {@code price} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.rules.charge;

import org.jspecify.annotations.NullMarked;
