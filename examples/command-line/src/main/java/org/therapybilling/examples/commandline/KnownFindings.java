package org.therapybilling.examples.commandline;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.Suppression;
import org.therapybilling.json.Baselines;
import org.therapybilling.json.SuppressionFormatException;
import org.therapybilling.json.Suppressions;
import org.therapybilling.report.Baseline;
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

    /**
     * {@return the library with what is suppressed}
     *
     * @param billing the library
     * @throws UnreadableFile if the file is refused
     */
    TherapyBilling over(TherapyBilling billing) {
        return suppressions == null
                ? billing
                : billing.toBuilder().suppressing(read(suppressions)).build();
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
        } catch (IllegalArgumentException refused) {
            throw new UnreadableFile("The baseline is refused: " + refused.getMessage(), refused);
        } catch (UncheckedIOException unreadable) {
            throw new UnreadableFile("The baseline could not be read.", unreadable);
        }
    }
}
