package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.therapybilling.compliance.Suppression;

/**
 * Reads suppressions as JSON files.
 *
 * <pre>{@code
 * {"format": "therapy-billing-suppressions/1", "suppressions": [
 *   {"rule": "documentation.distinct-service", "code": "97140", "payer": "horizon",
 *    "reason": "waived by letter of 12 January", "by": "biller-17", "untilServiceDate": "2026-12-31"}]}
 * }</pre>
 *
 * <p>{@code code}, {@code payer} and {@code fingerprint} may be left out.
 */
public final class Suppressions {

    /** What the field {@code format} of a file says. */
    static final String FORMAT = "therapy-billing-suppressions/1";

    private static final Set<String> FIELDS = Set.of("format", "suppressions");

    private Suppressions() {}

    /**
     * {@return the suppressions of a file, in its order}
     *
     * @param file a JSON document in UTF-8
     * @throws SuppressionFormatException if it is not of the form above
     * @throws UncheckedIOException if the file cannot be read
     */
    public static List<Suppression> read(Path file) {
        Objects.requireNonNull(file, "file");
        try (InputStream input = NamedFile.open(file)) {
            return read(input);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The file of suppressions cannot be read; is its name right, and may you read it?", failed);
        }
    }

    /**
     * {@return the suppressions of an input, in its order}
     *
     * @param input a JSON document in UTF-8, left open
     * @throws SuppressionFormatException if it is not of the form above
     */
    public static List<Suppression> read(InputStream input) {
        Objects.requireNonNull(input, "input");
        Jackson.isNeeded();
        List<String> faults = new ArrayList<>();
        List<Suppression> read = read(document(input, faults), faults);
        if (!faults.isEmpty()) {
            throw new SuppressionFormatException(faults);
        }
        return read;
    }

    private static JsonNode document(InputStream input, List<String> faults) {
        try (JsonParser parser = SessionStream.own().createParser(new Utf8Input(input))) {
            if (parser.nextToken() == null) {
                throw broken("The file is empty; expected is an object with format and suppressions.");
            }
            StrictTree.Value document = StrictTree.read(parser);
            document.repeated().ifPresent(path -> faults.add(path + ": The field is given twice; give it once."));
            if (parser.nextToken() != null) {
                throw broken("More follows after the object; put all suppressions into the one list suppressions.");
            }
            return document.node();
        } catch (IOException unreadable) {
            throw broken(SessionStream.problem(unreadable));
        }
    }

    private static SuppressionFormatException broken(String problem) {
        return new SuppressionFormatException(List.of(problem));
    }

    private static List<Suppression> read(JsonNode document, List<String> faults) {
        List<Suppression> read = new ArrayList<>();
        try {
            Fields fields = Fields.of(document, JsonPath.ROOT, FIELDS);
            fields.required("format", (f, name) -> f.parsed(name, Suppressions::format));
            if (!fields.has("suppressions")) {
                faults.add("suppressions: The field is missing; it is required.");
            }
            fields.list("suppressions", (node, path) -> new SuppressionReader(faults).read(node, path))
                    .forEach(suppression -> suppression.ifPresent(read::add));
        } catch (SessionFormatException refused) {
            faults.add(String.valueOf(refused.getMessage()));
        }
        return read;
    }

    private static String format(String text) {
        if (!text.equals(FORMAT)) {
            throw new IllegalArgumentException(
                    "A text of " + text.length() + " characters stands here; expected is \"" + FORMAT + "\".");
        }
        return text;
    }
}
