/**
 * Tables of lines as practice systems export them, a row for each line.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link BillingCsv} reads a table; the rows of one visit become one session.
 *   <li>{@link TableMapping} says which column is which where names do not tell, and fills blank cells.
 * </ul>
 *
 * <pre>{@code
 * try (Stream<SessionEntry> entries = BillingCsv.readTable(input, TableMapping.NONE, System.err::println)) {
 *     billing.assessAll(entries).forEach(report -> System.out.println(ReportText.of(report)));
 * }
 * }</pre>
 *
 * <p>Columns are told by the words of their headings, in any order, case and punctuation. Whatever a cell says without
 * doubt is read; what could mean two things, or was damaged by a spreadsheet, is refused with the row, the heading and how
 * to mend it. A refused row never takes others with it, and every row that is not blank stands in exactly one entry.
 * Stands on {@code session}, {@code payer} and what is below.
 */
@NullMarked
package org.therapybilling.csv;

import org.jspecify.annotations.NullMarked;
