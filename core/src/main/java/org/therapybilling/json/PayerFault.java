package org.therapybilling.json;

import java.io.Serializable;
import java.util.Objects;

/**
 * Something that is wrong in a file of payers.
 *
 * @param line the line of the file, counted from 1; 0 if the text could not be read at all
 * @param path the place, for example {@code profiles[0].unitsPerSession.value}; empty for the file as a whole
 * @param problem what was given, what is allowed and how to mend it; nothing unread is repeated
 */
public record PayerFault(int line, String path, String problem) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param line the line of the file, counted from 1; 0 if the text could not be read at all
     * @param path the place, for example {@code profiles[0].unitsPerSession.value}; empty for the file as a whole
     * @param problem what was given, what is allowed and how to mend it; nothing unread is repeated
     */
    public PayerFault {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(problem, "problem");
    }

    /** Returns for example {@code line 7, profiles[0].counting: Here stands a number; …}. */
    @Override
    public String toString() {
        return (line == 0 ? "" : "line " + line + (path.isEmpty() ? ": " : ", "))
                + (path.isEmpty() ? "" : path + ": ")
                + problem;
    }
}
