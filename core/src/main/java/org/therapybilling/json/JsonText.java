package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** JSON written to a text. */
final class JsonText {

    /** Writes a value. */
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private JsonText() {}

    static String of(Body body) {
        // bytes, as only these keep half of a surrogate pair
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = SessionStream.FACTORY.createGenerator(bytes)) {
            body.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
