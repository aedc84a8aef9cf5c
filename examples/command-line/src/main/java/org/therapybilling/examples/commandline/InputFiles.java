package org.therapybilling.examples.commandline;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.therapybilling.payer.PayerBook;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The files of sessions that a command reads, and what is known of them before. */
final class InputFiles {

    private static final String STANDARD_INPUT = "/dev/stdin";

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = ".json, .ndjson, .csv, .xlsx, or - for standard input (NDJSON unless --input-format)")
    private List<String> names = new ArrayList<>();

    @Mixin
    private TableOptions tables = new TableOptions();

    /** {@return the files that are read, standard input as the file that it may be} */
    List<Path> all() {
        return Stream.concat(names.stream().flatMap(name -> path(name).stream()), tables.file().stream())
                .toList();
    }

    /** Returns the path of a file; empty if the system has no such letters. */
    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name.equals("-") ? STANDARD_INPUT : name));
        } catch (InvalidPathException unspeakable) {
            return Optional.empty();
        }
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
        err.println(names.size() == 1 ? remark : name + ": " + remark);
    }
}
