package org.therapybilling.examples.commandline;

import java.io.PrintStream;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.therapybilling.payer.Dated;
import org.therapybilling.payer.Inherited;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKey;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.Stated;
import org.therapybilling.payer.UnknownPayerException;
import org.therapybilling.vocabulary.PayerId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the payers, every value with its dates and source. */
@Command(
        name = "payers",
        description = "Shows the profiles of payers, every value with its source.",
        mixinStandardHelpOptions = true)
final class PayersCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "the id of one payer; all if left out")
    private @Nullable String id;

    private final PayerBook payers;
    private final PrintStream out;

    PayersCommand(PayerBook payers, PrintStream out) {
        this.payers = payers;
        this.out = out;
    }

    @Override
    public Integer call() {
        Optional.ofNullable(id).map(this::one).orElseGet(payers::profiles).forEach(this::show);
        return ExitCode.OK;
    }

    private List<PayerProfile> one(String name) {
        return Optional.of(name)
                .filter(given -> !given.isBlank())
                .flatMap(given -> payers.profile(PayerId.of(given)))
                .map(List::of)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        Optional.ofNullable(spec).orElseThrow().commandLine(), UnknownPayerException.message(payers)));
    }

    private void show(PayerProfile profile) {
        out.println(profile.id() + " - " + profile.label() + (profile.isExample() ? " (example)" : ""));
        PayerKey.all().forEach(key -> show(profile, key));
    }

    private <T extends Serializable> void show(PayerProfile profile, PayerKey<T> key) {
        payers.history(profile.id(), key).forEach(said -> out.println("  " + key + ": " + describe(key, said)));
    }

    private static <T extends Serializable> String describe(PayerKey<T> key, Inherited<T> said) {
        Dated<T> dated = said.dated();
        String text = dated.value()
                .map(key::text)
                .orElse(dated.stated() instanceof Stated.None ? "none" : "unknown");
        return text + ", dates of service: " + dated.period() + ", "
                + dated.certainty().name().toLowerCase(Locale.ROOT) + " [" + dated.source() + "]";
    }
}
