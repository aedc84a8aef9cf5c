package org.therapybilling.examples.commandline;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.DueItem;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.report.ReportText;
import org.therapybilling.report.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what comes due, session by session in the order of the input, the soonest first. */
@Command(
        name = "due",
        description = "Lists what comes due by the sessions of files: certifications, reports, thresholds, visits.",
        mixinStandardHelpOptions = true)
final class DueCommand implements Callable<Integer> {

    @Mixin
    private InputFiles files = new InputFiles();

    @Mixin
    private PayerFileOption payers = new PayerFileOption();

    @Mixin
    private DataOption data = new DataOption();

    private final Supplier<TherapyBilling> library;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    DueCommand(Supplier<TherapyBilling> library, InputStream in, PrintStream out, PrintStream err) {
        this.library = library;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        TherapyBilling informed = data.over(payers.over(library.get()), err);
        InputOptions options = files.options(informed.payers());
        long unreadable = 0;
        try (SessionFiles entries = files.open(options, in, err);
                Stream<BillingReport> reports = informed.assessAll(entries.stream())) {
            for (BillingReport report : (Iterable<BillingReport>) reports::iterator) {
                if (report.status() == ReportStatus.UNREADABLE) {
                    unreadable++;
                    err.print(ReportText.brief(report));
                }
                report.upcoming().stream().sorted(DueItem.SOONEST).forEach(item -> print(report, item));
            }
        }
        return unreadable > 0 ? ExitCode.UNREADABLE : ExitCode.OK;
    }

    private void print(BillingReport report, DueItem item) {
        out.println(SafeText.line(report.sessionId().map(SafeText::name).orElse("session without id") + ": " + item
                + " (" + item.rule() + ")"));
    }
}
