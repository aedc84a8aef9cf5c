/**
 * What is known for a date of service: interfaces and immutable tables, no files.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link ReferenceData} answers questions by code and date of service: found, none, or unknown and why. Data goes
 *       {@linkplain ReferenceData#over over} other data; {@link DatasetKind} lists the tables there are.
 *   <li>{@link CodeBook} tells how each code's time is counted ({@link ProcedureInfo}, {@link TimeBasis},
 *       {@link DayRange}).
 *   <li>{@link PairEdits} are the NCCI procedure-to-procedure edits: a {@link PairEdit} has {@link EditTerms} and a
 *       {@link ModifierIndicator}. {@link PairTable} packs a release of millions of them, made by
 *       {@link PairTableBuilder} or from {@link PackedPairs}.
 *   <li>{@link UnitLimits} are the medically unlikely edits: a {@link UnitLimit} with its
 *       {@link AdjudicationIndicator}.
 *   <li>{@link AddOnCodes} say what an add-on code stands beside: an {@link AddOnEdit}, from the {@link AddOnLink}s of an
 *       {@link AddOnTable}, of an {@link AddOnType}.
 *   <li>{@link FeeSchedule} has {@link RelativeValues} and the {@link StatusCode} of a {@link ComponentCode};
 *       {@link PracticeCosts} have the {@link GeographicIndices} of a locality, {@link CarrierFees} the
 *       {@link CarrierFee} of a {@link LocalityCode}, {@link ZipLocalities} the {@link ZipLocality} of a ZIP code.
 *   <li>{@link MedicareFigures} have each {@link Figure} with its dates: conversion factors, thresholds, reductions.
 *   <li>{@link DataTable} is one release of a table with one row a key.
 * </ul>
 *
 * <pre>{@code
 * Answer<PairEdit> edit = reference.pair(
 *         Setting.PRACTITIONER, ProcedureCode.of("97530"), ProcedureCode.of("97750"), LocalDate.of(2026, 10, 1));
 * }</pre>
 *
 * <p>Which dates a release vouches for: the tables of NCCI and of ZIP codes, its quarter, and the quarters up to another
 * release that says the same; a row of edits that states its start, from there on. An edit or a limit that stands in the
 * newest release is a likely answer for later dates; an edit that ended stays away. Relative values hold for their calendar
 * year, the latest release that was effective counting. All else is unknown, never the nearest year. Releases of data over
 * other data are one history.
 *
 * <p>Reference data is always an argument, never a global. Stands on {@code vocabulary} and {@code explain}; reading
 * tables is the business of {@code dataset}.
 */
@NullMarked
package org.therapybilling.reference;

import org.jspecify.annotations.NullMarked;
