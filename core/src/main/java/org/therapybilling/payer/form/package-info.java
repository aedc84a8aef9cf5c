/**
 * How values of payers are written in files: each kind of value says once what is allowed, how it is read and written,
 * and what its JSON Schema is. Knows nothing of JSON text: files are seen as maps, lists, texts and numbers.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link Form} is what every kind of value has; {@link Forms} are the ready ones, and {@link Field} and
 *       {@link FieldValues} put objects together.
 *   <li>{@link Place} is where something stands; it gathers each {@link Place.Fault}, so that one reading tells all that is
 *       wrong. {@link Nearest} finds the word that a mistyped one may mean, {@link Names} refuses unknown names.
 *   <li>{@link Listed} and {@link ByCode} hold several values.
 * </ul>
 *
 * <pre>{@code
 * List<Place.Fault> faults = new ArrayList<>();
 * Optional<Units> units = Forms.units().read(new BigDecimal("4"), Place.root(faults));
 * }</pre>
 *
 * <p>Stands on {@code vocabulary}.
 */
@NullMarked
package org.therapybilling.payer.form;

import org.jspecify.annotations.NullMarked;
