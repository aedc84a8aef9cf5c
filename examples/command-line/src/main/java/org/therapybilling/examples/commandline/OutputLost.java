package org.therapybilling.examples.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Optional;

/** Output could not be written on; nothing of the run can go on. */
final class OutputLost extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    private final IOException failure;

    OutputLost(IOException failure) {
        super("the output cannot be written on", failure);
        this.failure = failure;
    }

    /** Says whether the program that read the output has closed it: it has seen all that it wanted. */
    boolean isReaderGone() {
        return system(failure).contains("pipe");
    }

    /** Says in words what the matter is. */
    String trouble() {
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        return system(failure).contains("space") ? "the disk is full" : "the disk, or what reads it, is gone";
    }

    /** Returns what the operating system says, without the name of a file. */
    private static String system(IOException trouble) {
        String said = trouble instanceof FileSystemException file ? file.getReason() : trouble.getMessage();
        return Optional.ofNullable(said).orElse("").toLowerCase(Locale.ROOT);
    }
}
