/**
 * Rules about who pays on the date of service: stays and episodes whose payment includes therapy
 * ({@link ConsolidatedBilling}), and payers who come in Medicare's place or before it ({@link OtherPayer}).
 *
 * <pre>{@code
 * RuleSet.of("mine", CoverageRules.all());
 * }</pre>
 *
 * <p>Stands on {@code compliance} and what is below.
 */
@NullMarked
package org.therapybilling.compliance.rules.coverage;

import org.jspecify.annotations.NullMarked;
