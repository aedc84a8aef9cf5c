package org.therapybilling.compliance.rules.ncci;

import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Fix;
import org.therapybilling.vocabulary.Modifier;

/**
 * Why two services may be distinct, as far as the record tells, and the modifier that says so.
 *
 * @param modifier the modifier
 * @param attests what who adds it vouches for
 */
record DistinctReason(Modifier modifier, String attests) {

    Fix on(ClaimLine line) {
        return line.suggest(Change.add(modifier), attests);
    }
}
