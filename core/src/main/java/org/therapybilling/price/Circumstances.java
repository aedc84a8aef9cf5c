package org.therapybilling.price;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Answer;
import org.therapybilling.internal.Checks;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.Locality;

/**
 * Where and by whom the services of a claim were given, as far as its sessions say.
 *
 * @param date the date of service
 * @param place the fee schedule area; none if no session says where
 * @param isQualifying whether the conversion factor of qualifying APM participants holds
 * @param isParticipating whether the provider participates in Medicare, as is taken unless told
 * @param obstacle why there is no price of Medicare; null if there is one
 */
record Circumstances(
        LocalDate date,
        Answer<Locality> place,
        boolean isQualifying,
        boolean isParticipating,
        @Nullable String obstacle)
        implements Serializable {

    Circumstances {
        Checks.present(date, place);
    }

    static Circumstances of(List<Session> sessions, FeeData data) {
        Session first = sessions.get(0);
        return new Circumstances(
                first.dateOfService(),
                Place.of(sessions, data),
                first.qualifyingApmParticipant(),
                isParticipating(sessions),
                obstacle(sessions));
    }

    private static boolean isParticipating(List<Session> sessions) {
        for (Session session : sessions) {
            if (!session.participating().orElse(true)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String obstacle(List<Session> sessions) {
        for (Session session : sessions) {
            if (session.billingArrangement().orElse(null) == BillingArrangement.CAH) {
                return "Critical access hospitals are not paid by the physician fee schedule"
                        + " (CMS Pub. 100-04 ch. 5 §10).";
            }
            if (session.qualifyingApmParticipant() != sessions.get(0).qualifyingApmParticipant()) {
                return Differing.in("qualifyingApmParticipant");
            }
        }
        return differInParticipation(sessions) ? Differing.in("participating") : null;
    }

    private static boolean differInParticipation(List<Session> sessions) {
        boolean yes = false;
        boolean no = false;
        for (Session session : sessions) {
            yes |= session.participating().orElse(false);
            no |= !session.participating().orElse(true);
        }
        return yes && no;
    }
}
