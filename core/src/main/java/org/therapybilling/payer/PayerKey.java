package org.therapybilling.payer;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.therapybilling.internal.Template;
import org.therapybilling.payer.form.Form;

/**
 * Something that a payer wants, pays or asks for, with everything that is to be known of it: its name in files, what it
 * says for people, how its value is written, and whether this version acts by it. The keys are constants of
 * {@code PayerKeys}; whatever shows, reads or writes profiles goes through {@code PayerKeys.all()}.
 *
 * @param <T> the kind of value
 */
public final class PayerKey<T extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient String sentence;
    private final transient Form<T> form;
    private final transient T sample;
    private final transient boolean applied;
    private final transient Serializable constant;
    private final transient int place;

    /**
     * Makes a key.
     *
     * @param place how many keys are declared before it
     * @param constant what is sent in its place, and gives back the constant where it arrives
     */
    PayerKey(int place, String name, String sentence, Form<T> form, T sample, boolean applied, Serializable constant) {
        this.place = place;
        this.constant = constant;
        this.name = name;
        this.sentence = sentence;
        this.form = form;
        this.sample = sample;
        this.applied = applied;
    }

    /** Returns the place of the key among all keys, from 0. */
    int place() {
        return place;
    }

    /** {@return the name that stands in files, for example {@code unitsPerSession}} */
    public String name() {
        return name;
    }

    /** {@return what the key says, {@code {0}} standing for the value} */
    public String sentence() {
        return sentence;
    }

    /** {@return how its value stands in files} */
    public Form<T> form() {
        return form;
    }

    /** {@return a value as a sample; nobody's rule} */
    public T sample() {
        return sample;
    }

    /** {@return whether this version acts by it; else it is only read, checked, shown and kept} */
    public boolean isApplied() {
        return applied;
    }

    /**
     * {@return what the key says of a value, for people}
     *
     * @param value a value
     */
    public String text(T value) {
        Objects.requireNonNull(value, "value");
        return Template.fill(sentence, place -> form.text(value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PayerKey<?> that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }

    @Serial
    private Object readResolve() throws ObjectStreamException {
        throw new InvalidObjectException("A key is sent by its name.");
    }

    @Serial
    private Object writeReplace() throws ObjectStreamException {
        return constant;
    }
}
