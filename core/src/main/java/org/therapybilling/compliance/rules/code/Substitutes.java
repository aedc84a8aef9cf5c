package org.therapybilling.compliance.rules.code;

import java.util.Map;
import java.util.Optional;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.ProcedureCode;

/** The code that a payer wants in the place of another. */
final class Substitutes {

    /** Codes that are not valid for Medicare, and those it takes instead (status I of the fee schedule, G0283 active). */
    private static final Map<ProcedureCode, ProcedureCode> OF_MEDICARE =
            Map.of(ProcedureCode.of("97014"), ProcedureCode.of("G0283"));

    private Substitutes() {}

    /** The profile's own go first; Medicare's hold where its status of codes does. */
    static Optional<ProcedureCode> of(ProcedureCode code, RuleContext claim) {
        return claim.ifKnown(PayerKeys.SUBSTITUTES)
                .found()
                .flatMap(wanted -> wanted.of(code))
                .or(() -> claim.ifKnown(PayerKeys.CODE_STATUS)
                        .found()
                        .filter(asked -> asked)
                        .flatMap(asked -> Optional.ofNullable(OF_MEDICARE.get(code))));
    }
}
