package org.therapybilling.dataset.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a folder to one writer: who comes meanwhile is refused. It ends with the program, however that ends. */
public final class FolderLock implements AutoCloseable {

    private static final String NAME = ".importing";

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * {@return the lock of a folder}
     *
     * @param folder a folder
     * @throws FileRefusedException if somebody else writes there, or something else has the name of the lock
     * @throws IOException if the folder cannot be written to
     */
    public static FolderLock of(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw FileRefusedException.of(
                    folder.toString(),
                    NAME + " is no file there but a link, pipe or folder; remove it, and import again.");
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        if (lock(channel).isPresent() && Files.exists(file)) {
            return new FolderLock(file, channel);
        }
        channel.close();
        throw FileRefusedException.of(
                folder.toString(), "another import writes there just now; wait until it has ended, and import again.");
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException ofThisProgram) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}
