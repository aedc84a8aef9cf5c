/**
 * The command line: one visit explained, files of sessions checked, payers shown.
 *
 * <p>{@link Main} starts it; each command is a class: {@link ExplainCommand}, {@link CheckCommand},
 * {@link PayersCommand}. {@link TreatmentArgument} reads one treatment of a visit, {@link SessionFile} opens a file of sessions,
 * {@link ReportFormat} writes reports. Everything about billing is asked of the library's front door.
 */
@NullMarked
package org.therapybilling.examples.commandline;

import org.jspecify.annotations.NullMarked;
