package org.therapybilling.session;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.vocabulary.PayerId;

/**
 * What the sessions of one treatment day have in common: patient, date of service, payer and billing provider. Within
 * it, the minutes of each discipline are pooled (CMS Pub. 100-04 ch. 5 §20.2.C: all treatment of the day).
 *
 * @param patientKey the caller's key of the patient
 * @param dateOfService the date of service
 * @param payer the profile of the payer
 * @param billingProvider the caller's key of the billing provider; empty if unknown, which is a value like any other
 */
public record DayKey(String patientKey, LocalDate dateOfService, PayerId payer, Optional<String> billingProvider)
        implements Comparable<DayKey> {

    private static final Comparator<DayKey> ORDER = Comparator.comparing(DayKey::patientKey)
            .thenComparing(DayKey::dateOfService)
            .thenComparing(DayKey::payer)
            .thenComparing(key -> key.billingProvider().isPresent())
            .thenComparing(key -> key.billingProvider().orElse(""));

    /**
     * Checks that nothing is missing.
     *
     * @param patientKey the caller's key of the patient
     * @param dateOfService the date of service
     * @param payer the profile of the payer
     * @param billingProvider the caller's key of the billing provider; empty if unknown, which is a value like any other
     */
    public DayKey {
        Objects.requireNonNull(patientKey, "patientKey");
        Objects.requireNonNull(dateOfService, "dateOfService");
        Objects.requireNonNull(payer, "payer");
        Objects.requireNonNull(billingProvider, "billingProvider");
    }

    /**
     * {@return the day of a session; empty if it has no key of the patient, for then it stands alone}
     *
     * @param session the session
     */
    public static Optional<DayKey> of(Session session) {
        Objects.requireNonNull(session, "session");
        return session.patientKey()
                .map(patient ->
                        new DayKey(patient, session.dateOfService(), session.payer(), session.billingProvider()));
    }

    /**
     * {@return the order by patient, date of service, payer and billing provider, unknown providers first} Hash tables find
     * keys by it that somebody chose to have one hash.
     *
     * @param other another key
     */
    @Override
    public int compareTo(DayKey other) {
        Objects.requireNonNull(other, "other");
        return ORDER.compare(this, other);
    }

    /** Returns only that it is a key: its values belong to a patient. */
    @Override
    public String toString() {
        return "DayKey[]";
    }
}
