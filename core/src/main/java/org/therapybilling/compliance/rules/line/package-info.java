/**
 * Rules about which lines a service has: not the same one twice ({@link
 * org.therapybilling.compliance.rules.line.Duplicate}), and a timed code on one line ({@link
 * org.therapybilling.compliance.rules.line.Split}) unless something sets its units apart.
 *
 * <pre>{@code
 * RuleSet.of("mine", LineRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance} and what is below, and on the modifiers of {@code compliance.rules.ncci}.
 */
@NullMarked
package org.therapybilling.compliance.rules.line;

import org.jspecify.annotations.NullMarked;
