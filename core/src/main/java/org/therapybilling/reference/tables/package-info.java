/**
 * The tables behind {@code reference}: how rows are kept, and how the releases of a table vouch for dates of service.
 * Nothing here knows what a row means; the row types of {@code reference} bring that.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link TableRelease} is one release with its rows: {@link KeyedRows} with one row a key, {@link DatedRows} whose
 *       {@link DatedRow}s have dates and sources of their own, {@link AddOnRows} of {@link AddOnLink}s, and
 *       {@link PairRows}, which packs millions of pairs with the {@link EditTerms} they share ({@link PairRowsBuilder},
 *       {@link PackedPairs}).
 *   <li>{@link TableHistory} is a table: the releases of all {@link TableSource}s as one history, read when first asked
 *       ({@link TableReleases}).
 *   <li>{@link Vouching} tells how they vouch: {@link QuarterVouching}, {@link YearVouching}, {@link DatedVouching}, and of
 *       edits {@link PairVouching} and {@link AddOnDay}. It gives the {@link DayTable} of a date, for which it has
 *       found out once what the date has to do with each release.
 * </ul>
 *
 * <pre>{@code
 * TableHistory<ProcedureCode, UnitLimit, ?> mine = TableHistory.of(id, vouching, List.of(TableSource.of(rows)));
 * Answer<UnitLimit> limit = mine.over(bundled).on(LocalDate.of(2026, 5, 1)).ask(ProcedureCode.of("97110"));
 * }</pre>
 *
 * <p>Not exported. Stands on {@code explain} and {@code vocabulary}.
 */
@NullMarked
package org.therapybilling.reference.tables;

import org.jspecify.annotations.NullMarked;
