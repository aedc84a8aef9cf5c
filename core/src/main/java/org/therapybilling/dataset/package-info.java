/**
 * Reads published tables into {@code reference}: today the bundled code book.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link Datasets} is the door: {@link Datasets#bundled()}.
 *   <li>{@link CodeBookReader} reads the table of codes.
 *   <li>{@link DatasetException} says which file, row and column could not be read, and why: a malformed row stops
 *       loading, nothing is loaded by half.
 * </ul>
 *
 * <pre>{@code
 * ReferenceData reference = Datasets.bundled();
 * }</pre>
 *
 * <p>The one package that reads tables from files. Stands on {@code reference}, {@code explain} and
 * {@code vocabulary}.
 */
@NullMarked
package org.therapybilling.dataset;

import org.jspecify.annotations.NullMarked;
