/**
 * Rules about add-on codes, which stand beside a primary (NCCI add-on code edits):
 * {@link org.therapybilling.compliance.rules.addon.PrimaryBeside}.
 *
 * <pre>{@code
 * RuleSet.of("mine", AddOnRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.rules.addon;

import org.jspecify.annotations.NullMarked;
