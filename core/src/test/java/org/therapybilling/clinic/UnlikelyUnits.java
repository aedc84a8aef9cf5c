package org.therapybilling.clinic;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Setting;

/**
 * Medically unlikely edits of a date as RULES 6 has them, and when the tables that come with the library vouch for them:
 * Medicare's from the third quarter of 2024 on, Medicaid's for practitioners from 2026 on, equal for these codes.
 */
final class UnlikelyUnits {

    static final LocalDate SINCE = LocalDate.of(2024, 7, 1);
    private static final LocalDate OF_MEDICAID = LocalDate.of(2026, 1, 1);
    private static final Map<String, Integer> LIMITS = Map.ofEntries(
            Map.entry("97110", 6),
            Map.entry("97112", 4),
            Map.entry("97116", 4),
            Map.entry("97140", 6),
            Map.entry("97530", 6),
            Map.entry("97533", 4),
            Map.entry("97535", 8),
            Map.entry("97750", 8),
            Map.entry("97129", 1),
            Map.entry("97130", 7),
            Map.entry("97016", 1),
            Map.entry("97028", 1),
            Map.entry("92609", 1),
            Map.entry("G0283", 1));
    private static final Map<String, Integer> OF_HOSPITALS = Map.of("97110", 8, "97112", 6);

    private UnlikelyUnits() {}

    static boolean areKnown(Session session) {
        boolean isPractice = session.setting() == Setting.PRACTITIONER;
        LocalDate date = session.dateOfService();
        return session.payer().equals(PayerId.MEDICARE)
                ? !date.isBefore(SINCE)
                : session.payer().equals(PermittedSessions.MEDICAID) && isPractice && !date.isBefore(OF_MEDICAID);
    }

    /** Says whether a code that is billed has more units than its edit allows. */
    static boolean areBilled(Session session) {
        Map<String, Integer> units = new HashMap<>();
        session.billed()
                .forEach(
                        line -> units.merge(line.code().toString(), line.units().toInt(), Integer::sum));
        return areKnown(session)
                && units.entrySet().stream().anyMatch(code -> code.getValue() > limit(code.getKey(), session));
    }

    private static int limit(String code, Session session) {
        int limit = LIMITS.get(code);
        return session.setting() == Setting.OUTPATIENT_HOSPITAL ? OF_HOSPITALS.getOrDefault(code, limit) : limit;
    }
}
