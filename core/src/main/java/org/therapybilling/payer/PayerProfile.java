package org.therapybilling.payer;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.HouseStyle;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.PayerId;

/** All that is known of a payer, for all dates. A value without an entry for a date is unknown on that date. */
@Value.Immutable
@HouseStyle
public abstract class PayerProfile implements Serializable {

    private static final long serialVersionUID = 1L;

    PayerProfile() {}

    /**
     * Begins a profile of which nothing is known.
     *
     * @param id the id of the profile
     * @param label a few plain words
     * @return a builder
     */
    public static Builder of(PayerId id, String label) {
        return new Builder().id(id).label(label);
    }

    /**
     * Returns the id.
     *
     * @return the id
     */
    public abstract PayerId id();

    /**
     * Returns what payer this is, in a few plain words.
     *
     * @return the label, never blank
     */
    public abstract String label();

    /**
     * Says whether this is an example to start from, not the rules of a real payer.
     *
     * @return false unless told
     */
    @Value.Default
    public boolean isExample() {
        return false;
    }

    /**
     * Returns how minutes become units. Where there is none for a date, it must be set before units can be
     * counted.
     *
     * @return the methods, no two for the same date
     */
    public abstract List<Dated<CountingMethod>> counting();

    /**
     * Says whether lines carry the modifier of the plan of care: GP, GO or GN.
     *
     * @return the values, no two for the same date
     */
    public abstract List<Dated<Boolean>> disciplineModifiers();

    /**
     * Says whose counting is followed where this payer is the primary one and the secondary payer counts differently.
     *
     * @return the values, no two for the same date; where there is none for a date, the primary payer's is followed
     */
    public abstract List<Dated<PayerPrecedence>> precedence();

    @Value.Check
    void check() {
        Checks.notBlank("The label of a profile", label());
        checkDisjoint("counting", counting());
        checkDisjoint("discipline modifiers", disciplineModifiers());
        checkDisjoint("precedence", precedence());
    }

    private static <T extends Serializable> void checkDisjoint(String name, List<Dated<T>> values) {
        for (int i = 0; i < values.size(); i++) {
            EffectivePeriod period = values.get(i).period();
            values.subList(0, i).stream()
                    .filter(earlier -> earlier.period().overlaps(period))
                    .forEach(earlier -> {
                        throw new IllegalArgumentException(
                                "The profile has two values of " + name + " for the same dates: " + earlier.period()
                                        + " and " + period + "; end one before the other begins.");
                    });
        }
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return "PayerProfile[" + id() + "]";
    }

    /** Collects the values of a profile. */
    public static final class Builder extends ImmutablePayerProfile.Builder {
        Builder() {}
    }
}
