/**
 * Reports as pages for people.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link ReportHtml} writes one page of up to five thousand reports.
 *   <li>{@link HtmlPage} is a page in the making for whoever keeps its parts in files, and {@link HtmlIndex} the list of
 *       such pages.
 *   <li>Inside, {@code Overview} is the top of a page, {@code VisitHead} the row of a visit, {@code VisitSection} the visit
 *       with its {@code MinuteChart}; every text goes through {@code Escaped}.
 * </ul>
 *
 * <pre>{@code
 * ReportHtml.write(reports, writer);
 * }</pre>
 *
 * <p>A page holds no script and no link to anything outside; its policy forbids all but its one style. Stands on
 * {@code report} and what is below.
 */
@NullMarked
package org.therapybilling.report.html;

import org.jspecify.annotations.NullMarked;
