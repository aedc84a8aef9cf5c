/**
 * Rules about recorded time: a minute is one service's and one patient's ({@link
 * org.therapybilling.compliance.rules.time.Overlap}), and the parts fit into the whole ({@link
 * org.therapybilling.compliance.rules.time.TotalTime}).
 *
 * <pre>{@code
 * RuleSet.of("mine", TimeRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.rules.time;

import org.jspecify.annotations.NullMarked;
