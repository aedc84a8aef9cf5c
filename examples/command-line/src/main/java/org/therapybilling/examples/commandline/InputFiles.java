package org.therapybilling.examples.commandline;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.report.SafeText;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The files of sessions that a command reads, and what is known of them before. */
final class InputFiles {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = ".json, .ndjson, .csv, .xlsx, or - for standard input (NDJSON unless --input-format)")
    private List<String> names = new ArrayList<>();

    @Mixin
    private TableOptions tables = new TableOptions();

    /** {@return the files as they were named} */
    List<String> names() {
        return names;
    }

    /**
     * {@return how they are to be read}
     *
     * @param payers whose names may stand in tables
     * @throws CommandLine.ParameterException if an option is wrong
     */
    InputOptions options(PayerBook payers) {
        return new InputOptions(tables.mapping(payers), tables.sheet(), tables.format());
    }

    /**
     * {@return their entries; to be closed}
     *
     * @param options how they are to be read
     * @param in standard input
     * @param err takes what is to be said of them, and how far reading is
     */
    SessionFiles open(InputOptions options, InputStream in, PrintStream err) {
        Progress progress = new Progress(CommandLine.Help.Ansi.AUTO.enabled(), err);
        return new SessionFiles(names.stream()
                .map(name -> new SessionFile(name, in, progress, options, remark -> tell(name, remark, err)))
                .toList());
    }

    /** Says what concerns a file as a whole; of which, if there are several. */
    private void tell(String name, String remark, PrintStream err) {
        err.println(SafeText.line(names.size() == 1 ? remark : name + ": " + remark));
    }
}
