package org.therapybilling.examples.commandline;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.therapybilling.TherapyBilling;
import org.therapybilling.json.PayerFormatException;
import org.therapybilling.json.PayerProfiles;
import org.therapybilling.payer.PayerBook;
import picocli.CommandLine.Option;

/** Puts payers of one's own over the bundled ones. */
final class PayerFileOption {

    @Option(
            names = "--payer-file",
            paramLabel = "FILE",
            description = "profiles of payers that go before the bundled ones (JSON; payers --template writes one)")
    private @Nullable Path file;

    /**
     * {@return the library with the payers that were asked for}
     *
     * @param billing the library with the bundled payers
     * @throws UnreadableFile if the file is refused
     */
    TherapyBilling over(TherapyBilling billing) {
        return file == null
                ? billing
                : billing.toBuilder().payers(over(billing.payers())).build();
    }

    /**
     * {@return the payers that were asked for}
     *
     * @param bundled the bundled payers
     * @throws UnreadableFile if the file is refused
     */
    PayerBook over(PayerBook bundled) {
        if (file == null) {
            return bundled;
        }
        try {
            return PayerProfiles.read(file, bundled).over(bundled);
        } catch (PayerFormatException refused) {
            throw new UnreadableFile(
                    "The file of payers is refused for " + refused.faults().size() + " fault(s):\n"
                            + refused.getMessage(),
                    refused);
        } catch (UncheckedIOException unreadable) {
            throw new UnreadableFile(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }
}
