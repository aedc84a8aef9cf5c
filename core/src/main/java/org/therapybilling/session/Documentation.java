package org.therapybilling.session;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.HouseStyle;

/**
 * What the medical record holds. An empty value is unknown; a fact that was looked for and not found is named in
 * {@link #absent()}.
 */
@Value.Immutable
@HouseStyle
public abstract class Documentation implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<String> FACTS = List.of(
            "initialEvaluation",
            "functionalGoals",
            "measurableProgress",
            "medicalNecessity",
            "skilledNeed",
            "signed",
            "planOfCareStart",
            "planOfCareEnd",
            "certifiedOn",
            "orderOnFile",
            "planSentOn",
            "recertifiedOn",
            "lastProgressReport",
            "treatmentDaysSinceProgressReport",
            "distinctServices",
            "totalTreatmentMinutes");

    Documentation() {}

    /**
     * Begins a documentation of which nothing is known.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the names that {@link #absent()} may hold.
     *
     * @return an unmodifiable list
     */
    public static List<String> facts() {
        return FACTS;
    }

    /**
     * Returns the date of the initial evaluation.
     *
     * @return empty if unknown
     */
    public abstract Optional<LocalDate> initialEvaluation();

    /**
     * Says whether the record states functional goals.
     *
     * @return empty if unknown
     */
    public abstract Optional<Boolean> functionalGoals();

    /**
     * Says whether the record shows measurable progress.
     *
     * @return empty if unknown
     */
    public abstract Optional<Boolean> measurableProgress();

    /**
     * Says whether the record shows medical necessity.
     *
     * @return empty if unknown
     */
    public abstract Optional<Boolean> medicalNecessity();

    /**
     * Says whether the record shows the need for skilled care.
     *
     * @return empty if unknown
     */
    public abstract Optional<Boolean> skilledNeed();

    /**
     * Says whether the note of the day is signed.
     *
     * @return empty if unknown
     */
    public abstract Optional<Boolean> signed();

    /**
     * Returns the first day of the plan of care.
     *
     * @return empty if unknown
     */
    public abstract Optional<LocalDate> planOfCareStart();

    /**
     * Returns the last day of the plan of care.
     *
     * @return empty if unknown
     */
    public abstract Optional<LocalDate> planOfCareEnd();

    /**
     * Returns the date of the certification.
     *
     * @return empty if unknown
     */
    public abstract Optional<LocalDate> certifiedOn();

    /**
     * Says whether a signed and dated order or referral is on file.
     *
     * @return empty if unknown
     */
    public abstract Optional<Boolean> orderOnFile();

    /**
     * Returns the date on which the plan was sent to the referring clinician.
     *
     * @return empty if unknown
     */
    public abstract Optional<LocalDate> planSentOn();

    /**
     * Returns the date of the latest recertification.
     *
     * @return empty if unknown
     */
    public abstract Optional<LocalDate> recertifiedOn();

    /**
     * Returns the date of the latest progress report.
     *
     * @return empty if unknown
     */
    public abstract Optional<LocalDate> lastProgressReport();

    /**
     * Returns the treatment days since the latest progress report, this session's included.
     *
     * @return zero or more; empty if unknown
     */
    public abstract Optional<Integer> treatmentDaysSinceProgressReport();

    /**
     * Returns the reasons recorded for services that may meet only if they are distinct.
     *
     * @return an unmodifiable list, empty if there is none
     */
    public abstract List<DistinctService> distinctServices();

    /**
     * Returns the names of the facts that were looked for in the record and not found.
     *
     * @return names out of {@link #facts()}, empty if nothing is known to be absent
     */
    public abstract List<String> absent();

    @Value.Check
    void check() {
        treatmentDaysSinceProgressReport()
                .ifPresent(days -> Checks.notNegative("The number of treatment days since a progress report", days));
        if (!FACTS.containsAll(absent())) {
            throw new IllegalArgumentException(
                    "A name in the list of absent facts is not known; allowed are " + String.join(", ", FACTS) + ".");
        }
    }

    /** Returns how many facts are recorded as absent; no dates and no free text. */
    @Override
    public String toString() {
        return "Documentation[absent " + absent().size() + "]";
    }

    /** Collects the values of a documentation; each is set at most once. */
    public static final class Builder extends ImmutableDocumentation.Builder {
        Builder() {}
    }
}
