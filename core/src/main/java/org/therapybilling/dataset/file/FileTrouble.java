package org.therapybilling.dataset.file;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;

/** Says in words why a file could not be read or written. */
public final class FileTrouble {

    private FileTrouble() {}

    /**
     * {@return what is the matter}
     *
     * @param trouble what happened
     */
    public static String of(Exception trouble) {
        if (trouble instanceof AccessDeniedException || trouble instanceof ReadOnlyFileSystemException) {
            return "access is denied";
        }
        if (trouble instanceof FileAlreadyExistsException) {
            return "something else of that name is in the way";
        }
        if (trouble instanceof NoSuchFileException || trouble instanceof NotDirectoryException) {
            return "the folder is not there";
        }
        return "perhaps the disk is full or gone";
    }
}
