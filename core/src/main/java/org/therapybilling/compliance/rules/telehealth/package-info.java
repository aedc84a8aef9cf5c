/**
 * Rules about therapy at a distance: {@link org.therapybilling.compliance.rules.telehealth.NotAllowed}.
 *
 * <pre>{@code
 * RuleSet.of("mine", TelehealthRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.rules.telehealth;

import org.jspecify.annotations.NullMarked;
