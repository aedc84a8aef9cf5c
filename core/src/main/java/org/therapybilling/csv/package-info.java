/**
 * Tables of lines as practice systems export them, a row for each line.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link BillingCsv} reads a table; the rows of one visit become one session.
 *   <li>{@link CsvDefaults} fills blank cells.
 * </ul>
 *
 * <pre>{@code
 * try (Stream<SessionEntry> entries = BillingCsv.readTable(input, CsvDefaults.NONE, System.err::println)) {
 *     billing.assessAll(entries).forEach(report -> System.out.println(ReportText.of(report)));
 * }
 * }</pre>
 *
 * <p>The columns have the names that systems give them, in any spelling of case, spaces, hyphens and dots. What a
 * spreadsheet damaged is refused with the row, the column and how to mend it; a refused row never takes others with it,
 * and every row that is not blank stands in exactly one entry. Stands on {@code session} and what is below.
 */
@NullMarked
package org.therapybilling.csv;

import org.jspecify.annotations.NullMarked;
