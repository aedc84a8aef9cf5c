package org.therapybilling.payer;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.PayerId;

/**
 * All that is known of a payer, for all dates: for each {@link PayerKey} any number of {@link Dated} values. What it does
 * not say, the profile that it extends says for it; what none of them says is unknown.
 */
public final class PayerProfile implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PayerId id;
    private final String label;
    private final boolean example;
    private final @Nullable PayerId parent;
    private final List<String> aliases;
    private final DatedValues values;

    private PayerProfile(Builder told) {
        this.id = told.id;
        this.label = told.label;
        this.example = told.example;
        this.parent = told.parent;
        this.aliases = List.copyOf(told.aliases);
        this.values = told.values.copy();
    }

    /**
     * {@return the beginning of a profile of which nothing is known}
     *
     * @param id the id of the profile
     * @param label a few plain words
     * @throws IllegalArgumentException if one of them is blank
     */
    public static Builder of(String id, String label) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        return of(PayerId.of(id), label);
    }

    /**
     * {@return the beginning of a profile of which nothing is known}
     *
     * @param id the id of the profile
     * @param label a few plain words
     * @throws IllegalArgumentException if the label is blank
     */
    public static Builder of(PayerId id, String label) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        return new Builder(id, Checks.notBlank("The label of a profile", label));
    }

    /** {@return the id} */
    public PayerId id() {
        return id;
    }

    /** {@return what payer this is, in a few plain words} */
    public String label() {
        return label;
    }

    /** {@return whether this is an example to start from, not the rules of a real payer} */
    public boolean isExample() {
        return example;
    }

    /** {@return the profile that says what this one does not; empty if there is none} */
    public Optional<PayerId> parent() {
        return Optional.ofNullable(parent);
    }

    /** {@return other names of the payer, as exports give them; an unmodifiable list} */
    public List<String> aliases() {
        return aliases;
    }

    /**
     * {@return what this profile itself says of a key, by first day; an unmodifiable list, empty if it says nothing}
     *
     * @param <T> the kind of value
     * @param key the key
     */
    public <T extends Serializable> List<Dated<T>> values(PayerKey<T> key) {
        Objects.requireNonNull(key, "key");
        return values.of(key);
    }

    @Serial
    private Object readResolve() {
        Builder told = of(id, label).alias(aliases.toArray(String[]::new));
        told.example = example;
        told.parent = parent;
        told.values.addAll(values);
        return told.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PayerProfile that
                && id.equals(that.id)
                && label.equals(that.label)
                && example == that.example
                && parent().equals(that.parent())
                && aliases.equals(that.aliases)
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + values.hashCode();
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return "PayerProfile[" + id + "]";
    }

    /**
     * Collects the values of a profile. What {@link #from}, {@link #until}, {@link #source} and {@link #as} say holds for
     * the values that follow; unless told, a value holds on any date, is written in the profile itself, and is sure (or,
     * in an example, {@link Certainty#JUDGEMENT}).
     */
    public static final class Builder {

        private final PayerId id;
        private final String label;
        private final Set<String> aliases = new LinkedHashSet<>();
        private final DatedValues values = new DatedValues();
        private boolean example;
        private @Nullable PayerId parent;
        private EffectivePeriod period = EffectivePeriod.always();
        private Citation source;
        private Certainty certainty = Certainty.DEFINITE;

        private Builder(PayerId id, String label) {
            this.id = id;
            this.label = label;
            this.source = Citation.of("Profile " + id, "");
        }

        /**
         * {@return this builder, of an example; its values that follow are {@link Certainty#JUDGEMENT} unless told}
         */
        public Builder example() {
            example = true;
            return as(Certainty.JUDGEMENT);
        }

        /**
         * {@return this builder, of a profile that inherits what it does not say}
         *
         * @param parentId the profile that it extends
         */
        public Builder like(String parentId) {
            Objects.requireNonNull(parentId, "parentId");
            return like(PayerId.of(parentId));
        }

        /**
         * {@return this builder, of a profile that inherits what it does not say}
         *
         * @param parentId the profile that it extends
         */
        public Builder like(PayerId parentId) {
            Objects.requireNonNull(parentId, "parentId");
            parent = parentId;
            return this;
        }

        /**
         * {@return this builder, of a profile that has these names as well}
         *
         * @param names names that exports give the payer, in any letter case
         * @throws IllegalArgumentException if one is blank
         */
        public Builder alias(String... names) {
            Checks.elements("names", names);
            for (String name : names) {
                aliases.add(Checks.notBlank("A payer's name", name).strip());
            }
            return this;
        }

        /**
         * {@return this builder; values that follow hold from this day on}
         *
         * @param firstDay a date of service, inclusive
         */
        public Builder from(LocalDate firstDay) {
            Objects.requireNonNull(firstDay, "firstDay");
            return during(EffectivePeriod.from(firstDay));
        }

        /**
         * {@return this builder; values that follow hold from the same day as before, until this one}
         *
         * @param lastDay a date of service, inclusive
         * @throws IllegalArgumentException if it is before the first day
         */
        public Builder until(LocalDate lastDay) {
            Objects.requireNonNull(lastDay, "lastDay");
            return during(period.until(lastDay));
        }

        /**
         * {@return this builder; values that follow hold on these days}
         *
         * @param dates the dates of service
         */
        public Builder during(EffectivePeriod dates) {
            Objects.requireNonNull(dates, "dates");
            period = dates;
            return this;
        }

        /**
         * {@return this builder; values that follow are written there}
         *
         * @param document what they are written in, and where in it
         * @throws IllegalArgumentException if the text is blank
         */
        public Builder source(String document) {
            Objects.requireNonNull(document, "document");
            source = Citation.of(document, "");
            return this;
        }

        /**
         * {@return this builder; values that follow are so sure}
         *
         * @param sure how sure
         */
        public Builder as(Certainty sure) {
            Objects.requireNonNull(sure, "sure");
            certainty = sure;
            return this;
        }

        /**
         * {@return this builder with a value}
         *
         * @param <T> the kind of value
         * @param key the key
         * @param value its value
         * @throws IllegalArgumentException if there is another value for one of the dates that it cannot be joined with
         */
        public <T extends Serializable> Builder set(PayerKey<T> key, T value) {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
            return set(key, dated(new Stated.Value<>(value)));
        }

        /**
         * {@return this builder, knowing that there is none}
         *
         * @param <T> the kind of value
         * @param key the key
         * @throws IllegalArgumentException if there is a value for one of the dates
         */
        public <T extends Serializable> Builder none(PayerKey<T> key) {
            Objects.requireNonNull(key, "key");
            return set(key, dated(new Stated.None<>()));
        }

        /**
         * {@return this builder; what the profile extended says of the key is not inherited}
         *
         * @param <T> the kind of value
         * @param key the key
         * @throws IllegalArgumentException if there is a value for one of the dates
         */
        public <T extends Serializable> Builder unknown(PayerKey<T> key) {
            Objects.requireNonNull(key, "key");
            return set(key, dated(new Stated.Unknown<>()));
        }

        /**
         * {@return what is stated, with the dates, source and certainty of values that follow}
         *
         * @param <T> the kind of value
         * @param stated a value, none or unknown
         */
        public <T extends Serializable> Dated<T> dated(Stated<T> stated) {
            Objects.requireNonNull(stated, "stated");
            return new Dated<>(stated, period, source, certainty);
        }

        /**
         * {@return this builder with a value that says its dates, source and certainty itself}
         *
         * @param <T> the kind of value
         * @param key the key
         * @param dated what is said of it
         * @throws IllegalArgumentException if there is another value for one of the dates that it cannot be joined with
         */
        public <T extends Serializable> Builder set(PayerKey<T> key, Dated<T> dated) {
            Objects.requireNonNull(dated, "dated");
            Objects.requireNonNull(key, "key");
            values.add(key, dated);
            return this;
        }

        /** {@return the profile} */
        public PayerProfile build() {
            return new PayerProfile(this);
        }
    }
}
