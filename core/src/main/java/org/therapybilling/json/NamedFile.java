package org.therapybilling.json;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a file that somebody named; a pipe or device too, which cannot be asked where reading stands. */
final class NamedFile {

    private NamedFile() {}

    static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(
                Files.isRegularFile(file) ? Files.newInputStream(file) : new FileInputStream(file.toFile()));
    }
}
