/**
 * Units to claim lines.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link ServiceLine} is a line of the claim that the record supports.
 *   <li>{@link ClaimAssembler} makes the lines out of a count of units; {@link ClaimDraft} holds them.
 *   <li>{@link ClaimChoice} is one of the claims permitted at a tie, with what to record to get it.
 * </ul>
 *
 * <pre>{@code
 * ClaimDraft claim = ClaimAssembler.assemble(session, count, policy);
 * claim.lines(); // 97110 x 2 GP, 97140 x 1 GP
 * }</pre>
 *
 * <p>Only the modifier of the discipline is added here: nothing that somebody has to attest. Stands on {@code units}
 * and what is below.
 */
@NullMarked
package org.therapybilling.claim;

import org.jspecify.annotations.NullMarked;
