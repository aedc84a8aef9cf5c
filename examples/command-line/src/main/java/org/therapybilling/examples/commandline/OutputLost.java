package org.therapybilling.examples.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Output could not be written on; nothing of the run can go on. */
final class OutputLost extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    /** What systems say, by a word of it, and what that means. */
    private static final String[][] TROUBLES = {
        {"space", "the disk is full"},
        {"quota", "the disk has no more room for this user"},
        {"read-only", "the file system is read-only"},
        {"too long", "the name of the file is too long"},
        {"permitted", "the system does not permit it"},
        {"stopped", "the program was stopped"},
    };

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
        if (failure instanceof NoSuchFileException) {
            return "its folder, or what was written so far, was removed meanwhile";
        }
        if (failure instanceof ClosedChannelException) {
            return "the program was stopped";
        }
        String said = system(failure);
        return Stream.of(TROUBLES)
                .filter(trouble -> said.contains(trouble[0]))
                .map(trouble -> trouble[1])
                .findFirst()
                .orElse("the disk, or what reads it, is gone");
    }

    /** Returns what the operating system says, without the name of a file. */
    private static String system(IOException trouble) {
        String said = trouble instanceof FileSystemException file ? file.getReason() : trouble.getMessage();
        return Optional.ofNullable(said).orElse("").toLowerCase(Locale.ROOT);
    }
}
