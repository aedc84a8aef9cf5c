/**
 * Why an answer is what it is: where a value comes from, how sure it is, and the steps that lead to a result.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link Answer} is what every lookup gives: found, none, or unknown and why. {@link Certainty} says how sure,
 *       {@link Citation} where it is written.
 *   <li>{@link Step} is one step of a calculation, {@link Explanation} the steps in order; they add up to the answer.
 *   <li>{@link DataRelease} describes a table of reference data, {@link DatasetVersion} tells it from all others, and
 *       {@link Provenance} names all that an answer was made from.
 * </ul>
 *
 * <pre>{@code
 * for (Step step : allocation.explain()) {
 *     System.out.println(step);
 * }
 * }</pre>
 *
 * <p>Stands on {@code vocabulary}.
 */
@NullMarked
package org.therapybilling.explain;

import org.jspecify.annotations.NullMarked;
