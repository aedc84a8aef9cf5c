package org.therapybilling.compliance.rules.telehealth;

import java.util.HashSet;
import java.util.Set;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.Setting;

/** The places of service at which telehealth is usually billed: its own, 02 and 10, and those of ordinary visits. */
final class UsualPlaces {

    /** Telehealth's own; school, office, home, assisted living, group home, mobile unit, nursing facility, clinics. */
    private static final Set<String> ANYWHERE =
            Set.of("02", "10", "03", "11", "12", "13", "14", "15", "32", "33", "49", "50", "62", "71", "72");

    private static final Set<String> OF_HOSPITALS = Set.of("19", "22");

    private UsualPlaces() {}

    static Set<String> of(Session session) {
        if (session.setting() == Setting.OUTPATIENT_HOSPITAL
                || session.billingArrangement()
                        .filter(of -> of == BillingArrangement.HOSPITAL || of == BillingArrangement.CAH)
                        .isPresent()) {
            return with(OF_HOSPITALS);
        }
        boolean isNursing = session.billingArrangement()
                .filter(of -> of == BillingArrangement.SNF)
                .isPresent();
        return isNursing ? with(Set.of("31")) : ANYWHERE;
    }

    private static Set<String> with(Set<String> more) {
        Set<String> all = new HashSet<>(ANYWHERE);
        all.addAll(more);
        return all;
    }
}
