package org.therapybilling.compliance.rules.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                of(session.treatments().get(i).code(), true, session, session.treatmentPath(i), claim)
                        .ifPresent(unknown::add);
            }
            for (int i = 0; i < session.billed().size(); i++) {
                of(session.billed().get(i).code(), false, session, session.billedPath(i), claim)
                        .ifPresent(unknown::add);
            }
        }
        return unknown;
    }

    private static Optional<UnknownCode> of(
            ProcedureCode code, boolean isTreated, Session session, String path, RuleContext claim) {
        Answer<ProcedureInfo> book = claim.ask(ProcedureInfo.CODE_BOOK, code);
        boolean isListed = claim.tables().lists(code);
        boolean isPast = PastReleases.newest(book, claim.dateOfService()).isPresent();
        if (!(book instanceof Answer.Unknown<ProcedureInfo> unknown) || (isListed && isPast)) {
            return Optional.empty();
        }
        return !isListed && !isTreated && claim.tables().knows(code)
                ? Optional.empty()
                : Optional.of(new UnknownCode(code, session, path, unknown.why()));
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
