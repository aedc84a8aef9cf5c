package org.therapybilling.examples.commandline;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.therapybilling.report.SafeText;

/** Lines that people read beside the data: whatever names and texts of others stand in one, it is one line and only shown. */
final class ShownLines extends PrintStream {

    ShownLines(OutputStream to) {
        super(to, true, StandardCharsets.UTF_8);
    }

    @Override
    public void println(String line) {
        super.println(SafeText.line(line));
    }
}
