package org.therapybilling.examples.commandline;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.therapybilling.TherapyBilling;
import org.therapybilling.csv.TableMapping;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportChange;
import org.therapybilling.report.ReportStatus;

/** Judges sessions by one release of data and by another, and says in which of them something differs. */
final class ClaimsDiff {

    private final DataFormat format;
    private final PrintStream out;
    private final PrintStream err;
    private long sessions;
    private long differing;
    private long appeared;
    private long gone;
    private long changed;
    private long unreadable;

    ClaimsDiff(DataFormat format, PrintStream out, PrintStream err) {
        this.format = format;
        this.out = out;
        this.err = err;
    }

    /**
     * Prints what differs and returns the exit code.
     *
     * @param before judges by the earlier release
     * @param after judges by the later one
     * @param claims a file of sessions; read twice, side by side
     */
    int print(TherapyBilling before, TherapyBilling after, String claims) {
        try (SessionFiles first = entries(claims, line -> {});
                SessionFiles second = entries(claims, err::println)) {
            Iterator<BillingReport> earlier = before.assessAll(first.stream()).iterator();
            Iterator<BillingReport> later = after.assessAll(second.stream()).iterator();
            while (earlier.hasNext() && later.hasNext()) {
                add(ReportChange.between(earlier.next(), later.next()));
            }
        }
        err.println(sessions + " session(s), " + differing + " judged otherwise by the second release: " + appeared
                + " finding(s) appear, " + gone + " go, " + changed + " change");
        return unreadable > 0 ? ExitCode.UNREADABLE : ExitCode.OK;
    }

    private SessionFiles entries(String claims, Consumer<String> remarks) {
        InputOptions options = new InputOptions(TableMapping.NONE, Optional.empty(), Optional.empty());
        return new SessionFiles(List.of(
                new SessionFile(claims, InputStream.nullInputStream(), new Progress(false, err), options, remarks)));
    }

    private void add(ReportChange change) {
        sessions++;
        unreadable += change.after().status() == ReportStatus.UNREADABLE ? 1 : 0;
        if (!change.isNone()) {
            differing++;
            appeared += change.appeared().size();
            gone += change.gone().size();
            changed += change.changed().size();
            format.change(change, out);
        }
    }

    /** Returns the library with a release before the bundled tables. */
    static TherapyBilling by(Path release, TherapyBilling billing, PrintStream err) {
        return billing.toBuilder()
                .reference(Datasets.load(List.of(release), err::println).over(billing.reference()))
                .build();
    }
}
