package org.therapybilling.examples.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.therapybilling.TherapyBilling;
import org.therapybilling.dataset.DataComparison;
import org.therapybilling.dataset.DatasetException;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.CodeSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows, imports, verifies and compares reference data. */
@Command(
        name = "data",
        description = "Reference data: what there is, importing files of CMS, checking digests, what changed.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class DataCommand implements Callable<Integer> {

    private static final String THERAPY = "therapy";

    @Spec
    private @Nullable CommandSpec spec;

    private final Supplier<TherapyBilling> library;
    private final PrintStream out;
    private final PrintStream err;

    DataCommand(Supplier<TherapyBilling> library, PrintStream out, PrintStream err) {
        this.library = library;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        throw wrong("Name what to do with the data: list, import, verify or diff.");
    }

    @Command(
            name = "list",
            description = "Lists the bundled tables, and those of a folder.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--data", paramLabel = "DIR", description = "imported tables, or files of CMS") @Nullable
                    Path data,
            @Option(names = "--format", paramLabel = "F", defaultValue = "text", description = "text or json")
                    DataFormat format) {
        List<DataRelease> releases = new ArrayList<>(
                data == null
                        ? List.of()
                        : Datasets.load(List.of(data), this::note).releases());
        releases.addAll(Datasets.bundled().releases());
        format.releases(releases, out);
        return ExitCode.OK;
    }

    @Command(
            name = "import",
            description = "Reads files exactly as CMS publishes them, alone, in .gz, in .zip or in folders, and writes"
                    + " them down for --data: all of them, or none.",
            mixinStandardHelpOptions = true)
    int importFiles(
            @Parameters(arity = "1..*", paramLabel = "FILE", description = "files, archives or folders")
                    List<Path> files,
            @Option(names = "--out", required = true, paramLabel = "DIR", description = "the folder they go to")
                    Path folder,
            @Option(
                            names = "--codes",
                            paramLabel = "C",
                            defaultValue = "all",
                            description = "all, therapy, or codes and ranges such as 97010-97799,G0283")
                    String codes) {
        if (folder.toString().isBlank()) {
            throw wrong("Option --out takes the name of a folder.");
        }
        if (files.stream().anyMatch(file -> OutputFile.isSame(file, folder) || isUnfinished(file, folder))) {
            throw wrong(
                    "Option --out names one of the inputs; name another folder, so that what was read stays as it is.");
        }
        List<DataRelease> written = imported(folder, files, codes(codes));
        DataFormat.text.releases(written, out);
        err.println(written.size() + " table(s) imported");
        return ExitCode.OK;
    }

    /** Says whether a file lies in a hidden folder of the one that is written into: there, an import that was cut off left it. */
    private static boolean isUnfinished(Path file, Path folder) {
        try {
            boolean isThere = Files.isRegularFile(file) || Files.isDirectory(file);
            if (!isThere || !Files.exists(folder)) {
                return false;
            }
            Path inside = file.toRealPath();
            Path outside = folder.toRealPath();
            return inside.startsWith(outside)
                    && outside.relativize(inside).toString().startsWith(".");
        } catch (IOException hidden) {
            throw new UncheckedIOException("a file that exists cannot be found", hidden);
        }
    }

    private List<DataRelease> imported(Path folder, List<Path> files, CodeSet codes) {
        try {
            return Datasets.importInto(folder, files, codes, this::note);
        } catch (DatasetException refused) {
            if (refused.getCause() instanceof IOException failed
                    && refused.file().equals(folder.toString())) {
                throw new OutputLost(failed);
            }
            throw refused;
        }
    }

    @Command(
            name = "verify",
            description = "Reads the bundled tables and those of folders anew, and checks them against their digests.",
            mixinStandardHelpOptions = true)
    int verify(
            @Parameters(arity = "0..*", paramLabel = "DIR", description = "folders of imported tables") @Nullable
                    List<Path> folders) {
        List<Path> given = Optional.ofNullable(folders).orElse(List.of());
        List<DataRelease> whole = Datasets.verify(given.toArray(Path[]::new));
        out.println(whole.size() + " table(s) have their digests");
        return ExitCode.OK;
    }

    @Command(
            name = "diff",
            description = "Says what changed from one release to another: edits, limits and rates that came, ended or"
                    + " changed.",
            mixinStandardHelpOptions = true)
    int diff(
            @Parameters(index = "0", paramLabel = "A", description = "the earlier release: a file, archive or folder")
                    Path before,
            @Parameters(index = "1", paramLabel = "B", description = "the later release") Path after,
            @Option(
                            names = "--codes",
                            paramLabel = "C",
                            defaultValue = THERAPY,
                            description = "therapy, all, or codes and ranges such as 97010-97799,G0283")
                    String codes,
            @Option(names = "--format", paramLabel = "F", defaultValue = "text", description = "text or json")
                    DataFormat format,
            @Option(
                            names = "--claims",
                            paramLabel = "FILE",
                            description =
                                    "sessions (.json, .ndjson or .csv): shows also which of their findings appear,"
                                            + " go or change by the later release")
                    @Nullable
                    String claims) {
        if ("-".equals(claims)) {
            throw wrong("Option --claims takes a file, which is read twice; standard input cannot be.");
        }
        List<DataComparison> comparisons = Datasets.compare(before, after, codes(codes));
        format.comparisons(comparisons, out);
        comparisons.forEach(this::remark);
        return claims == null ? ExitCode.OK : claims(before, after, format, claims);
    }

    /** Shows which findings change from one release to another. */
    private int claims(Path before, Path after, DataFormat format, String claims) {
        TherapyBilling bundled = library.get();
        return new ClaimsDiff(format, out, err)
                .print(ClaimsDiff.by(before, bundled, err), ClaimsDiff.by(after, bundled, err), claims);
    }

    private void note(String note) {
        err.println(note);
    }

    /** Says what may have been meant otherwise. */
    private void remark(DataComparison comparison) {
        if (first(comparison.before()).isAfter(first(comparison.after()))) {
            err.println("Note: " + comparison.before() + " is later than " + comparison.after()
                    + "; what is shown is the way back.");
        }
        if (comparison.compared() == 0) {
            err.println("Note: nothing of " + comparison.before() + " and " + comparison.after()
                    + " could be compared: neither has a row of these codes that both vouch for.");
        }
    }

    private static LocalDate first(DataRelease release) {
        return release.dates().firstDay().orElse(LocalDate.MIN);
    }

    private CodeSet codes(String text) {
        if (text.isBlank()) {
            throw wrong("Option --codes takes all, therapy, or codes and ranges such as 97010-97799,G0283.");
        }
        try {
            return text.equals(THERAPY) ? Datasets.THERAPY_CODES : CodeSet.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw wrong("Option --codes takes all, therapy, or codes and ranges such as 97010-97799,G0283. "
                    + malformed.getMessage());
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(
                Optional.ofNullable(spec).orElseThrow().commandLine(), message);
    }
}
