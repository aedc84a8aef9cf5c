package org.therapybilling.compliance;

import java.util.Optional;
import java.util.function.Function;

/**
 * Something that a rule needs to know of a claim or a session: where it is recorded, and how to read it.
 *
 * @param <T> what is known
 */
public final class Fact<T> {

    private final String path;
    private final Function<RuleContext, Optional<T>> reader;
    private final Function<RuleContext, String> missing;

    private Fact(String path, Function<RuleContext, Optional<T>> reader, Function<RuleContext, String> missing) {
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
    public static <T> Fact<T> of(String path, Function<RuleContext, Optional<T>> reader) {
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
            String path, Function<RuleContext, Optional<T>> reader, Function<RuleContext, String> missing) {
        return new Fact<>(path, reader, missing);
    }

    /** {@return where it is recorded in a session} */
    public String path() {
        return path;
    }

    Optional<T> read(RuleContext claim) {
        return reader.apply(claim);
    }

    String missingPath(RuleContext claim) {
        return missing.apply(claim);
    }

    /** Returns the path. */
    @Override
    public String toString() {
        return path;
    }
}
