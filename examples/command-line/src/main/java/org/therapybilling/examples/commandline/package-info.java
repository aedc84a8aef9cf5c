/**
 * The command line: one visit explained, files of sessions checked, payers shown.
 *
 * <p>{@link Main} starts it; each command is a class: {@link ExplainCommand}, {@link CheckCommand},
 * {@link PayersCommand}. {@link TreatmentArgument} reads one treatment of a visit, {@link SessionFiles} reads
 * files of sessions one after the other, {@link ReportQueue} makes reports with several threads, {@link ReportFormat}
 * writes them, {@link HtmlFolder} as pages of a folder, and {@link OutputFile} keeps a file from being half written. Everything about billing is asked of the library's front door.
 */
@NullMarked
package org.therapybilling.examples.commandline;

import org.jspecify.annotations.NullMarked;
