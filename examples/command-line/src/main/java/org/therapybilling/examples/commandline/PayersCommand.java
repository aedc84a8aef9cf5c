package org.therapybilling.examples.commandline;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.therapybilling.json.PayerProfiles;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.vocabulary.PayerId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the payers, every value with its dates, source, certainty and the profile that says it. */
@Command(
        name = "payers",
        description = "Shows the profiles of payers, every value with its source, or writes one to start from.",
        mixinStandardHelpOptions = true)
final class PayersCommand implements Callable<Integer> {

    /** How profiles are shown. */
    enum Format {
        text,
        json
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "the id of one payer; all if left out")
    private @Nullable String id;

    @Option(names = "--format", paramLabel = "F", defaultValue = "text", description = "text or json")
    private Format format = Format.text;

    @Option(
            names = "--template",
            description = "writes a commented file to start from, whose profile extends ID if one is given")
    private boolean template;

    @Mixin
    private PayerFileOption file = new PayerFileOption();

    private final Supplier<PayerBook> bundled;
    private final PrintStream out;

    PayersCommand(Supplier<PayerBook> bundled, PrintStream out) {
        this.bundled = bundled;
        this.out = out;
    }

    @Override
    public Integer call() {
        PayerBook payers = file.over(bundled.get());
        Optional<PayerProfile> one = Optional.ofNullable(id).map(name -> known(name, payers));
        List<PayerProfile> shown = one.map(List::of).orElseGet(payers::profiles);
        if (template) {
            out.print(one.map(PayerProfiles::template).orElseGet(PayerProfiles::template));
        } else if (format == Format.json) {
            out.print(PayerProfiles.describe(payers, shown));
        } else {
            shown.forEach(profile -> new PayerText(payers, out).print(profile));
        }
        return ExitCode.OK;
    }

    private PayerProfile known(String name, PayerBook payers) {
        return Optional.of(name)
                .filter(given -> !given.isBlank())
                .flatMap(given -> payers.profile(PayerId.of(given)))
                .orElseThrow(() -> new CommandLine.ParameterException(
                        Optional.ofNullable(spec).orElseThrow().commandLine(), payers.unknownPayer()));
    }
}
