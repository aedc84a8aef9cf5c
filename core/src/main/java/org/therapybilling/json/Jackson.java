package org.therapybilling.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/** Says in a sentence that Jackson is missing where a client has not brought it along. */
final class Jackson {

    private Jackson() {}

    /**
     * Returns if Jackson is there.
     *
     * @throws IllegalStateException if it is not
     */
    static void isNeeded() {
        try {
            Objects.requireNonNull(JsonNode.class);
        } catch (NoClassDefFoundError missing) {
            throw new IllegalStateException(
                    "Reading and writing JSON needs Jackson 2, which is not there: add"
                            + " com.fasterxml.jackson.core:jackson-databind to your dependencies, and in a module"
                            + " \"requires com.fasterxml.jackson.databind;\".",
                    missing);
        }
    }
}
