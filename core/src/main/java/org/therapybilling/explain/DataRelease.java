package org.therapybilling.explain;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;

/**
 * One release of a table of reference data.
 *
 * @param id what table it is, for example {@code code-book}
 * @param publisher who publishes it
 * @param version the publisher's name for the release, for example {@code 2026.4}
 * @param codes the codes for which it is complete: that it has no row for one of them says that there is none. Rows of
 *     other codes may occur
 * @param dates the dates of service for which it was published
 * @param rows how many rows it has
 * @param sha256 the digest of the file it was read from, 64 hexadecimal digits in lower case
 */
public record DataRelease(
        String id, String publisher, String version, CodeSet codes, EffectivePeriod dates, int rows, String sha256)
        implements Serializable {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** How much of the published table a release holds. */
    public enum Coverage {
        /** All of it. */
        FULL,
        /** The rows of some codes. */
        SUBSET
    }

    /**
     * Checks the names, the count and the digest.
     *
     * @param id what table it is
     * @param publisher who publishes it
     * @param version the publisher's name for the release
     * @param codes the codes for which it is complete
     * @param dates the dates of service for which it was published
     * @param rows how many rows it has
     * @param sha256 the digest of the file
     * @throws IllegalArgumentException if a text is blank, {@code rows} is negative, or the digest is malformed
     */
    public DataRelease {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(publisher, "publisher");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(codes, "codes");
        Objects.requireNonNull(dates, "dates");
        Objects.requireNonNull(sha256, "sha256");
        Checks.notBlank("The id of a data release", id);
        Checks.notBlank("The publisher of a data release", publisher);
        Checks.notBlank("The version of a data release", version);
        Checks.notNegative("The number of rows of a data release", rows);
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("The digest of " + id + " has " + sha256.length()
                    + " characters; a SHA-256 has 64 hexadecimal digits in lower case.");
        }
    }

    /**
     * Says how much of the published table the release holds.
     *
     * @return {@link Coverage#FULL} if it is complete for every code
     */
    public Coverage coverage() {
        return codes.isAll() ? Coverage.FULL : Coverage.SUBSET;
    }

    /**
     * Returns how answers cite the release.
     *
     * @return for example {@code CMS ncci-mue-practitioner, 2026Q2 for 2026-04-01 to 2026-06-30}
     */
    public Citation citation() {
        return Citation.of(publisher + " " + id + ",", version + " for " + dates);
    }

    /** Releases are told apart by their digests; that of a text is kept. */
    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    /** Returns for example {@code ncci-mue-practitioner 2026Q2}. */
    @Override
    public String toString() {
        return id + " " + version;
    }
}
