package org.therapybilling.session;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.HouseStyle;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.Units;

/**
 * What was recorded of one patient, in one discipline, on one date of service: treatments, or the lines billed for
 * them, or both.
 */
@Value.Immutable
@HouseStyle
public abstract class Session implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    Session() {}

    /**
     * Begins a session.
     *
     * @param dateOfService the date of service, years 1 to 9999
     * @param discipline the discipline of the plan of care
     * @param payer the profile of the payer
     * @return a builder
     */
    public static Builder on(LocalDate dateOfService, Discipline discipline, PayerId payer) {
        return new Builder().dateOfService(dateOfService).discipline(discipline).payer(payer);
    }

    /**
     * Returns the caller's id of the session.
     *
     * @return empty if it has none
     */
    public abstract Optional<String> sessionId();

    /**
     * Returns the caller's key of the patient.
     *
     * @return empty if the session stands alone
     */
    public abstract Optional<String> patientKey();

    /**
     * Returns the caller's key of the billing provider.
     *
     * @return empty if unknown
     */
    public abstract Optional<String> billingProvider();

    /**
     * Returns the caller's key of the rendering provider.
     *
     * @return empty if unknown
     */
    public abstract Optional<String> renderingProvider();

    /**
     * Returns the date of service.
     *
     * @return a date of the years 1 to 9999
     */
    public abstract LocalDate dateOfService();

    /**
     * Returns the discipline of the plan of care.
     *
     * @return the discipline
     */
    public abstract Discipline discipline();

    /**
     * Returns the kind of claim.
     *
     * @return {@link Setting#PRACTITIONER} unless told
     */
    @Value.Default
    public Setting setting() {
        return Setting.PRACTITIONER;
    }

    /**
     * Returns the place of service code of the claim, for example {@code 11} for an office.
     *
     * @return empty if unknown
     */
    public abstract Optional<String> placeOfService();

    /**
     * Returns the fee schedule area.
     *
     * @return empty if unknown
     */
    public abstract Optional<Locality> locality();

    /**
     * Returns the profile of the payer.
     *
     * @return the id of the profile
     */
    public abstract PayerId payer();

    /**
     * Returns the profile of the payer who pays second.
     *
     * @return empty if there is none
     */
    public abstract Optional<PayerId> secondaryPayer();

    /**
     * Returns what was given.
     *
     * @return an unmodifiable list in the order recorded; empty if only billed lines are known
     */
    public abstract List<Treatment> treatments();

    /**
     * Returns the total treatment time of the note, timed and untimed services together.
     *
     * @return 0 to 1440 minutes; empty if unknown
     */
    public abstract Optional<Minutes> totalTreatmentMinutes();

    /**
     * Returns the services that the professional chose to give a unit to where several have an equal claim to it, the
     * first choice first. Ignored where nothing is tied.
     *
     * @return an unmodifiable list, empty if nothing was chosen
     */
    public abstract List<ProcedureCode> tieGoesTo();

    /**
     * Returns the lines of the claim.
     *
     * @return an unmodifiable list in the order given; empty if nothing is billed yet
     */
    public abstract List<BilledLine> billed();

    /**
     * Returns the diagnoses (ICD-10-CM) as written.
     *
     * @return an unmodifiable list, empty if unknown
     */
    public abstract List<String> diagnoses();

    /**
     * Returns the date on which the claim was submitted.
     *
     * @return empty if unknown or not yet submitted
     */
    public abstract Optional<LocalDate> submittedOn();

    /**
     * Returns what the medical record holds.
     *
     * @return empty if nobody looked
     */
    public abstract Optional<Documentation> documentation();

    /**
     * Returns the patient's year before this session.
     *
     * @return empty if nobody looked
     */
    public abstract Optional<History> history();

    /**
     * Returns further facts of the caller's own, each as JSON text.
     *
     * @return an unmodifiable map from name to JSON text, empty if there is none
     */
    public abstract Map<String, String> extensions();

    /**
     * Returns this session with the professional's choice at a tie.
     *
     * @param codes the services that get the tied units, the first choice first
     * @return a session equal to this one but for {@link #tieGoesTo()}
     */
    public Session choosing(List<ProcedureCode> codes) {
        return new Builder()
                .sessionId(sessionId())
                .patientKey(patientKey())
                .billingProvider(billingProvider())
                .renderingProvider(renderingProvider())
                .dateOfService(dateOfService())
                .discipline(discipline())
                .setting(setting())
                .placeOfService(placeOfService())
                .locality(locality())
                .payer(payer())
                .secondaryPayer(secondaryPayer())
                .addAllTreatments(treatments())
                .totalTreatmentMinutes(totalTreatmentMinutes())
                .addAllTieGoesTo(codes)
                .addAllBilled(billed())
                .addAllDiagnoses(diagnoses())
                .submittedOn(submittedOn())
                .documentation(documentation())
                .history(history())
                .putAllExtensions(extensions())
                .build();
    }

    @Value.Check
    void check() {
        Checks.inRange("The year of the date of service", dateOfService().getYear(), FIRST_YEAR, LAST_YEAR);
        if (treatments().isEmpty() && billed().isEmpty()) {
            throw new IllegalArgumentException(
                    "The session has neither treatments nor billed lines; give at least one of either.");
        }
        if (billed().stream().map(BilledLine::line).distinct().count() < billed().size()) {
            throw new IllegalArgumentException("Two billed lines have the same number; number each line once.");
        }
        totalTreatmentMinutes()
                .ifPresent(total -> Checks.inRange("The total treatment time", total.toInt(), 0, Minutes.OF_A_DAY));
        sessionId().ifPresent(id -> Checks.notBlank("The id of the session", id));
        patientKey().ifPresent(key -> Checks.notBlank("The key of the patient", key));
        billingProvider().ifPresent(key -> Checks.notBlank("The key of the billing provider", key));
        renderingProvider().ifPresent(key -> Checks.notBlank("The key of the rendering provider", key));
        placeOfService().ifPresent(place -> Checks.notBlank("The place of service", place));
    }

    /** Returns how much is recorded; no keys, no dates, no free text. */
    @Override
    public String toString() {
        return "Session[" + discipline() + ", treatments " + treatments().size() + ", billed " + billed().size() + "]";
    }

    /** Collects the values of a session; each single value is set at most once. */
    public static final class Builder extends ImmutableSession.Builder {

        private int billedLines;

        Builder() {}

        /**
         * Adds a treatment by the therapist whose time is not recorded, such as an untimed service.
         *
         * @param code five characters such as {@code 97161}
         * @return this builder
         * @throws IllegalArgumentException if the text is no code
         */
        public Builder treated(String code) {
            return addTreatments(Treatment.of(ProcedureCode.of(code)).build());
        }

        /**
         * Adds a treatment by the therapist.
         *
         * @param code five characters such as {@code 97110}
         * @param minutes how long it took, 0 to 1440
         * @return this builder
         * @throws IllegalArgumentException if the text is no code or the minutes are more than 1440
         */
        public Builder treated(String code, Minutes minutes) {
            return treated(code, minutes, Performer.THERAPIST);
        }

        /**
         * Adds a treatment.
         *
         * @param code five characters such as {@code 97110}
         * @param minutes how long it took, 0 to 1440
         * @param performer who gave it
         * @return this builder
         * @throws IllegalArgumentException if the text is no code or the minutes are more than 1440
         */
        public Builder treated(String code, Minutes minutes, Performer performer) {
            return addTreatments(
                    Treatment.of(code, minutes).performer(performer).build());
        }

        /**
         * Adds a treatment by the therapist.
         *
         * @param code five characters such as {@code 97110}
         * @param start when it began, local time
         * @param end when it ended, after the start
         * @return this builder
         * @throws IllegalArgumentException if the text is no code or the end is not after the start
         */
        public Builder treated(String code, LocalTime start, LocalTime end) {
            return addTreatments(Treatment.of(code, start, end).build());
        }

        /**
         * Adds a line of the claim; it gets the next number.
         *
         * @param code five characters such as {@code 97110}
         * @param units the units billed, 1 or more
         * @param modifiers the modifiers as written
         * @return this builder
         * @throws IllegalArgumentException if the text is no code or the units are zero
         */
        public Builder billed(String code, Units units, Modifier... modifiers) {
            billedLines++;
            return addBilled(BilledLine.of(billedLines, ProcedureCode.of(code), units)
                    .addModifiers(modifiers)
                    .build());
        }
    }
}
