/**
 * What is known for a date of service: questions and answers. No files; tables are read in {@code dataset}.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link ReferenceData} is all that is loaded; data goes {@linkplain ReferenceData#over over} other data.
 *       {@link DayTables} is the same on one date: {@linkplain DayTables#ask ask} a {@link Table} for a key.
 *   <li>{@link ProcedureInfo#CODE_BOOK} tells how each code's time is counted ({@link TimeBasis}, {@link DayRange}).
 *   <li>NCCI edits: {@link PairEdit} for two codes with its {@link ModifierIndicator}, {@link UnitLimit} for the units of a
 *       code with its {@link AdjudicationIndicator}, {@link AddOnEdit} for what an add-on code stands beside
 *       ({@link AddOnType}). Medicare and Medicaid, practitioners and hospitals have tables of their own.
 *   <li>Fee schedule: {@link RelativeValues} with the {@link StatusCode} of a {@link ComponentCode},
 *       {@link GeographicIndices} of a locality, the {@link CarrierFee} of a {@link LocalityCode}, {@link ZipLocality} of a
 *       ZIP code, and each {@link Figure} such as the conversion factor.
 * </ul>
 *
 * <pre>{@code
 * DayTables day = reference.on(LocalDate.of(2026, 10, 1));
 * Answer<PairEdit> edit = day.ask(PairEdit.PRACTITIONER, CodePair.of("97530", "97750"));
 * Answer<UnitLimit> limit = day.ask(UnitLimit.of(EditProgram.MEDICARE, Setting.PRACTITIONER), ProcedureCode.of("97110"));
 * }</pre>
 *
 * <p>Which dates a release vouches for:
 *
 * <pre>
 *   edits, limits      its quarter; the quarters between two that agree; later dates as LIKELY, also that there is no row
 *   edit with a start  from there to its end, or to the end of the newest release that has it; what ended stays away
 *   relative values    its calendar year, the latest release that was out counting
 *   GPCI, fees         its calendar year, from its first day on
 *   ZIP codes          its quarter; the quarters between two that agree
 *   figures, code book each row has dates and a source of its own
 * </pre>
 *
 * <p>All else is unknown, never the nearest year. Reference data is always an argument, never a global. Stands on
 * {@code explain} and {@code vocabulary}; the tables behind the questions are in {@code reference.tables}, which is not
 * exported.
 */
@NullMarked
package org.therapybilling.reference;

import org.jspecify.annotations.NullMarked;
