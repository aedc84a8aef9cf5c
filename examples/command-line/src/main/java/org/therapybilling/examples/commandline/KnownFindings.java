package org.therapybilling.examples.commandline;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.Suppression;
import org.therapybilling.json.Baselines;
import org.therapybilling.json.SessionFormatException;
import org.therapybilling.json.SuppressionFormatException;
import org.therapybilling.json.Suppressions;
import org.therapybilling.report.Baseline;
import org.therapybilling.report.SuppressionReview;
import picocli.CommandLine.Option;

/** Findings that somebody answers for, and findings that are known from an earlier run. */
final class KnownFindings {

    @Option(
            names = "--suppressions",
            paramLabel = "FILE",
            description = "findings that somebody answers for up to a date of service (JSON)")
    private @Nullable Path suppressions;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "reports of an earlier run (NDJSON); their findings no longer count for --fail-on")
    private @Nullable Path baseline;

    private SuppressionReview review = SuppressionReview.of(List.of());

    /**
     * {@return the library with what is suppressed}
     *
     * @param billing the library
     * @throws UnreadableFile if the file is refused
     */
    TherapyBilling over(TherapyBilling billing) {
        if (suppressions == null) {
            return billing;
        }
        List<Suppression> read = read(suppressions);
        review = SuppressionReview.of(read);
        return billing.toBuilder().suppressing(read).build();
    }

    /** {@return the files that are read} */
    List<Path> files() {
        return Stream.of(Optional.ofNullable(suppressions), Optional.ofNullable(baseline))
                .flatMap(Optional::stream)
                .toList();
    }

    /** {@return an output that also adds up what the suppressions do} */
    ReportOutput reviewing(ReportOutput output) {
        return new WatchedOutput(output, review::add);
    }

    /** Says which suppressions did nothing, or hold no longer. */
    void remark(PrintStream err) {
        SuppressionRemarks.print(review, err);
    }

    private static List<Suppression> read(Path file) {
        try {
            return Suppressions.read(file);
        } catch (SuppressionFormatException refused) {
            throw new UnreadableFile("The file of suppressions is refused:\n" + refused.getMessage(), refused);
        } catch (UncheckedIOException unreadable) {
            throw new UnreadableFile("The file of suppressions could not be read.", unreadable);
        }
    }

    /**
     * {@return the findings of the baseline; none if there is no baseline}
     *
     * @throws UnreadableFile if the file is refused
     */
    Baseline known() {
        if (baseline == null) {
            return Baseline.builder().build();
        }
        try {
            return Baselines.read(baseline);
        } catch (SessionFormatException refused) {
            throw new UnreadableFile("The baseline is refused: " + refused.getMessage(), refused);
        } catch (UncheckedIOException unreadable) {
            throw new UnreadableFile("The baseline could not be read.", unreadable);
        }
    }
}
