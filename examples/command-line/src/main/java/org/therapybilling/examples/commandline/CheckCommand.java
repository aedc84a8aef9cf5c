package org.therapybilling.examples.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.therapybilling.TherapyBilling;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.session.SessionEntry;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks files of sessions: one report each, in the order of the input. */
@Command(
        name = "check",
        description = "Reads sessions from .json and .ndjson files, or NDJSON from standard input (-); writes a report"
                + " for each.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    /** From which severity on findings fail the run. */
    enum FailOn {
        error,
        warning,
        never
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = ".json, .ndjson, or - for standard input")
    private List<String> files = new ArrayList<>();

    @Option(names = "--format", paramLabel = "F", defaultValue = "text", description = "text or json (NDJSON)")
    private ReportFormat format = ReportFormat.text;

    @Option(names = "--out", paramLabel = "FILE", description = "write the reports to this file")
    private @Nullable Path file;

    @Option(
            names = "--fail-on",
            paramLabel = "S",
            defaultValue = "error",
            description =
                    "error, warning or never: from which findings on the exit code is 1; no rules run in this version")
    private FailOn failOn = FailOn.error;

    private final TherapyBilling billing;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private long sessions;
    private long unreadable;
    private long withFindings;

    CheckCommand(TherapyBilling billing, InputStream in, PrintStream out, PrintStream err) {
        this.billing = billing;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (file == null) {
            check(out);
        } else if (!checkInto(file)) {
            err.println("The reports could not be written in full and were given up; is the disk full?");
            return ExitCode.INTERNAL;
        }
        err.println(sessions + " session(s), " + unreadable + " of them unreadable");
        if (unreadable > 0) {
            return ExitCode.UNREADABLE;
        }
        return failOn != FailOn.never && withFindings > 0 ? ExitCode.FINDINGS : ExitCode.OK;
    }

    /** Writes beside the file and moves at the end, so that the file is never half written; says whether it is. */
    private boolean checkInto(Path target) {
        Path partial = partial(target);
        try {
            try (PrintStream reports = new PrintStream(partial.toFile(), StandardCharsets.UTF_8)) {
                check(reports);
                if (reports.checkError()) {
                    return false;
                }
            }
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException failed) {
            return false;
        } finally {
            delete(partial);
        }
    }

    private Path partial(Path target) {
        Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target.toAbsolutePath());
        if (!Files.isDirectory(folder) || Files.isDirectory(target)) {
            throw wrong("Option --out does not name a file in an existing folder.");
        }
        if (files.stream().anyMatch(input -> isSame(Path.of(input), target))) {
            throw wrong("Option --out names one of the inputs, which would be lost; name another file.");
        }
        return folder.resolve("." + target.getFileName() + ".part");
    }

    private static boolean isSame(Path input, Path target) {
        return input.toAbsolutePath().normalize().equals(target.toAbsolutePath().normalize());
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(
                Optional.ofNullable(spec).orElseThrow().commandLine(), message);
    }

    private static void delete(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException failed) {
            throw new UncheckedIOException("a partial file could not be deleted", failed);
        }
    }

    private void check(PrintStream reports) {
        for (int i = 0; i < files.size(); i++) {
            String place = files.size() == 1 ? "" : "file " + (i + 1);
            new SessionFile(files.get(i), in).forEach(entry -> check(entry, place, reports));
        }
    }

    private void check(SessionEntry entry, String place, PrintStream reports) {
        BillingReport report = at(place, report(entry));
        sessions++;
        if (report.status() == ReportStatus.UNREADABLE) {
            unreadable++;
        }
        if (report.status() == ReportStatus.FINDINGS) {
            withFindings++;
        }
        format.write(report, reports);
    }

    private BillingReport report(SessionEntry entry) {
        if (entry instanceof SessionEntry.Read readable) {
            return at(readable.position(), billing.assess(readable.session()));
        }
        SessionEntry.Unreadable refused = (SessionEntry.Unreadable) entry;
        return BillingReport.unreadable(refused.sessionId(), refused.where(), refused.error(), billing.provenance());
    }

    private static BillingReport at(String place, BillingReport report) {
        return place.isEmpty() ? report : report.foundAt(place);
    }
}
