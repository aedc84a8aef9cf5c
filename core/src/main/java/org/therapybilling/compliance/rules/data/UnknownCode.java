package org.therapybilling.compliance.rules.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.explain.Answer;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * A code of a claim of which too little is known on the date: the code book lists it but has no source for so early a date,
 * or does not list it, and either no other table knows it, or it is a treatment, whose units only a code book can tell.
 *
 * @param code the code
 * @param session the session it stands in
 * @param path where it stands there
 * @param why what is missing and how to supply it
 */
record UnknownCode(ProcedureCode code, Session session, String path, String why) {

    static List<UnknownCode> of(RuleContext claim) {
        List<UnknownCode> unknown = new ArrayList<>();
        for (Session session : claim.sessions()) {
            for (int i = 0; i < session.treatments().size(); i++) {
                ProcedureCode code = session.treatments().get(i).code();
                String why = why(code, true, claim);
                if (why != null) {
                    unknown.add(new UnknownCode(code, session, session.treatmentPath(i), why));
                }
            }
            for (int i = 0; i < session.billed().size(); i++) {
                ProcedureCode code = session.billed().get(i).code();
                String why = why(code, false, claim);
                if (why != null) {
                    unknown.add(new UnknownCode(code, session, session.billedPath(i), why));
                }
            }
        }
        return unknown;
    }

    /** Returns why too little is known of a code; null if enough is. */
    private static @Nullable String why(ProcedureCode code, boolean isTreated, RuleContext claim) {
        if (!(claim.ask(ProcedureInfo.CODE_BOOK, code) instanceof Answer.Unknown<ProcedureInfo> unknown)) {
            return null;
        }
        boolean isListed = claim.tables().lists(code);
        boolean isPast =
                isListed && PastReleases.newest(unknown, claim.dateOfService()).isPresent();
        boolean isKnownElsewhere = !isListed && !isTreated && claim.tables().knows(code);
        return isPast || isKnownElsewhere ? null : unknown.why();
    }

    /** Returns how many codes are recorded, repeats included. */
    static int recorded(RuleContext claim) {
        int codes = 0;
        for (Session session : claim.sessions()) {
            codes += session.treatments().size() + session.billed().size();
        }
        return codes;
    }
}
