package org.therapybilling.examples.commandline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file that is never half written: it is written beside its place and moved there at the end; where that fails, or the
 * program is stopped, nothing is left.
 */
final class OutputFile {

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path partial;

    private OutputFile(Path target, Path partial) {
        this.target = target;
        this.partial = partial;
    }

    /**
     * Names the file.
     *
     * @param option the option that names it
     * @param target where it is to stand
     * @param inputs the files that are read meanwhile
     * @throws IllegalArgumentException if its folder does not exist, or it is a folder or one of the inputs
     */
    static OutputFile of(String option, Path target, List<String> inputs) {
        Path absolute = target.toAbsolutePath();
        Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        if (!Files.isDirectory(folder) || Files.isDirectory(target)) {
            throw new IllegalArgumentException("Option " + option + " does not name a file in an existing folder.");
        }
        if (inputs.stream().anyMatch(input -> isSame(Path.of(input), target))) {
            throw new IllegalArgumentException(
                    "Option " + option
                            + " names one of the files that are read or written besides, which would be lost; name another file.");
        }
        return new OutputFile(target, folder.resolve("." + target.getFileName() + ".part"));
    }

    private static boolean isSame(Path input, Path target) {
        return input.toAbsolutePath().normalize().equals(target.toAbsolutePath().normalize());
    }

    /** Lets something write the file and returns what it says; empty if the file could not be written. */
    <T> Optional<T> write(Function<PrintStream, T> writer) {
        Thread cleaner = new Thread(this::deletePartial);
        Runtime.getRuntime().addShutdownHook(cleaner);
        try (PrintStream out = new PrintStream(
                new BufferedOutputStream(Files.newOutputStream(partial), BUFFER), false, StandardCharsets.UTF_8)) {
            T told = writer.apply(out);
            if (out.checkError()) {
                return Optional.empty();
            }
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(told);
        } catch (IOException failed) {
            return Optional.empty();
        } finally {
            deletePartial();
            Runtime.getRuntime().removeShutdownHook(cleaner);
        }
    }

    private void deletePartial() {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException failed) {
            throw new UncheckedIOException("a partial file could not be deleted", failed);
        }
    }
}
