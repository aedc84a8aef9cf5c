package org.therapybilling.vocabulary;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.therapybilling.internal.Checks;

/**
 * The modifiers of a claim line, each once, in the order in which they stand on a claim: those that change payment
 * first (59 and X{EPSU}, CQ and CO, 76 and 77, AT), then the discipline, KX, liability, telehealth, then all others.
 *
 * <p>No published rule fixes these positions; the order is a convention of the field.
 */
public final class ModifierSet implements Datum {

    /** No modifier. */
    public static final ModifierSet NONE = new ModifierSet(List.of());

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> CLAIM_ORDER = List.of(
            "59", "XE", "XP", "XS", "XU", "CQ", "CO", "76", "77", "AT", // payment
            "GP", "GO", "GN", // discipline
            "KX", // threshold
            "GA", "GX", "GY", "GZ", // liability
            "95", "93", "GT"); // telehealth
    private static final Map<String, Integer> RANK = IntStream.range(0, CLAIM_ORDER.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(CLAIM_ORDER::get, i -> i));
    private static final Comparator<Modifier> ON_A_CLAIM = Comparator.<Modifier>comparingInt(
                    m -> RANK.getOrDefault(m.text(), CLAIM_ORDER.size()))
            .thenComparing(Comparator.naturalOrder());

    private final List<Modifier> modifiers;

    private ModifierSet(List<Modifier> modifiers) {
        this.modifiers = modifiers;
    }

    /**
     * Returns the set of these modifiers; repeats count once.
     *
     * @param modifiers any number of modifiers in any order
     * @return the set
     */
    public static ModifierSet of(Modifier... modifiers) {
        Checks.elements("modifiers", modifiers);
        return of(List.of(modifiers));
    }

    /**
     * Returns the set of these modifiers; repeats count once.
     *
     * @param modifiers any number of modifiers in any order
     * @return the set
     */
    public static ModifierSet of(List<Modifier> modifiers) {
        Objects.requireNonNull(modifiers, "modifiers");
        if (modifiers.size() < 2) {
            return modifiers.isEmpty() ? NONE : new ModifierSet(Checks.copy("modifiers", Modifier.class, modifiers));
        }
        List<Modifier> once = new ArrayList<>(modifiers.size());
        for (Modifier modifier : modifiers) {
            if (!once.contains(Checks.element("modifiers", modifier))) {
                once.add(modifier);
            }
        }
        once.sort(ON_A_CLAIM);
        return new ModifierSet(List.copyOf(once));
    }

    /**
     * Says whether a modifier is in the set.
     *
     * @param modifier the modifier to look for
     * @return true if it is
     */
    public boolean has(Modifier modifier) {
        Objects.requireNonNull(modifier, "modifier");
        return modifiers.contains(modifier);
    }

    /**
     * Returns the modifiers in the order of a claim.
     *
     * @return an unmodifiable list, empty for no modifier
     */
    public List<Modifier> inClaimOrder() {
        return modifiers;
    }

    /**
     * {@return the modifiers in an order that a payer wants; those that it does not name follow in the order of a claim}
     *
     * @param order modifiers, the first one first
     */
    public List<Modifier> inOrder(List<Modifier> order) {
        Checks.elements("order", order);
        if (modifiers.size() < 2) {
            return modifiers;
        }
        List<Modifier> ordered = new ArrayList<>(modifiers.size());
        for (Modifier wanted : order) {
            if (has(wanted)) {
                ordered.add(wanted);
            }
        }
        for (Modifier modifier : modifiers) {
            if (!ordered.contains(modifier)) {
                ordered.add(modifier);
            }
        }
        return List.copyOf(ordered);
    }

    /**
     * {@return this set with further modifiers}
     *
     * @param more the modifiers to add
     */
    public ModifierSet and(ModifierSet more) {
        Objects.requireNonNull(more, "more");
        if (modifiers.isEmpty() || more.modifiers.isEmpty()) {
            return modifiers.isEmpty() ? more : this;
        }
        List<Modifier> both = new ArrayList<>(modifiers);
        both.addAll(more.modifiers);
        return of(both);
    }

    /**
     * {@return those of this set that are in another one too}
     *
     * @param others the other set
     */
    public ModifierSet among(ModifierSet others) {
        Objects.requireNonNull(others, "others");
        List<Modifier> common = new ArrayList<>(0);
        for (Modifier modifier : modifiers) {
            if (others.has(modifier)) {
                common.add(modifier);
            }
        }
        return common.isEmpty() ? NONE : new ModifierSet(List.copyOf(common));
    }

    /** {@return whether there is no modifier} */
    public boolean isEmpty() {
        return modifiers.isEmpty();
    }

    @Serial
    private Object readResolve() {
        return of(modifiers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModifierSet that && modifiers.equals(that.modifiers);
    }

    @Override
    public int hashCode() {
        return modifiers.hashCode();
    }

    /** Returns the modifiers in the order of a claim, separated by blanks; empty for none. */
    @Override
    public String toString() {
        return Appended.text(this);
    }

    @Override
    public void appendTo(StringBuilder text) {
        Objects.requireNonNull(text, "text");
        for (int i = 0; i < modifiers.size(); i++) {
            text.append(i == 0 ? "" : " ").append(modifiers.get(i));
        }
    }
}
