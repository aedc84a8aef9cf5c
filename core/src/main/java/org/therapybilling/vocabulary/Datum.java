package org.therapybilling.vocabulary;

import java.io.Serializable;
import java.util.Objects;

/**
 * Something observed or computed that can stand in an explanation or a finding: its {@code toString} is short, in
 * English, the same in every locale, and holds no patient data. Who writes rules may add kinds of their own; they are
 * equal when their content is.
 */
public interface Datum extends Serializable {

    /**
     * Adds what {@code toString} returns to a text. A kind that can do so without making a text first says how.
     *
     * @param text the text
     */
    default void appendTo(StringBuilder text) {
        Objects.requireNonNull(text, "text");
        text.append(this);
    }
}
