package org.therapybilling.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.Fix;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;

/** Makes the change that a fix offers; of a claim that is not billed yet, the clinician vouches for the modifier. */
final class Corrected {

    private Corrected() {}

    /** Returns the sessions of a day as they are then. */
    static List<Session> by(Fix fix, Optional<String> reported, List<Session> day) {
        Optional<String> wanted = fix.sessionId().or(() -> reported);
        List<Session> corrected = new ArrayList<>();
        for (Session session : day) {
            corrected.add(session.sessionId().equals(wanted) ? by(fix, session) : session);
        }
        return corrected;
    }

    private static Session by(Fix fix, Session session) {
        if (session.billed().isEmpty()) {
            ModifierSet attested = ((Change.Add) fix.change()).modifiers();
            return session.toBuilder()
                    .attested(session.attested().and(attested))
                    .build();
        }
        List<BilledLine> lines = session.billed().stream()
                .map(line -> line.line() == fix.line() ? by(fix.change(), line) : line)
                .toList();
        return session.toBuilder().billed(lines).build();
    }

    private static BilledLine by(Change change, BilledLine line) {
        List<Modifier> written = line.modifiers();
        BilledLine.Builder changed = line.toBuilder();
        if (change instanceof Change.Add add) {
            changed.modifiers(with(written, add.modifiers()));
        } else if (change instanceof Change.Remove remove) {
            changed.modifiers(without(written, remove.modifiers()));
        } else if (change instanceof Change.Replace replace) {
            changed.modifiers(with(without(written, replace.unwanted()), replace.wanted()));
        } else if (change instanceof Change.LowerTo lower) {
            changed.units(lower.units());
        } else if (change instanceof Change.ReplaceBy replace) {
            changed.code(replace.code());
        }
        return changed.build();
    }

    /** Adds what is not there yet. */
    private static List<Modifier> with(List<Modifier> written, ModifierSet wanted) {
        List<Modifier> all = new ArrayList<>(written);
        wanted.inClaimOrder().stream()
                .filter(modifier -> !written.contains(modifier))
                .forEach(all::add);
        return all;
    }

    private static List<Modifier> without(List<Modifier> written, ModifierSet unwanted) {
        return written.stream().filter(modifier -> !unwanted.has(modifier)).toList();
    }
}
