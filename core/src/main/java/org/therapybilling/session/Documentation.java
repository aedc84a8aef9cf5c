package org.therapybilling.session;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.CopyStyle;

/**
 * What the medical record holds. An empty value is unknown; a fact that was looked for and not found is named in
 * {@link #absent()}. The facts are those of CMS Pub. 100-02 ch. 15 §220.1 (order, plan, certification) and §220.3
 * (evaluation, progress report, note).
 */
@Value.Immutable
@CopyStyle
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
            "lateCertificationReason",
            "orderOnFile",
            "planSentOn",
            "recertifiedOn",
            "lastProgressReport",
            "treatmentDaysSinceProgressReport",
            "progressPeriodEnd",
            "distinctServices",
            "totalTreatmentMinutes",
            "referringProvider");

    Documentation() {}

    /** {@return a builder of a documentation of which nothing is known} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all that this documentation holds} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the names that {@link #absent()} may hold: the facts below, and two of the session itself} */
    public static List<String> facts() {
        return FACTS;
    }

    /** {@return the date of the initial evaluation} */
    public abstract Optional<LocalDate> initialEvaluation();

    /** {@return whether the record states functional goals} */
    public abstract Optional<Boolean> functionalGoals();

    /** {@return whether the record shows measurable progress} */
    public abstract Optional<Boolean> measurableProgress();

    /** {@return whether the record shows medical necessity} */
    public abstract Optional<Boolean> medicalNecessity();

    /** {@return whether the record shows the need for skilled care} */
    public abstract Optional<Boolean> skilledNeed();

    /** {@return whether the note of the day is signed} */
    public abstract Optional<Boolean> signed();

    /** {@return the first day of the plan of care} */
    public abstract Optional<LocalDate> planOfCareStart();

    /** {@return the last day of the plan of care} */
    public abstract Optional<LocalDate> planOfCareEnd();

    /** {@return when the certification was signed} */
    public abstract Optional<LocalDate> certifiedOn();

    /** {@return why the certification was late, free text} */
    public abstract Optional<String> lateCertificationReason();

    /** {@return whether a signed order or referral is on file} */
    public abstract Optional<Boolean> orderOnFile();

    /** {@return when the plan was sent to the referring clinician} */
    public abstract Optional<LocalDate> planSentOn();

    /** {@return when the latest recertification was signed} */
    public abstract Optional<LocalDate> recertifiedOn();

    /** {@return the date of the latest progress report} */
    public abstract Optional<LocalDate> lastProgressReport();

    /** {@return the treatment days since {@link #lastProgressReport}, this session's included; zero or more} */
    public abstract Optional<Integer> treatmentDaysSinceProgressReport();

    /** {@return the date of the tenth treatment day since the report, or an earlier one that the clinician chose} */
    public abstract Optional<LocalDate> progressPeriodEnd();

    /**
     * {@return the reasons recorded for services that may meet only if they are distinct} A list that is there is
     * complete, also one without elements: of what it does not name, no reason is recorded.
     */
    public Optional<List<DistinctService>> distinctServices() {
        return Optional.ofNullable(distinctServicesOrNull());
    }

    abstract @Nullable List<DistinctService> distinctServicesOrNull();

    /** {@return the names out of {@link #facts()} of what was looked for in the record and not found} */
    public abstract List<String> absent();

    /** Takes what comes from another machine as if it were built here. */
    @Serial
    Object readResolve() {
        return toBuilder().build();
    }

    private void check() {
        checkYears();
        treatmentDaysSinceProgressReport()
                .ifPresent(days -> Checks.notNegative("The number of treatment days since a progress report", days));
        lateCertificationReason().ifPresent(reason -> Checks.notBlank("The reason for a late certification", reason));
        if (!FACTS.containsAll(absent())) {
            throw new IllegalArgumentException(
                    "A name in the list of absent facts is not known; allowed are " + String.join(", ", FACTS) + ".");
        }
    }

    private void checkYears() {
        initialEvaluation().ifPresent(date -> SessionCheck.year("the initial evaluation", date));
        planOfCareStart().ifPresent(date -> SessionCheck.year("the beginning of the plan of care", date));
        planOfCareEnd().ifPresent(date -> SessionCheck.year("the end of the plan of care", date));
        certifiedOn().ifPresent(date -> SessionCheck.year("the certification", date));
        planSentOn().ifPresent(date -> SessionCheck.year("the sending of the plan", date));
        recertifiedOn().ifPresent(date -> SessionCheck.year("the recertification", date));
        lastProgressReport().ifPresent(date -> SessionCheck.year("the last progress report", date));
        progressPeriodEnd().ifPresent(date -> SessionCheck.year("the end of the progress period", date));
    }

    /** Returns how many facts are recorded as absent; no dates and no free text. */
    @Override
    public String toString() {
        return "Documentation[absent " + absent().size() + "]";
    }

    /**
     * Collects the values of a documentation: there is a method for each value of {@link Documentation}, of the same name,
     * {@code addDistinctServices(…)} and {@code addAbsent(…)}. What is set again is set anew.
     */
    public static final class Builder extends ImmutableDocumentation.Builder {
        Builder() {}

        /**
         * {@return the documentation}
         *
         * @throws IllegalArgumentException if a value is impossible: a negative number, a blank reason, a name that is no fact
         */
        @Override
        public Documentation build() {
            Documentation built = super.build();
            built.check();
            return built;
        }
    }
}
