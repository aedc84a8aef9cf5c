/**
 * Rules about remote therapeutic monitoring: {@link org.therapybilling.compliance.rules.remote.Requirements}.
 *
 * <pre>{@code
 * RuleSet.of("mine", RemoteRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.rules.remote;

import org.jspecify.annotations.NullMarked;
