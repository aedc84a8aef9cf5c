package org.therapybilling.compliance.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rows of a bundled table as they stand in its file, read without the library. */
public final class BundledRows {

    private static final Path FOLDER = Path.of("src/main/resources/org/therapybilling/dataset");

    private BundledRows() {}

    public static List<String[]> of(String name) {
        try {
            return Files.readAllLines(FOLDER.resolve(name + ".csv")).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
