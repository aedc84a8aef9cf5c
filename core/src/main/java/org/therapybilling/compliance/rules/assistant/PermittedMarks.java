package org.therapybilling.compliance.rules.assistant;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.claim.ClaimDraft;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.compliance.ClaimView;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.Modifier;

/** Whether lines that might be billed say rightly which units an assistant gave. */
public final class PermittedMarks {

    private PermittedMarks() {}

    /**
     * {@return whether one of the permitted claims has as many units of each code of these lines with the modifier for
     * assistants, and as many without} Where the payer wants none, or it is not known who gave how much, it has.
     *
     * @param lines lines of the claim, changed or not
     * @param claim the claim
     */
    public static boolean allow(List<ServiceLine> lines, ClaimView claim) {
        Checks.elements("lines", lines);
        Objects.requireNonNull(claim, "claim");
        Optional<Modifier> wanted = claim.ifKnown(PayerKeys.ASSISTANT_MODIFIERS)
                .found()
                .flatMap(all -> all.of(claim.discipline()))
                .filter(modifier -> AssistantFacts.areSharesKnown(claim));
        Optional<ClaimDraft> supported = claim.claim().supported();
        return wanted.isEmpty()
                || supported.isEmpty()
                || supported.get().choices().stream().anyMatch(choice -> areAlike(lines, choice.lines(), wanted.get()));
    }

    private static boolean areAlike(List<ServiceLine> lines, List<ServiceLine> permitted, Modifier marked) {
        return lines.stream()
                .map(ServiceLine::code)
                .distinct()
                .allMatch(code -> MarkedUnits.of(code, lines, marked).equals(MarkedUnits.of(code, permitted, marked)));
    }
}
