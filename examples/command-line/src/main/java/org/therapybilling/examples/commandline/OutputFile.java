package org.therapybilling.examples.commandline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file that is never half written: it is written beside its place and moved there at the end; where that fails, or the
 * program is stopped, nothing is left. What is no file, such as a pipe or a terminal, is written to and never replaced.
 */
final class OutputFile {

    private static final int BUFFER = 1 << 16;

    private final Path place;
    private final Consumer<String> remarks;

    private OutputFile(Path place, Consumer<String> remarks) {
        this.place = place;
        this.remarks = remarks;
    }

    /**
     * Names the file.
     *
     * @param option the option that names it
     * @param target where it is to stand
     * @param inputs the files that are read meanwhile, and folders of them
     * @param remarks gets a sentence for each file that an earlier run has left half written
     * @throws IllegalArgumentException if its folder does not exist, or it is a folder or one of the inputs
     */
    static OutputFile of(String option, Path target, List<Path> inputs, Consumer<String> remarks) {
        Path place = place(option, target);
        if (Files.isDirectory(place)
                || !Files.isDirectory(Optional.ofNullable(place.getParent()).orElse(place))) {
            throw new IllegalArgumentException("Option " + option + " does not name a file in an existing folder.");
        }
        if (inputs.stream()
                .anyMatch(input -> isSame(input, place) || isIn(input, place) || PartialFile.isLeft(place, input))) {
            throw new IllegalArgumentException(
                    "Option " + option
                            + " names one of the files that are read or written besides, which would be lost; name another file.");
        }
        return new OutputFile(place, remarks);
    }

    /** Returns where a file really stands or is to stand, behind all links. */
    private static Path place(String option, Path target) {
        try {
            if (Files.exists(target)) {
                return target.toRealPath();
            }
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new IllegalArgumentException(
                        "Option " + option + " names a link that leads nowhere; name the file itself.");
            }
            return ofNewFile(target.toAbsolutePath().normalize());
        } catch (IOException hidden) {
            throw new UncheckedIOException("a file that exists cannot be found", hidden);
        }
    }

    private static Path ofNewFile(Path place) throws IOException {
        Path folder = place.getParent();
        return folder != null && Files.isDirectory(folder) ? folder.toRealPath().resolve(place.getFileName()) : place;
    }

    /** Says whether two names lead to one file. */
    static boolean isSame(Path input, Path place) {
        try {
            return (Files.exists(input) && Files.exists(place))
                    ? Files.isSameFile(input, place)
                    : input.toAbsolutePath().normalize().equals(place);
        } catch (IOException hidden) {
            throw new UncheckedIOException("a file that exists cannot be found", hidden);
        }
    }

    /** Says whether an input is a folder, of which all files are read, and a file stands in it or below. */
    private static boolean isIn(Path input, Path place) {
        try {
            return Files.isDirectory(input) && place.startsWith(input.toRealPath());
        } catch (IOException hidden) {
            throw new UncheckedIOException("a folder that exists cannot be found", hidden);
        }
    }

    /**
     * Lets something write the file and returns what it says.
     *
     * @throws OutputLost if the file cannot be written
     */
    <T> T write(Function<PrintStream, T> writer) {
        try {
            return Files.exists(place) && !Files.isRegularFile(place) ? writeInto(writer) : replace(writer);
        } catch (IOException failed) {
            throw new OutputLost(failed);
        }
    }

    private <T> T writeInto(Function<PrintStream, T> writer) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(place, StandardOpenOption.WRITE)) {
            return written(writer, bytes);
        }
    }

    private <T> T replace(Function<PrintStream, T> writer) throws IOException {
        PartialFile.removeLeft(place)
                .forEach(left -> remarks.accept("Removed " + left + ", which a run that was stopped has left."));
        Removal removal = new Removal();
        WhenStopped cleaning = WhenStopped.run(removal::stop);
        try (PartialFile partial = removal.begin(place)) {
            T told = written(writer, partial.stream());
            partial.moveTo(place);
            return told;
        } finally {
            cleaning.close();
        }
    }

    private static <T> T written(Function<PrintStream, T> writer, OutputStream bytes) {
        PrintStream out = StoppingOutput.print(new BufferedOutputStream(bytes, BUFFER));
        T told = writer.apply(out);
        out.flush();
        return told;
    }

    /** Removes the partial file if the program is stopped, also while it is just being made. */
    private static final class Removal {
        private @Nullable PartialFile begun;
        private boolean stopped;

        synchronized PartialFile begin(Path place) throws IOException {
            if (stopped) {
                throw new IOException("the program was stopped");
            }
            begun = PartialFile.beside(place);
            return begun;
        }

        synchronized void stop() {
            stopped = true;
            try {
                if (begun != null) {
                    begun.close();
                }
            } catch (IOException failed) {
                throw new UncheckedIOException("a partial file could not be deleted", failed);
            }
        }
    }
}
