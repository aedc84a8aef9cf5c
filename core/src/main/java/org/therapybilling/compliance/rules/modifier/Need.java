package org.therapybilling.compliance.rules.modifier;

import java.util.List;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;

/**
 * A modifier that needs another one on its line.
 *
 * @param modifier the modifier
 * @param oneOf what it needs, one of these
 * @param why a sentence
 */
record Need(Modifier modifier, ModifierSet oneOf, String why) {

    /** CMS Pub. 100-04 ch. 5 §20.1 and §10.3.3. */
    static final List<Need> ALL = List.of(
            new Need(Modifier.CQ, ModifierSet.of(Modifier.GP), "CQ stands with GP only."),
            new Need(Modifier.CO, ModifierSet.of(Modifier.GO), "CO stands with GO only."),
            new Need(
                    Modifier.KX,
                    ModifierSet.of(Modifier.GP, Modifier.GO, Modifier.GN),
                    "KX stands with GP, GO or GN only."));

    boolean isLackedBy(ClaimLine line) {
        return line.has(modifier) && oneOf.inClaimOrder().stream().noneMatch(line::has);
    }
}
