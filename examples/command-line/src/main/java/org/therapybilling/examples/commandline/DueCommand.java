package org.therapybilling.examples.commandline;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterators;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.DueItem;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.report.SafeText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists what comes due, session by session in the order of the input, the soonest first. */
@Command(
        name = "due",
        description = "Lists what comes due by the sessions of files: certifications, reports, thresholds, visits.",
        mixinStandardHelpOptions = true)
final class DueCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = ".json, .ndjson, .csv, .xlsx, or - for standard input (NDJSON unless --input-format)")
    private List<String> files = new ArrayList<>();

    @Mixin
    private TableOptions tables = new TableOptions();

    @Mixin
    private PayerFileOption payers = new PayerFileOption();

    @Mixin
    private DataOption data = new DataOption();

    private final TherapyBilling billing;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    DueCommand(TherapyBilling billing, InputStream in, PrintStream out, PrintStream err) {
        this.billing = billing;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        TherapyBilling informed = data.over(payers.over(billing), err);
        InputOptions options = new InputOptions(tables.mapping(informed.payers()), tables.sheet(), tables.format());
        Progress progress = new Progress(CommandLine.Help.Ansi.AUTO.enabled(), err);
        List<SessionFile> inputs = files.stream()
                .map(name -> new SessionFile(name, in, progress, options, remark -> err.println(SafeText.line(remark))))
                .toList();
        long unreadable = 0;
        try (SessionFiles entries = new SessionFiles(inputs);
                Stream<BillingReport> reports = informed.assessAll(
                        StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, 0), false))) {
            for (BillingReport report : (Iterable<BillingReport>) reports::iterator) {
                unreadable += report.status() == ReportStatus.UNREADABLE ? 1 : 0;
                report.upcoming().stream().sorted(DueItem.SOONEST).forEach(item -> print(report, item));
            }
        }
        return unreadable > 0 ? ExitCode.UNREADABLE : ExitCode.OK;
    }

    private void print(BillingReport report, DueItem item) {
        out.println(SafeText.line(
                report.sessionId().orElse("session without id") + ": " + item + " (" + item.rule() + ")"));
    }
}
