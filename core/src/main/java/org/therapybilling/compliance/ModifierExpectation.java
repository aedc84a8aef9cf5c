package org.therapybilling.compliance;

import java.util.List;
import java.util.Objects;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;

/** An expectation about the modifiers of a line, to be ended by what is allowed. The engine compares. */
public final class ModifierExpectation {

    private final Draft draft;
    private final ModifierSet observed;
    private boolean closed;

    ModifierExpectation(Draft draft, ModifierSet observed) {
        this.draft = draft;
        this.observed = observed;
    }

    /**
     * Finds something if none of some modifiers is there.
     *
     * @param any modifiers of which one is enough
     * @param fixes what would clear it
     */
    public void includingAny(ModifierSet any, Fix... fixes) {
        Objects.requireNonNull(any, "any");
        Checks.elements("fixes", fixes);
        if (isBroken(any.inClaimOrder().stream().anyMatch(observed::has))) {
            draft.add(observed, Allowed.oneOf(any.inClaimOrder()), fixes);
        }
    }

    /**
     * Finds something if a modifier is missing.
     *
     * @param wanted the modifier
     * @param fixes what would clear it
     */
    public void including(Modifier wanted, Fix... fixes) {
        Objects.requireNonNull(wanted, "wanted");
        Checks.elements("fixes", fixes);
        if (isBroken(observed.has(wanted))) {
            draft.add(observed, Allowed.oneOf(List.of(wanted)), fixes);
        }
    }

    /**
     * Finds something if one of some modifiers is there.
     *
     * @param unwanted the modifiers
     * @param fixes what would clear it
     */
    public void excluding(ModifierSet unwanted, Fix... fixes) {
        Objects.requireNonNull(unwanted, "unwanted");
        Checks.elements("fixes", fixes);
        if (isBroken(unwanted.inClaimOrder().stream().noneMatch(observed::has))) {
            draft.add(observed, Allowed.UNSAID, fixes);
        }
    }

    /** Notes that the rule said what is allowed, and says whether it is not so. */
    private boolean isBroken(boolean met) {
        if (!closed) {
            closed = true;
            draft.closed();
        }
        return !met;
    }
}
