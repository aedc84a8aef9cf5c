package org.therapybilling.explain;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.therapybilling.internal.Checks;

/**
 * What a lookup answers. That something does not exist ({@link None}) and that nobody knows ({@link Unknown}) are
 * different answers: no cap is not a cap unknown.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T extends Serializable> extends Serializable {

    /** {@return the value; empty for none and for unknown} */
    default Optional<T> found() {
        return this instanceof Found<T> found ? Optional.of(found.value()) : Optional.empty();
    }

    /** {@return the releases of reference data that were read for this answer; empty if no table was} */
    List<DataRelease> releases();

    /**
     * {@return what one of three functions makes of this answer, so that no case is left out}
     *
     * @param <R> what is made of it
     * @param found taken where there is a value
     * @param none taken where it is known that there is none
     * @param unknown taken where it is not known
     */
    default <R> R fold(Function<Found<T>, R> found, Function<None<T>, R> none, Function<Unknown<T>, R> unknown) {
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(none, "none");
        Objects.requireNonNull(unknown, "unknown");
        if (this instanceof Found<T> value) {
            return found.apply(value);
        }
        return this instanceof None<T> absent ? none.apply(absent) : unknown.apply((Unknown<T>) this);
    }

    /**
     * {@return the same answer about something that follows from the value: found, none or unknown as this one, from the
     * same source}
     *
     * @param <R> what is asked for
     * @param follows gives it for a value
     */
    default <R extends Serializable> Answer<R> map(Function<T, R> follows) {
        Objects.requireNonNull(follows, "follows");
        return fold(
                found -> new Found<>(follows.apply(found.value()), found.source(), found.certainty()),
                none -> new None<>(none.source(), none.certainty()),
                unknown -> new Unknown<>(unknown.why(), unknown.releases(), unknown.missing()));
    }

    /**
     * There is a value.
     *
     * @param <T> what was asked for
     * @param value the value
     * @param source where it is written
     * @param certainty how sure it is
     */
    record Found<T extends Serializable>(T value, Source source, Certainty certainty) implements Answer<T> {

        /**
         * Checks that nothing is missing.
         *
         * @param value the value
         * @param source where it is written
         * @param certainty how sure it is
         */
        public Found {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(certainty, "certainty");
        }

        @Override
        public List<DataRelease> releases() {
            return source.releases();
        }
    }

    /**
     * It is known that there is no value.
     *
     * @param <T> what was asked for
     * @param source where this is written
     * @param certainty how sure it is
     */
    record None<T extends Serializable>(Source source, Certainty certainty) implements Answer<T> {

        /**
         * Checks that nothing is missing.
         *
         * @param source where this is written
         * @param certainty how sure it is
         */
        public None {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(certainty, "certainty");
        }

        @Override
        public List<DataRelease> releases() {
            return source.releases();
        }
    }

    /**
     * It is not known whether there is a value, or which.
     *
     * @param <T> what was asked for
     * @param why a sentence that says what is missing and how to supply it, without patient data
     * @param releases the releases that were asked in vain
     * @param missing a short name of what is missing, the same in every report: the path of a fact, {@code payer.} and a key
     *     of a profile, or the id of a table; empty if it has none
     */
    record Unknown<T extends Serializable>(String why, List<DataRelease> releases, String missing)
            implements Answer<T> {

        /**
         * Copies the list.
         *
         * @param why what is missing and how to supply it
         * @param releases the releases that were asked in vain
         * @param missing a short name of what is missing
         */
        public Unknown {
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(missing, "missing");
            releases = Checks.copy("releases", DataRelease.class, releases);
        }

        /**
         * Says that something is not known, without a short name of what is missing.
         *
         * @param why what is missing and how to supply it
         * @param releases the releases that were asked in vain
         */
        public Unknown(String why, List<DataRelease> releases) {
            this(why, releases, "");
        }

        /**
         * Says that something is not known, no table having been asked.
         *
         * @param why what is missing and how to supply it
         */
        public Unknown(String why) {
            this(why, List.of());
        }

        /**
         * {@return the same with a short name of what is missing}
         *
         * @param name the path of a fact, {@code payer.} and a key of a profile, or the id of a table
         */
        public Unknown<T> missing(String name) {
            Objects.requireNonNull(name, "name");
            return new Unknown<>(why, releases, name);
        }

        /** {@return the short name of what is missing; the sentence if it has none} */
        public String named() {
            return missing.isEmpty() ? why : missing;
        }
    }
}
