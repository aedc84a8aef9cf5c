package org.therapybilling.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.payer.form.Place;
import org.therapybilling.vocabulary.EffectivePeriod;

/**
 * The tables of values by code that files of profiles name.
 *
 * @param folder where they are; null if they are nowhere
 */
record FeeTables(@Nullable Path folder) {

    /** Returns the tables beside a file. */
    static FeeTables beside(Path file) {
        return new FeeTables(
                Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file));
    }

    /** Returns the tables of an input that is no file: none can be found. */
    static FeeTables nowhere() {
        return new FeeTables(null);
    }

    /** Reads a table; what is wrong with it is noted at the place that names it. */
    List<FeeTableReader.Span> read(@Nullable Object name, EffectivePeriod period, Place place) {
        if (!(name instanceof String text) || text.isBlank()) {
            place.refuse("Expected is the name of a CSV file with the columns code, amount, from, until.");
            return List.of();
        }
        if (folder == null) {
            place.refuse("A table can be named only in a file, beside which it stands; read the profiles from a file.");
            return List.of();
        }
        try {
            return read(folder.resolve(text), period, place);
        } catch (IOException | InvalidPathException unreadable) {
            place.refuse(
                    "The table cannot be read; is its name right, from the folder of this file, and may you read it?");
            return List.of();
        }
    }

    private static List<FeeTableReader.Span> read(Path table, EffectivePeriod period, Place place) throws IOException {
        if (Files.exists(table) && !Files.isRegularFile(table)) {
            place.refuse("The table is no file but a folder, pipe or device; name a CSV file.");
            return List.of();
        }
        try (InputStream input = new BufferedInputStream(Files.newInputStream(table))) {
            return new FeeTableReader(place).read(input, period);
        }
    }
}
