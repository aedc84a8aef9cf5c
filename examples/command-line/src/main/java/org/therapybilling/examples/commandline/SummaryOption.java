package org.therapybilling.examples.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.therapybilling.json.BillingJson;
import org.therapybilling.report.ReportSummary;
import picocli.CommandLine.Option;

/** Writes the totals of a run to a file. */
final class SummaryOption {

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "write the totals to this file, as one JSON object: by status, rule, payer and severity, what"
                    + " is at risk, and which facts would decide what is open")
    private @Nullable Path file;

    /**
     * {@return the file to write to; empty if none was asked for}
     *
     * @param inputs the files that are read
     * @param reports the file that reports go to, if any
     * @param remarks gets a sentence for each file that an earlier run has left half written
     * @throws IllegalArgumentException if it names a folder, or one of these files
     */
    Optional<OutputFile> output(List<Path> inputs, @Nullable Path reports, Consumer<String> remarks) {
        List<Path> taken = reports == null
                ? inputs
                : Stream.concat(inputs.stream(), Stream.of(reports)).toList();
        if (file != null && reports != null && isIn(reports, file)) {
            throw new IllegalArgumentException(
                    "Option --summary names a file in the folder of the pages; name another.");
        }
        return Optional.ofNullable(file).map(target -> OutputFile.of("--summary", target, taken, remarks));
    }

    private static boolean isIn(Path folder, Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return Files.isDirectory(folder) && parent != null && OutputFile.isSame(folder, parent);
    }

    /**
     * Writes the totals.
     *
     * @throws OutputLost if the file cannot be written
     */
    static void write(ReportSummary summary, OutputFile output) {
        output.write(out -> {
            out.print(BillingJson.write(summary));
            out.print('\n');
            return summary;
        });
    }
}
