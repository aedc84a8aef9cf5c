package org.therapybilling.examples.commandline;

import java.io.PrintStream;
import java.util.stream.Collectors;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.ReferenceData;

/** Says until when the reference data reaches, where something went past it. */
final class DataWarning {

    /** The rule that names what the data does not cover. */
    static final String RULE = "data.not-covered";

    private DataWarning() {}

    /**
     * Warns if need be.
     *
     * @param notCovered how many reports have codes or a date that the data does not cover
     */
    static void print(long notCovered, ReferenceData reference, PrintStream err) {
        if (notCovered > 0) {
            err.println(
                    "Warning: " + notCovered + " report(s) have codes or dates of service that the reference data does"
                            + " not reach (" + RULE + " names the tables); " + reach(reference)
                            + ". Later releases come with a later version, or are given with --data.");
        }
    }

    private static String reach(ReferenceData reference) {
        return reference.releases().stream()
                .filter(release -> release.id().equals(ProcedureInfo.CODE_BOOK.id()))
                .map(release -> release + " covers dates of service " + release.dates())
                .collect(Collectors.joining(", "));
    }
}
