/**
 * Rules about single codes.
 *
 * <ul>
 *   <li>{@link org.therapybilling.compliance.rules.code.Unheard}: a code that no table knows on the date.
 *   <li>{@link org.therapybilling.compliance.rules.code.NotPayable}: one that Medicare bundles or does not pay, or that the
 *       payer wants replaced.
 *   <li>{@link org.therapybilling.compliance.rules.code.OfDiscipline}: an evaluation or a service of another discipline.
 * </ul>
 *
 * <pre>{@code
 * RuleSet.of("mine", CodeRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.rules.code;

import org.jspecify.annotations.NullMarked;
