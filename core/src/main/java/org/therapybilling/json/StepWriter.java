package org.therapybilling.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.therapybilling.explain.Step;

/** Writes steps as texts, without making a text of each first. */
final class StepWriter {

    private static final int USUAL_LENGTH = 256;

    private final JsonGenerator json;
    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);
    private char[] characters = new char[USUAL_LENGTH];

    StepWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes a list of steps. */
    void write(String name, Iterable<Step> steps) throws IOException {
        json.writeArrayFieldStart(name);
        for (Step step : steps) {
            text.setLength(0);
            step.appendTo(text);
            writeText();
        }
        json.writeEndArray();
    }

    private void writeText() throws IOException {
        int length = text.length();
        if (length > characters.length) {
            characters = new char[2 * length];
        }
        text.getChars(0, length, characters, 0);
        json.writeString(characters, 0, length);
    }
}
