package org.therapybilling.dataset.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/** Puts the files of one folder into another: all of them, or none, and then what was there before is there again. */
public final class Replacement {

    private final Path from;
    private final Path to;
    private final Path aside;
    private final Deque<Step> done = new ArrayDeque<>();
    private boolean stuck;

    /** A move that was made. */
    private record Step(Path from, Path to) {}

    /**
     * Prepares a replacement.
     *
     * @param from the folder of the new files, on the same disk
     * @param to the folder they go to
     * @param aside an empty folder on the same disk, for the files that are replaced
     */
    public Replacement(Path from, Path to, Path aside) {
        this.from = from;
        this.to = to;
        this.aside = aside;
    }

    /**
     * Moves the files.
     *
     * @throws IOException if one of them cannot be moved; then all are where they were
     */
    public void make() throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path target = to.resolve(file.getFileName());
                if (Files.isDirectory(target)) {
                    throw new FileAlreadyExistsException(target.toString());
                }
                if (Files.exists(target)) {
                    move(target, aside.resolve(file.getFileName()));
                }
                move(file, target);
            }
        } catch (IOException failed) {
            undo(failed);
            throw failed;
        }
    }

    /** {@return whether something could neither be put in its place nor taken back: then files still lie aside} */
    public boolean isStuck() {
        return stuck;
    }

    private void move(Path source, Path target) throws IOException {
        Files.move(source, target);
        done.push(new Step(source, target));
    }

    private void undo(IOException failed) {
        for (Step step : done) {
            try {
                Files.move(step.to(), step.from());
            } catch (IOException again) {
                stuck = true;
                failed.addSuppressed(again);
            }
        }
    }
}
