package org.therapybilling.vocabulary;

import java.util.Optional;

/** The discipline under whose plan of care a session is given. */
public enum Discipline {
    /** Physical therapy. */
    PT,
    /** Occupational therapy. */
    OT,
    /** Speech-language pathology. */
    SLP,
    /** Chiropractic, which has no therapy plan of care under Medicare and no modifier of its own. */
    DC;

    /**
     * Returns the modifier that names the plan of care (CMS Pub. 100-04 ch. 5 §20.1): GP, GO or GN.
     *
     * @return the modifier; empty for chiropractic
     */
    public Optional<Modifier> modifier() {
        return switch (this) {
            case PT -> Optional.of(Modifier.GP);
            case OT -> Optional.of(Modifier.GO);
            case SLP -> Optional.of(Modifier.GN);
            case DC -> Optional.empty();
        };
    }
}
