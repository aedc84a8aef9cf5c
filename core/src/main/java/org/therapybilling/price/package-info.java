/**
 * Lines to dollars, step by step.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link PriceEstimator} prices the claims of a day; {@link PriceEstimate} is what the claim of a discipline pays, {@link
 *       LinePrice} what one line pays, with its steps.
 *   <li>{@link Accrual} is what a claim adds to the yearly totals from which KX is needed.
 *   <li>{@link TypicalRange} is what is usually paid where no fee is known. It is no price and enters no sum.
 * </ul>
 *
 * <pre>{@code
 * for (PriceEstimate price : PriceEstimator.of(Datasets.bundled()).estimate(claims)) {
 *     System.out.println(price); // allowed $72.48: the payer pays $54.33, the patient $14.49
 *     price.explain().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>All that differs between payers is in their profiles: fees, reduction for multiple procedures, cut for assistants,
 * sequestration and the patient's share. Medicare's own fees are all of its physician fee schedule. Amounts are rounded to
 * cents, half up: the fee and the reduced fee of a unit, as CMS's payment files do; then each later step once a line.
 *
 * <p>Stands on {@code claim} and what is below.
 */
@NullMarked
package org.therapybilling.price;

import org.jspecify.annotations.NullMarked;
