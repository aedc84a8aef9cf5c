package org.therapybilling.compliance.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.Fix;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;

/** Makes the change that a fix offers. */
final class Mended {

    private Mended() {}

    /** Returns the sessions with a billed line changed; empty if no session, or more than one, bills a line of that number. */
    static Optional<List<Session>> by(Fix fix, List<Session> sessions) {
        List<Session> mended = new ArrayList<>();
        int changed = 0;
        for (Session session : sessions) {
            List<BilledLine> lines = new ArrayList<>(session.billed());
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).line() == fix.line() && isOf(session, fix)) {
                    lines.set(i, changed(lines.get(i), fix.change()));
                    changed++;
                }
            }
            mended.add(session.toBuilder().billed(lines).build());
        }
        return changed == 1 ? Optional.of(mended) : Optional.empty();
    }

    private static boolean isOf(Session session, Fix fix) {
        return fix.sessionId().isEmpty() || fix.sessionId().equals(session.sessionId());
    }

    private static BilledLine changed(BilledLine line, Change change) {
        BilledLine.Builder builder = line.toBuilder();
        if (change instanceof Change.Add add) {
            return builder.modifiers(with(line.modifiers(), add.modifiers())).build();
        }
        if (change instanceof Change.Remove remove) {
            return builder.modifiers(without(line.modifiers(), remove.modifiers()))
                    .build();
        }
        if (change instanceof Change.Replace replace) {
            List<Modifier> kept = without(line.modifiers(), replace.unwanted());
            return builder.modifiers(with(kept, replace.wanted())).build();
        }
        return change instanceof Change.LowerTo lower
                ? builder.units(lower.units()).build()
                : builder.code(((Change.ReplaceBy) change).code()).build();
    }

    private static List<Modifier> with(List<Modifier> written, ModifierSet more) {
        List<Modifier> all = new ArrayList<>(written);
        all.addAll(more.inClaimOrder());
        return all;
    }

    private static List<Modifier> without(List<Modifier> written, ModifierSet unwanted) {
        return written.stream().filter(modifier -> !unwanted.has(modifier)).toList();
    }
}
