package org.therapybilling.clinic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;

/**
 * Where the bundled tables do not reach May 2026 by what their notes say of them, so that CONTRACT wants {@code
 * data.not-covered}: add-on codes and most pairs of practitioners are known up to 2024 Q3, Medicaid's limits for 2026 Q1;
 * pairs among nine codes, and at hospitals among a range, are vouched for by 2026 Q4 as well.
 */
final class DataGaps {

    private static final CodeSet ADD_ONS = CodeSet.parse("97130 97551 97598 98981");
    private static final CodeSet PRACTICE = CodeSet.parse("97110 97112 97116 97140 97161-97163 97530 97598");
    private static final CodeSet HOSPITAL = CodeSet.parse("97012-97799");
    private static final Set<ProcedureCode> ENDED = Set.of(ProcedureCode.of("97530"), ProcedureCode.of("97535"));
    private static final CodeSet NOWHERE = CodeSet.parse("99999");

    private DataGaps() {}

    /** Says whether the report of a session is to tell it; of a counting day the first one does. */
    static boolean areToldBy(Session session, List<Session> ofPatient) {
        List<Session> counted = new ArrayList<>(ofPatient);
        counted.removeIf(other -> other.discipline() != session.discipline());
        return counted.get(0).equals(session)
                && (hasUnknownCode(counted) || isPastPairs(session, ofPatient) || isOfMedicaid(session));
    }

    private static boolean hasUnknownCode(List<Session> sessions) {
        return codes(sessions).stream().anyMatch(code -> ADD_ONS.contains(code) || NOWHERE.contains(code));
    }

    private static boolean isOfMedicaid(Session session) {
        return session.payer().equals(PayerId.of("state-medicaid"));
    }

    private static boolean isPastPairs(Session session, List<Session> ofDay) {
        List<ProcedureCode> codes = codes(ofDay);
        boolean isPast = false;
        for (int i = 0; i < codes.size(); i++) {
            for (ProcedureCode other : codes.subList(i + 1, codes.size())) {
                isPast |= !isVouchedFor(codes.get(i), other, session.setting());
            }
        }
        return isPast && session.payer().equals(PayerId.MEDICARE);
    }

    /** Activities and self-care were a pair up to 2021-12-31 (RULES 5): what has ended is known not to be there. */
    private static boolean isVouchedFor(ProcedureCode one, ProcedureCode other, Setting setting) {
        CodeSet vouched = setting == Setting.PRACTITIONER ? PRACTICE : HOSPITAL;
        return Set.of(one, other).equals(ENDED) || (vouched.contains(one) && vouched.contains(other));
    }

    /** Returns what is billed, or recorded where nothing is. */
    private static List<ProcedureCode> codes(List<Session> sessions) {
        Set<ProcedureCode> codes = new HashSet<>();
        for (Session session : sessions) {
            session.billed().stream().map(BilledLine::code).forEach(codes::add);
            if (session.billed().isEmpty()) {
                session.treatments().stream().map(Treatment::code).forEach(codes::add);
            }
        }
        return List.copyOf(codes);
    }
}
