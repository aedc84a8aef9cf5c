package org.therapybilling.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files in the layouts of CMS. */
final class Fixtures {

    private Fixtures() {}

    static Path folder() {
        try {
            Path note = Path.of(Fixtures.class.getResource("cms/README.md").toURI());
            return note.resolveSibling("");
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Path file(String name) {
        return folder().resolve(name);
    }

    /** Returns the text of a fixture, a character for each byte. */
    static String text(String name) {
        return text(file(name));
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes a text as a file, a byte for each character. */
    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Returns the names in a folder. */
    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
