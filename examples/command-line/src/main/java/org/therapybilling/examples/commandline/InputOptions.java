package org.therapybilling.examples.commandline;

import java.util.Optional;
import org.therapybilling.csv.TableMapping;

/**
 * How inputs are read.
 *
 * @param mapping what is known of tables
 * @param sheet the sheet of workbooks; empty for the first
 * @param format what the inputs hold; empty for what their names say
 */
record InputOptions(TableMapping mapping, Optional<String> sheet, Optional<InputFormat> format) {}
