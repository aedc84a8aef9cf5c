package org.therapybilling.examples.commandline;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.therapybilling.InputOrder;
import org.therapybilling.PendingReport;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.Severity;
import org.therapybilling.report.Baseline;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.report.ReportSummary;
import org.therapybilling.report.ReportText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks files of sessions: one report each, in the order of the input. */
@Command(
        name = "check",
        description =
                "Reads sessions from .json, .ndjson, .csv and .xlsx files, or NDJSON from standard input (-); writes a"
                        + " report for each.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    /** From which severity on findings fail the run. */
    enum FailOn {
        error,
        warning,
        never;

        boolean isBy(ReportSummary summary) {
            return switch (this) {
                case error -> summary.findings(Severity.ERROR) > 0;
                case warning -> summary.findings(Severity.ERROR) + summary.findings(Severity.WARNING) > 0;
                case never -> false;
            };
        }
    }

    private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");
    private static final int MOST_THREADS = 256;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private InputFiles files = new InputFiles();

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "text",
            description = "text, json (NDJSON), csv or html (one page)")
    private ReportFormat format = ReportFormat.text;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "write the reports to this file; with --format html also an empty folder, for a page a day")
    private @Nullable Path file;

    @Option(names = "--brief", description = "text of one line a session")
    private boolean brief;

    @Option(
            names = "--fail-on",
            paramLabel = "S",
            defaultValue = "error",
            description = "error, warning or never: from which findings on the exit code is 1")
    private FailOn failOn = FailOn.error;

    @Option(
            names = "--sorted",
            description =
                    "the sessions of one patient and date stand together: reports come as soon as the next patient or"
                            + " date does, and what comes out of order is refused")
    private boolean sorted;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "1 to 256: how many threads make reports; the output is the same for any number")
    private int threads = 1;

    @Mixin
    private PayerFileOption payers = new PayerFileOption();

    @Mixin
    private KnownFindings known = new KnownFindings();

    @Mixin
    private SummaryOption totals = new SummaryOption();

    @Mixin
    private DataOption data = new DataOption();

    private final UnreadablePlaces unreadable = new UnreadablePlaces();
    private final Supplier<TherapyBilling> library;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    CheckCommand(Supplier<TherapyBilling> library, InputStream in, PrintStream out, PrintStream err) {
        this.library = library;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw wrong("Option --threads takes 1 to " + MOST_THREADS + ".");
        }
        if (brief && format != ReportFormat.text) {
            throw wrong("Option --brief shortens text; leave it out with another --format.");
        }
        TherapyBilling paying = payers.over(library.get());
        InputOptions options = files.options(paying.payers());
        TherapyBilling informed = known.over(data.over(paying, err));
        Baseline earlier = known.known();
        Optional<OutputFile> summaryFile = named(() -> totals.output(besides(), file, err::println));
        ReportSummary summary = checkAll(informed, options, earlier);
        SummaryText.print(summary, unreadable, err);
        known.remark(err);
        summaryFile.ifPresent(target -> SummaryOption.write(summary, target));
        DataWarning.print(summary.findings(DataWarning.RULE), informed.reference(), err);
        return exitCode(summary);
    }

    /** Returns all files that are read, and where the reports go if that is a file. */
    private List<Path> besides() {
        List<Path> besides = new ArrayList<>(inputs());
        besides.add(STANDARD_OUTPUT);
        return besides;
    }

    /** Returns all files that are read. */
    private List<Path> inputs() {
        return Stream.of(files.all(), payers.files(), known.files(), data.files())
                .flatMap(List::stream)
                .toList();
    }

    private int exitCode(ReportSummary summary) {
        if (summary.sessions(ReportStatus.UNREADABLE) > 0) {
            return ExitCode.UNREADABLE;
        }
        return failOn.isBy(summary) ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private ReportSummary checkAll(TherapyBilling informed, InputOptions options, Baseline earlier) {
        try {
            return file == null ? check(informed, options, earlier, out) : checkInto(informed, options, earlier, file);
        } catch (HtmlReports.TooMany refused) {
            throw wrong(String.valueOf(refused.getMessage()));
        }
    }

    private ReportSummary checkInto(TherapyBilling informed, InputOptions options, Baseline earlier, Path target) {
        if (format == ReportFormat.html && Files.isDirectory(target)) {
            return checkIntoFolder(
                    informed, options, earlier, named(() -> HtmlFolder.of(target, inputs(), err::println)));
        }
        OutputFile output = named(() -> OutputFile.of("--out", target, inputs(), err::println));
        return output.write(reports -> check(informed, options, earlier, reports));
    }

    private ReportSummary checkIntoFolder(
            TherapyBilling informed, InputOptions options, Baseline earlier, HtmlFolder folder) {
        try (folder) {
            return check(informed, options, earlier, folder, out);
        }
    }

    /** Returns where to write to; where that cannot be, the option is wrong. */
    private <T> T named(Supplier<T> output) {
        try {
            return output.get();
        } catch (IllegalArgumentException refused) {
            throw wrong(String.valueOf(refused.getMessage()));
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(
                Optional.ofNullable(spec).orElseThrow().commandLine(), message);
    }

    private ReportSummary check(TherapyBilling informed, InputOptions options, Baseline earlier, PrintStream reports) {
        ReportOutput output = brief ? (report, text) -> text.print(ReportText.brief(report)) : format.output();
        return check(informed, options, earlier, output, reports);
    }

    private ReportSummary check(
            TherapyBilling informed, InputOptions options, Baseline earlier, ReportOutput output, PrintStream reports) {
        try (SessionFiles entries = files.open(options, in, err)) {
            Iterator<PendingReport> pending = informed.prepareAll(
                            entries.stream(), sorted ? InputOrder.BY_PATIENT_AND_DATE : InputOrder.ANY)
                    .iterator();
            ReportOutput reviewed = new WatchedOutput(known.reviewing(output), unreadable::add);
            ReportSummary made =
                    new ReportQueue(reviewed, reports, earlier).write(pending, output.inPieces() ? threads : 1);
            reviewed.end(reports);
            return made;
        }
    }
}
