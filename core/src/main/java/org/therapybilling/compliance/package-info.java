/**
 * What is found in a session. In this version there is one check: whether the reference data knows the codes on the date.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link Finding} is what a rule found, with its {@link Severity}.
 *   <li>{@link DataCoverage} names the codes that the reference data does not know on the date of service.
 * </ul>
 *
 * <pre>{@code
 * Optional<Finding> finding = DataCoverage.of(reference).check(List.of(session));
 * }</pre>
 *
 * <p>Stands on {@code session} and {@code reference}.
 */
@NullMarked
package org.therapybilling.compliance;

import org.jspecify.annotations.NullMarked;
