package org.therapybilling.examples.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.therapybilling.TherapyBilling;
import org.therapybilling.json.PayerFormatException;
import org.therapybilling.json.PayerProfiles;
import org.therapybilling.payer.PayerBook;
import picocli.CommandLine.Option;

/** Puts payers of one's own over the bundled ones. */
final class PayerFileOption {

    /** No file of payers that is read is longer. */
    private static final long LONGEST = 16L << 20;

    @Option(
            names = "--payer-file",
            paramLabel = "FILE",
            description = "profiles of payers that go before the bundled ones (JSON; payers --template writes one)")
    private @Nullable Path file;

    /**
     * {@return the files that are read: that of payers, and those beside it whose names stand in it, as tables of fees do}
     */
    List<Path> files() {
        if (file == null || !Files.isRegularFile(file)) {
            return Optional.ofNullable(file).stream().toList();
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        try (Stream<Path> beside = Files.list(folder)) {
            String text = Files.size(file) > LONGEST ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
            return Stream.concat(Stream.of(file), beside.filter(other -> text.contains("\"" + name(other) + "\"")))
                    .toList();
        } catch (IOException hidden) {
            return List.of(file);
        }
    }

    /** Returns the name of a file as the letters of its bytes, in which the text is looked through. */
    private static String name(Path file) {
        return new String(
                String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

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
