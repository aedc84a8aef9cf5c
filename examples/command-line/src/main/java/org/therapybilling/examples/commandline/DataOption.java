package org.therapybilling.examples.commandline;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.therapybilling.TherapyBilling;
import org.therapybilling.dataset.Datasets;
import picocli.CommandLine.Option;

/** Puts tables of one's own over the bundled ones. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "tables of reference data that go before the bundled ones: imported, or files of CMS")
    private @Nullable Path folder;

    /** Returns what is read for it: the folder or file, or nothing. */
    List<Path> files() {
        return folder == null ? List.of() : List.of(folder);
    }

    /**
     * Returns the library with the data that was asked for.
     *
     * @param billing the library with the bundled data
     * @param err gets a line for each file that is no table
     */
    TherapyBilling over(TherapyBilling billing, PrintStream err) {
        return folder == null
                ? billing
                : billing.toBuilder()
                        .reference(Datasets.load(List.of(folder), err::println).over(billing.reference()))
                        .build();
    }
}
