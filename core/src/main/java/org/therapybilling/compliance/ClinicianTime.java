package org.therapybilling.compliance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.internal.Checks;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Interval;
import org.therapybilling.vocabulary.Performer;

/**
 * The time of clinicians with patients of other days, as far as it came earlier in an input. It holds no key of a
 * patient.
 */
public final class ClinicianTime {

    /** Nothing is known of other patients. */
    public static final ClinicianTime NONE = new ClinicianTime(Map.of());

    private final Map<String, List<Interval>> byClinician;

    private ClinicianTime(Map<String, List<Interval>> byClinician) {
        this.byClinician = byClinician;
    }

    /**
     * {@return the time of clinicians on one date}
     *
     * @param byClinician by the caller's key of the clinician, the intervals with other patients
     */
    public static ClinicianTime of(Map<String, List<Interval>> byClinician) {
        Objects.requireNonNull(byClinician, "byClinician");
        Map<String, List<Interval>> copy = new HashMap<>();
        byClinician.forEach((clinician, intervals) ->
                copy.put(Checks.element("byClinician", clinician), Checks.copy("byClinician", intervals)));
        return new ClinicianTime(copy);
    }

    /**
     * {@return the intervals of a clinician with other patients}
     *
     * @param clinician the caller's key of the clinician
     */
    public List<Interval> of(String clinician) {
        Objects.requireNonNull(clinician, "clinician");
        return byClinician.getOrDefault(clinician, List.of());
    }

    /**
     * {@return the caller's key of who gave a treatment: the performer's; else that of the rendering provider, only where
     * the performer is the therapist; else empty, and the clinician is not known}
     *
     * @param session the session
     * @param treatment one of its treatments
     */
    public static Optional<String> clinician(Session session, Treatment treatment) {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(treatment, "treatment");
        return treatment
                .performerKey()
                .or(() -> session.renderingProvider().filter(key -> treatment.performer() == Performer.THERAPIST));
    }

    /** Returns how many clinicians there are; no keys. */
    @Override
    public String toString() {
        return "ClinicianTime[" + byClinician.size() + " clinician(s)]";
    }
}
