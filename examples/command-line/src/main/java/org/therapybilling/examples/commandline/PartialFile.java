package org.therapybilling.examples.commandline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file while it is written, beside the place it goes to: of this run alone, readable by nobody else, and locked, so that
 * another run can tell it from what a run that was killed has left.
 */
final class PartialFile implements AutoCloseable {

    private static final String ENDING = ".part";

    /** How the names of partial files go on; others are not this program's. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}+\\.part");

    private final Path file;
    private final FileChannel channel;

    private PartialFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Begins a file that is to stand at a place. */
    static PartialFile beside(Path place) throws IOException {
        while (true) {
            Path file = Files.createTempFile(folder(place), beginning(place), ENDING);
            Optional<FileChannel> channel = locked(file);
            if (channel.isPresent()) {
                return new PartialFile(file, channel.get());
            }
        }
    }

    /** Removes what runs that were killed have left beside a place, and returns the names. */
    static List<Path> removeLeft(Path place) throws IOException {
        List<Path> removed = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(place), file -> isOf(place, file))) {
            for (Path file : files) {
                Optional<FileChannel> channel = locked(file);
                if (channel.isPresent()) {
                    Files.deleteIfExists(file);
                    channel.get().close();
                    removed.add(file.getFileName());
                }
            }
        }
        return removed;
    }

    /** Says whether a file is what a run that was killed has left beside a place, under whatever name it is known. */
    static boolean isLeft(Path place, Path file) {
        try {
            return Files.isRegularFile(file)
                    && file.toRealPath().startsWith(folder(place).toRealPath())
                    && isOf(place, file.toRealPath());
        } catch (IOException hidden) {
            throw new UncheckedIOException("a file that exists cannot be found", hidden);
        }
    }

    private static Path folder(Path place) {
        return Optional.ofNullable(place.getParent()).orElse(place);
    }

    private static String beginning(Path place) {
        return "." + place.getFileName() + ".";
    }

    private static boolean isOf(Path place, Path file) {
        String name = String.valueOf(file.getFileName());
        String beginning = beginning(place);
        return name.startsWith(beginning)
                && NUMBER.matcher(name.substring(beginning.length())).matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Opens and locks a file; empty if another run or person has it, or has removed it. */
    private static Optional<FileChannel> locked(Path file) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException | AccessDeniedException ofAnother) {
            return Optional.empty();
        }
        if (lock(channel).isPresent() && Files.exists(file)) {
            return Optional.of(channel);
        }
        channel.close();
        return Optional.empty();
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException ofThisProgram) {
            return Optional.empty();
        }
    }

    /** Returns what writes the file. */
    OutputStream stream() {
        return Channels.newOutputStream(channel);
    }

    /** Returns what writes the file, locked. */
    WritableByteChannel channel() {
        return channel;
    }

    /** Says whether a path is this file. */
    boolean is(Path path) {
        return path.equals(file);
    }

    /** Puts the file in its place, and in the place of what stands there. */
    void moveTo(Path place) throws IOException {
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what was not moved. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
