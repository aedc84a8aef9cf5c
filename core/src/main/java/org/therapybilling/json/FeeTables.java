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

/** The tables of values by code that one file of profiles names, as they are read one after the other. */
final class FeeTables {

    /** So many rows all of them have at the most, each table written out anew from each date on which something changes. */
    static final long MOST_WRITTEN_OUT = 1_000_000;

    /** Where they are; null if they are nowhere. */
    private final @Nullable Path folder;

    private long room = MOST_WRITTEN_OUT;

    private FeeTables(@Nullable Path folder) {
        this.folder = folder;
    }

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

    private List<FeeTableReader.Span> read(Path table, EffectivePeriod period, Place place) throws IOException {
        if (room == 0) {
            place.refuse("The tables named before take up the " + MOST_WRITTEN_OUT
                    + " rows of all tables of a file, each counted for every date on which one begins or ends; part the"
                    + " file.");
            return List.of();
        }
        if (Files.exists(table) && !Files.isRegularFile(table)) {
            place.refuse("The table is no file but a folder, pipe or device; name a CSV file.");
            return List.of();
        }
        try (InputStream input = new BufferedInputStream(Files.newInputStream(table))) {
            FeeTableReader reader = new FeeTableReader(place, room);
            List<FeeTableReader.Span> spans = reader.read(input, period);
            room = Math.max(0, room - reader.writtenOut());
            return spans;
        }
    }
}
