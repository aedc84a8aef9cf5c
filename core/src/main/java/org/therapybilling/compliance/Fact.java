package org.therapybilling.compliance;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that a rule needs to know of a claim or a session: where it is recorded, and how to read it.
 *
 * @param <T> what is known
 */
public final class Fact<T> {

    private final String path;
    private final Function<ClaimView, Optional<T>> reader;
    private final Function<ClaimView, String> missing;

    private Fact(String path, Function<ClaimView, Optional<T>> reader, Function<ClaimView, String> missing) {
        this.path = path;
        this.reader = reader;
        this.missing = missing;
    }

    /**
     * {@return a fact}
     *
     * @param <T> what is known
     * @param path where it is recorded in a session, for example {@code documentation.signed}
     * @param reader gives it; empty if it is not known
     */
    public static <T> Fact<T> of(String path, Function<ClaimView, Optional<T>> reader) {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reader, "reader");
        return new Fact<>(path, reader, claim -> path);
    }

    /**
     * {@return a fact of which it depends on the claim what is missing}
     *
     * @param <T> what is known
     * @param path what it is called
     * @param reader gives it; empty if it is not known
     * @param missing says which path is to be filled where it is empty
     */
    public static <T> Fact<T> of(
            String path, Function<ClaimView, Optional<T>> reader, Function<ClaimView, String> missing) {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(missing, "missing");
        return new Fact<>(path, reader, missing);
    }

    /** {@return where it is recorded in a session} */
    public String path() {
        return path;
    }

    /**
     * {@return the fact as a claim has it; empty if it is not known}
     *
     * @param claim the claim, at the session at hand
     */
    public Optional<T> in(ClaimView claim) {
        Objects.requireNonNull(claim, "claim");
        return reader.apply(claim);
    }

    String missingPath(ClaimView claim) {
        return missing.apply(claim);
    }

    /** Returns the path. */
    @Override
    public String toString() {
        return path;
    }
}
