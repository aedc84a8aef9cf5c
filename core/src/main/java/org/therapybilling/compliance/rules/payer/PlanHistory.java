package org.therapybilling.compliance.rules.payer;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.session.History;
import org.therapybilling.session.Session;

/** What the history of the sessions of a claim says of a plan, and how sure a finding of it is. */
final class PlanHistory {

    private PlanHistory() {}

    /** Returns what the first session says that says anything. */
    static <T> Optional<T> first(RuleContext claim, Function<History, Optional<T>> reader) {
        for (Session session : claim.sessions()) {
            Optional<T> told = session.history().flatMap(reader);
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    /** Judges by the profile; where it does not know its setting, by the history alone, and less surely. */
    static void judge(FindingDraft draft, Answer<?> setting, Consumer<FindingDraft> judge) {
        if (setting instanceof Answer.Unknown) {
            judge.accept(draft.how(
                    Certainty.LIKELY, "The payer's profile does not say whether the payer has such a limit."));
        } else {
            draft.given(setting, (value, here) -> judge.accept(here));
        }
    }
}
