package org.therapybilling.explain;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.therapybilling.internal.Checks;

/**
 * Where an answer comes from: what vouches for it, and the releases of reference data that it was read from.
 *
 * @param citation where it is written
 * @param releases the releases it was read from; empty if it is from no table
 */
public record Source(Citation citation, List<DataRelease> releases) implements Serializable {

    /**
     * Copies the list.
     *
     * @param citation where it is written
     * @param releases the releases it was read from
     */
    public Source {
        Objects.requireNonNull(citation, "citation");
        releases = Checks.copy("releases", DataRelease.class, releases);
    }

    /**
     * {@return the source of something that stands in no table}
     *
     * @param citation where it is written
     */
    public static Source of(Citation citation) {
        Objects.requireNonNull(citation, "citation");
        return new Source(citation, List.of());
    }

    /**
     * {@return the source of what a release states}
     *
     * @param release the release, which is cited as well
     */
    public static Source of(DataRelease release) {
        Objects.requireNonNull(release, "release");
        return new Source(release.citation(), List.of(release));
    }

    /** Returns the citation. */
    @Override
    public String toString() {
        return citation.toString();
    }
}
