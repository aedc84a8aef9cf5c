package org.therapybilling.explain;

import java.io.Serializable;
import java.util.Objects;
import org.therapybilling.internal.Checks;

/**
 * Where a rule or a figure is written.
 *
 * @param document the document, for example {@code CMS Pub. 100-04 ch. 5}
 * @param section the place in it, for example {@code §20.2}; empty if the document as a whole is meant
 */
public record Citation(String document, String section) implements Serializable {

    /**
     * Checks that a document is named.
     *
     * @param document the document
     * @param section the place in it, or empty
     * @throws IllegalArgumentException if the document is blank
     */
    public Citation {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(section, "section");
        Checks.notBlank("The document of a citation", document);
    }

    /**
     * Returns a citation.
     *
     * @param document the document
     * @param section the place in it, or empty
     * @return the citation
     * @throws IllegalArgumentException if the document is blank
     */
    public static Citation of(String document, String section) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(section, "section");
        return new Citation(document, section);
    }

    /** Adds {@link #toString} to a text. */
    void appendTo(StringBuilder text) {
        text.append(document);
        if (!section.isEmpty()) {
            text.append(' ').append(section);
        }
    }

    /** Returns for example {@code CMS Pub. 100-04 ch. 5 §20.2}. */
    @Override
    public String toString() {
        return section.isEmpty() ? document : document + " " + section;
    }
}
