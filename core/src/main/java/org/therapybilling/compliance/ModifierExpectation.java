package org.therapybilling.compliance;

import java.util.List;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;

/** An expectation about the modifiers of a line, to be ended by what is allowed. The engine compares. */
public final class ModifierExpectation {

    private final FindingDraft draft;
    private final ModifierSet observed;

    ModifierExpectation(FindingDraft draft, ModifierSet observed) {
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
        boolean met = any.inClaimOrder().stream().anyMatch(observed::has);
        end(met, Allowed.oneOf(any.inClaimOrder()), fixes);
    }

    /**
     * Finds something if a modifier is missing.
     *
     * @param wanted the modifier
     * @param fixes what would clear it
     */
    public void including(Modifier wanted, Fix... fixes) {
        end(observed.has(wanted), Allowed.oneOf(List.of(wanted)), fixes);
    }

    /**
     * Finds something if one of some modifiers is there.
     *
     * @param unwanted the modifiers
     * @param fixes what would clear it
     */
    public void excluding(ModifierSet unwanted, Fix... fixes) {
        boolean met = unwanted.inClaimOrder().stream().noneMatch(observed::has);
        end(met, Allowed.UNSAID, fixes);
    }

    private void end(boolean met, Allowed allowed, Fix... fixes) {
        draft.closed(this);
        if (!met) {
            draft.add(observed, allowed, fixes);
        }
    }
}
