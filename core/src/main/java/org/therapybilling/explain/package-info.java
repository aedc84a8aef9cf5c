/**
 * Why an answer is what it is: where a value comes from, how sure it is, and the steps that lead to a result.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link Answer} is what every lookup gives: found, none, or unknown and why. {@link Certainty} says how sure,
 *       {@link Source} where it is written and in which release of a table, {@link Citation} names a document.
 *   <li>{@link Step} is one step of a calculation, said by a {@link Phrase}; {@link Explanation} is the steps in order, which
 *       add up to the answer.
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
