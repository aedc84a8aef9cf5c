package org.therapybilling.compliance.rules.documentation;

import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.explain.Answer;
import org.therapybilling.session.Documentation;
import org.therapybilling.vocabulary.CodePair;

/**
 * Two lines that are billed as distinct services.
 *
 * @param one the line of the code that is paid first, or stands first in the payer's list
 * @param other the line of the other code, of the claim at hand
 * @param isListed whether the payer's list asks for a reason; else a modifier lets the two meet
 * @param because the edit, the bundle or the list that makes it matter
 */
record DistinctPair(ClaimLine one, ClaimLine other, boolean isListed, Answer<?> because) {

    CodePair codes() {
        return new CodePair(one.code(), other.code());
    }

    /** Says whether this is of the same codes as another, in either order. */
    boolean isOfCodesOf(DistinctPair pair) {
        return codes().equals(pair.codes()) || codes().equals(pair.codes().swapped());
    }

    /** Says whether a record gives a reason for both codes. */
    boolean isExplained(Documentation record) {
        return record.distinctServices().stream()
                .flatMap(reasons -> reasons.stream())
                .anyMatch(reason ->
                        reason.codes().contains(one.code()) && reason.codes().contains(other.code()));
    }
}
