package org.therapybilling.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.report.Baseline;

/** Reads a baseline from reports written before, a report a line. */
public final class Baselines {

    /** The longest that a report may be, in bytes: one with a thousand alternatives is far shorter. */
    private static final int LONGEST = 1 << 24;

    /** However many findings a report has, each takes more than a byte of it. */
    private static final int MOST_FINDINGS = LONGEST;

    private Baselines() {}

    /**
     * {@return the findings of the reports of a file}
     *
     * @param file reports as {@link BillingJson} writes them, one a line, in UTF-8
     * @throws SessionFormatException if a line is no report; its path says which
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Baseline read(Path file) {
        Objects.requireNonNull(file, "file");
        try (InputStream input = NamedFile.open(file)) {
            return read(input);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The file of the baseline cannot be read; is its name right, and may you read it?", failed);
        }
    }

    /**
     * {@return the findings of the reports of an input}
     *
     * @param input reports as {@link BillingJson} writes them, one a line, in UTF-8; left open
     * @throws SessionFormatException if a line is no report; its path says which
     * @throws UncheckedIOException if the input cannot be read
     */
    public static Baseline read(InputStream input) {
        Objects.requireNonNull(input, "input");
        Jackson.isNeeded();
        Baseline.Builder baseline = Baseline.builder();
        LineReader lines = new LineReader(input, LONGEST);
        try {
            for (int number = 1; !lines.isAtEnd(); number++) {
                read(lines.next(), number, baseline);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Reading the baseline failed.", failed);
        }
        return baseline.build();
    }

    private static void read(Optional<byte[]> line, int number, Baseline.Builder baseline) {
        try {
            byte[] bytes = line.orElseThrow(Baselines::tooLong);
            if (!Utf8.isText(bytes)) {
                throw new SessionFormatException(JsonPath.ROOT, "The line is not text in UTF-8.");
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (!text.isBlank()) {
                read(SessionStream.value(text), baseline);
            }
        } catch (SessionFormatException refused) {
            String place = refused.path().isEmpty() ? "line " + number : "line " + number + ", " + refused.path();
            throw new SessionFormatException(place, refused.problem());
        }
    }

    private static SessionFormatException tooLong() {
        return new SessionFormatException(
                JsonPath.ROOT, "The line is longer than " + LONGEST + " bytes; a line holds one report.");
    }

    private static void read(JsonNode node, Baseline.Builder baseline) {
        Fields report = Fields.of(node, JsonPath.ROOT);
        report.required("status", Fields::text);
        Optional<String> id = report.text("sessionId");
        List<String> fingerprints = report.list("findings", MOST_FINDINGS, Baselines::fingerprint);
        fingerprints.forEach(fingerprint -> id.ifPresent(known -> baseline.know(known, fingerprint)));
    }

    private static String fingerprint(JsonNode finding, JsonPath path) {
        return Fields.of(finding, path).required("fingerprint", Fields::text);
    }
}
