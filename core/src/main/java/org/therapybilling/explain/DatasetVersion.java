package org.therapybilling.explain;

import java.io.Serializable;
import java.util.Objects;

/**
 * What tells one release of a table from all others, as reports have it.
 *
 * @param id what table it is, for example {@code code-book}
 * @param version the publisher's name for the release, for example {@code 2026.4}
 * @param coverage whether it holds all codes of its kind
 * @param sha256 the digest of the file it was read from
 */
public record DatasetVersion(String id, String version, DataRelease.Coverage coverage, String sha256)
        implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param id what table it is, for example {@code code-book}
     * @param version the publisher's name for the release, for example {@code 2026.4}
     * @param coverage whether it holds all codes of its kind
     * @param sha256 the digest of the file it was read from
     */
    public DatasetVersion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(sha256, "sha256");
    }

    /**
     * Returns what tells a release from all others.
     *
     * @param release the release
     * @return its id, version, coverage and digest
     */
    public static DatasetVersion of(DataRelease release) {
        Objects.requireNonNull(release, "release");
        return new DatasetVersion(release.id(), release.version(), release.coverage(), release.sha256());
    }

    /** Returns for example {@code code-book 2026.4 (SUBSET, sha256 0a1b2c3d)}, the digest cut short. */
    @Override
    public String toString() {
        return id + " " + version + " (" + coverage + ", sha256 " + sha256.substring(0, Math.min(8, sha256.length()))
                + ")";
    }
}
