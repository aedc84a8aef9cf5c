package org.therapybilling.examples.commandline;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.therapybilling.TherapyBilling;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportText;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.PayerId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains one visit given as arguments. */
@Command(name = "explain", description = "Explains one visit: units, lines and why.", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    /** The date of service where none is given; fixed, so that the same words always give the same answer. */
    static final LocalDate DEFAULT_DATE = LocalDate.of(2026, 7, 1);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--payer", required = true, paramLabel = "ID", description = "the id of a payer (see 'payers')")
    private @Nullable String payer;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "the date of service, as 2026-03-02")
    private @Nullable LocalDate date;

    @Option(
            names = "--discipline",
            paramLabel = "D",
            defaultValue = "PT",
            description = "PT, OT, SLP or DC (chiropractic); PT if left out")
    private @Nullable Discipline discipline;

    @Option(
            names = "--locality",
            paramLabel = "L",
            description = "carrier and locality, as 13102-00, for prices; without it national amounts are told")
    private @Nullable String locality;

    @Parameters(
            arity = "1..*",
            paramLabel = "TREATMENT",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "97110=33 minutes, 97140=7A by an assistant, 97530=10:00-10:15, or 97161 alone (untimed)")
    private List<String> treatments = new ArrayList<>();

    @Option(
            names = "--billed",
            paramLabel = "LINE",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "a line that was billed, to be checked: 97110:2:GP,KX (code, units, modifiers); repeatable")
    private List<String> billed = new ArrayList<>();

    @Mixin
    private PayerFileOption payers = new PayerFileOption();

    @Mixin
    private DataOption data = new DataOption();

    private final Supplier<TherapyBilling> library;
    private final PrintStream out;
    private final PrintStream err;

    ExplainCommand(Supplier<TherapyBilling> library, PrintStream out, PrintStream err) {
        this.library = library;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        LocalDate day = Optional.ofNullable(date).orElse(DEFAULT_DATE);
        TherapyBilling paying = payers.over(library.get());
        Session session = session(day, paying.payers());
        TherapyBilling informed = data.over(paying, err);
        if (date == null) {
            out.println("No --date is given; the rules of " + day + " are taken.");
        }
        BillingReport report = informed.assess(session);
        out.print(ReportText.of(report));
        DataWarning.print(notCovered(report), informed.reference(), err);
        return ExitCode.OK;
    }

    private static long notCovered(BillingReport report) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(DataWarning.RULE))
                .count();
    }

    private Session session(LocalDate day, PayerBook book) {
        try {
            List<Treatment> given =
                    treatments.stream().map(TreatmentArgument::treatment).toList();
            List<BilledLine> lines = new ArrayList<>();
            for (String line : billed) {
                lines.add(BilledArgument.line(lines.size() + 1, line));
            }
            return Session.on(day, Optional.ofNullable(discipline).orElse(Discipline.PT), knownPayer(book))
                    .locality(Optional.ofNullable(locality).map(Locality::parse))
                    .addAllTreatments(given)
                    .addAllBilled(lines)
                    .build();
        } catch (IllegalArgumentException refused) {
            throw wrong(String.valueOf(refused.getMessage()));
        }
    }

    private PayerId knownPayer(PayerBook book) {
        return book.profile(PayerId.of(Optional.ofNullable(payer).orElse("")))
                .map(PayerProfile::id)
                .orElseThrow(() -> wrong(book.unknownPayer()));
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(
                Optional.ofNullable(spec).orElseThrow().commandLine(), message);
    }
}
