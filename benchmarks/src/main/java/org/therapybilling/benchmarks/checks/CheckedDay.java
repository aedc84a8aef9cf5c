package org.therapybilling.benchmarks.checks;

import java.util.List;
import org.therapybilling.claim.DayClaims;
import org.therapybilling.price.PriceEstimate;
import org.therapybilling.session.Session;

/**
 * A day that is ready to be checked.
 *
 * @param session its one session
 * @param claims its claims
 * @param prices what they pay
 */
public record CheckedDay(Session session, DayClaims claims, List<PriceEstimate> prices) {}
