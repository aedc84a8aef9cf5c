/**
 * Rules that hold billed units against the record. Minutes support so many units under the payer's method ({@link
 * org.therapybilling.compliance.rules.units.OverMinutes}, {@link
 * org.therapybilling.compliance.rules.units.UnderMinutes}) on these codes ({@link
 * org.therapybilling.compliance.rules.units.WrongSplit}); an untimed service has one ({@link
 * org.therapybilling.compliance.rules.units.Untimed}); and nothing is billed that was not given ({@link
 * org.therapybilling.compliance.rules.units.NotDocumented}).
 *
 * <pre>{@code
 * RuleSet.of("mine", UnitRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance} and what is below, on the caps of {@code compliance.rules.payer} and on
 * the marked units of {@code compliance.rules.assistant}.
 */
@NullMarked
package org.therapybilling.compliance.rules.units;

import org.jspecify.annotations.NullMarked;
