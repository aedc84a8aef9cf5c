package org.therapybilling.session;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.CopyStyle;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.Units;

/**
 * What was recorded of one patient, in one discipline, on one date of service: treatments, or the lines billed for
 * them, or both. An empty value is unknown unless said otherwise.
 */
@Value.Immutable
@CopyStyle
public abstract class Session implements Serializable {

    private static final long serialVersionUID = 1L;

    Session() {}

    /**
     * {@return a builder of a session}
     *
     * @param dateOfService the date of service, years 1 to 9999
     * @param discipline the discipline of the plan of care
     * @param payer the profile of the payer
     */
    public static Builder on(LocalDate dateOfService, Discipline discipline, PayerId payer) {
        return new Builder().dateOfService(dateOfService).discipline(discipline).payer(payer);
    }

    /** {@return a builder that begins with all that this session holds} */
    public Builder toBuilder() {
        Builder builder = new Builder().from(this);
        billed().forEach(line -> builder.lastLine = Math.max(builder.lastLine, line.line()));
        localLines().forEach(line -> builder.lastLine = Math.max(builder.lastLine, line.line()));
        return builder;
    }

    /** {@return the caller's id of the session; empty if it has none} */
    public abstract Optional<String> sessionId();

    /** {@return the caller's key of the patient; empty if the session stands alone} */
    public abstract Optional<String> patientKey();

    /** {@return the caller's key of the billing provider} */
    public abstract Optional<String> billingProvider();

    /** {@return the caller's key of the rendering provider} */
    public abstract Optional<String> renderingProvider();

    /** {@return the date of service, of the years 1 to 9999} */
    public abstract LocalDate dateOfService();

    /** {@return the discipline of the plan of care} */
    public abstract Discipline discipline();

    /** {@return the kind of claim; {@link Setting#PRACTITIONER} unless told} */
    @Value.Default
    public Setting setting() {
        return Setting.PRACTITIONER;
    }

    /** {@return the place of service code of the claim, for example {@code 11} for an office} */
    public abstract Optional<String> placeOfService();

    /** {@return the fee schedule area; where it is empty, {@link #zip} stands for it} */
    public abstract Optional<Locality> locality();

    /** {@return the ZIP code of the place of service, five digits} */
    public abstract Optional<String> zip();

    /** {@return the arrangement under which the services are billed} */
    public abstract Optional<BillingArrangement> billingArrangement();

    /**
     * {@return whether the clinician is a qualifying participant of an advanced alternative payment model (APM), which
     * chooses the conversion factor from 2026 on (42 CFR 414.20); false unless told}
     */
    @Value.Default
    public boolean qualifyingApmParticipant() {
        return false;
    }

    /** {@return whether the provider participates in Medicare, accepting assignment always} */
    public abstract Optional<Boolean> participating();

    /**
     * {@return who gives what the record leaves open; empty is the therapist} Readers of JSON and of tables apply it:
     * {@link Treatment#performer} is the one who gave a treatment, whatever stands here.
     */
    public abstract Optional<Performer> performer();

    /** {@return the NPI of the referring clinician as written, ten digits if it is right} */
    public abstract Optional<String> referringProvider();

    /** {@return whether there is an Advance Beneficiary Notice} */
    public abstract Optional<AdvanceNotice> abn();

    /** {@return the modifiers that the clinician vouches for on all lines of the session, such as KX; none unless told} */
    @Value.Default
    public ModifierSet attested() {
        return ModifierSet.NONE;
    }

    /** {@return the profile of the payer} */
    public abstract PayerId payer();

    /** {@return the profile of the payer who pays second; empty if there is none} */
    public abstract Optional<PayerId> secondaryPayer();

    /** {@return what was given, in the order recorded; empty if only billed lines are known} */
    public abstract List<Treatment> treatments();

    /** {@return the total treatment time of the note, timed and untimed services together, 0 to 1440 minutes} */
    public abstract Optional<Minutes> totalTreatmentMinutes();

    /**
     * {@return the services that the professional chose to give a unit to where several have an equal title to it, the
     * first choice first} Empty if nothing was chosen; ignored where nothing is tied.
     */
    public abstract List<ProcedureCode> tieGoesTo();

    /** {@return the lines of the claim in the order given; empty if nothing is billed yet} */
    public abstract List<BilledLine> billed();

    /** {@return the local codes in the place of treatments; {@link #treatments} does not hold those} */
    public abstract List<LocalCode.Treated> localTreatments();

    /** {@return the local codes in the place of billed lines; {@link #billed} does not hold those} */
    public abstract List<LocalCode.Billed> localLines();

    /** {@return all local codes: those of treatments, then those of billed lines} */
    public List<LocalCode> localCodes() {
        List<LocalCode> all = new ArrayList<>(localTreatments());
        all.addAll(localLines());
        return Collections.unmodifiableList(all);
    }

    /** {@return whether nothing is recorded as given, be it under a local code: there is a claim only} */
    public boolean isClaimOnly() {
        return treatments().isEmpty() && localTreatments().isEmpty();
    }

    /** {@return whether something is billed, be it under a local code} */
    public boolean isBilled() {
        return !billed().isEmpty() || !localLines().isEmpty();
    }

    /**
     * {@return the diagnoses (ICD-10-CM) as written} Empty if unknown; a list without elements is known: the claim has
     * none.
     */
    public Optional<List<String>> diagnoses() {
        return Optional.ofNullable(diagnosesOrNull());
    }

    abstract @Nullable List<String> diagnosesOrNull();

    /** {@return the date on which the claim was submitted; empty also if it is not yet} */
    public abstract Optional<LocalDate> submittedOn();

    /** {@return what the medical record holds; empty if nobody looked} */
    public abstract Optional<Documentation> documentation();

    /** {@return the patient's year before this session; empty if nobody looked} */
    public abstract Optional<History> history();

    /** {@return further facts of the caller's own, from name to JSON text, in the order given; empty if there is none} */
    public abstract Map<String, String> extensions();

    /**
     * {@return where a treatment stands in what was recorded, for example {@code treatments[1]}} Local codes have places
     * as well, so that the number may be higher than the index.
     *
     * @param index an index of {@link #treatments}
     */
    public String treatmentPath(int index) {
        return "treatments[" + LocalPlaces.place(index, localTreatments()) + "]";
    }

    /**
     * {@return where a billed line stands in what was recorded, for example {@code billed[0]}; the twin of {@link
     * #treatmentPath}}
     *
     * @param index an index of {@link #billed}
     */
    public String billedPath(int index) {
        return "billed[" + LocalPlaces.place(index, localLines()) + "]";
    }

    /**
     * {@return a session equal to this one but for the professional's choice at a tie}
     *
     * @param codes the services that get the tied units, the first choice first
     */
    public Session choosing(List<ProcedureCode> codes) {
        Checks.elements("codes", codes);
        return toBuilder().tieGoesTo(codes).build();
    }

    /** Takes what comes from another machine as if it were built here. */
    @Serial
    Object readResolve() {
        return toBuilder().build();
    }

    private void check() {
        SessionCheck.year("the date of service", dateOfService());
        submittedOn().ifPresent(date -> SessionCheck.year("the submission", date));
        totalTreatmentMinutes()
                .ifPresent(total -> Checks.inRange("The total treatment time", total.toInt(), 0, Minutes.OF_A_DAY));
        if (treatments().isEmpty() && billed().isEmpty() && localCodes().isEmpty()) {
            throw new IllegalArgumentException(
                    "The session has neither treatments nor billed lines; give at least one of either.");
        }
        SessionCheck.atMost(
                "treatments", treatments().size() + localTreatments().size());
        SessionCheck.atMost("billed lines", billed().size() + localLines().size());
        SessionCheck.atMost("codes that a tie goes to", tieGoesTo().size());
        SessionCheck.atMost("diagnoses", diagnoses().map(List::size).orElse(0));
        LocalPlaces.check(localTreatments(), treatments().size());
        LocalPlaces.check(localLines(), billed().size());
        SessionCheck.numberedOnce(billed(), localLines());
        SessionCheck.attested(attested());
        zip().ifPresent(SessionCheck::zip);
        checkTexts();
    }

    private void checkTexts() {
        SessionCheck.key("The id of the session", sessionId());
        SessionCheck.key("The key of the patient", patientKey());
        SessionCheck.key("The key of the billing provider", billingProvider());
        SessionCheck.key("The key of the rendering provider", renderingProvider());
        SessionCheck.key("The key of the referring provider", referringProvider());
        placeOfService().ifPresent(SessionCheck::placeOfService);
        diagnoses().ifPresent(codes -> codes.forEach(code -> Checks.notBlank("A diagnosis", code)));
    }

    /** Returns how much is recorded; no keys, no dates, no free text. */
    @Override
    public String toString() {
        return "Session[" + discipline() + ", treatments " + treatments().size() + ", billed " + billed().size() + "]";
    }

    /**
     * Collects the values of a session. Beside the short forms below there is a method for each value of {@link Session},
     * of the same name: {@code sessionId("S-1")} sets one, {@code tieGoesTo(codes)} sets a list, and {@code
     * addTreatments(…)}, {@code addAllBilled(…)}, {@code putExtensions(…)} add to one. What is set again is set anew. A
     * builder can be used from one thread at a time, and again after {@code build()}, which refuses with an {@link
     * IllegalArgumentException} what is impossible.
     */
    public static final class Builder extends ImmutableSession.Builder {

        /** The highest number of a line so far, as far as it is told here. */
        private int lastLine;

        Builder() {}

        /**
         * {@return the session}
         *
         * @throws IllegalArgumentException if it is impossible: the message says what was given, what is allowed and how to mend it
         */
        @Override
        public Session build() {
            Session built = super.build();
            built.check();
            return built;
        }

        /**
         * Adds a treatment by the therapist whose time is not recorded, such as an untimed service.
         *
         * @param code five characters such as {@code 97161}
         * @return this builder
         * @throws IllegalArgumentException if the text is no code
         */
        public Builder treated(String code) {
            Objects.requireNonNull(code, "code");
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
            Objects.requireNonNull(minutes, "minutes");
            Objects.requireNonNull(code, "code");
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
            Objects.requireNonNull(minutes, "minutes");
            Objects.requireNonNull(code, "code");
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
            Objects.requireNonNull(end, "end");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(start, "start");
            return treated(code, start, end, Performer.THERAPIST);
        }

        /**
         * Adds a treatment.
         *
         * @param code five characters such as {@code 97110}
         * @param start when it began, local time
         * @param end when it ended, after the start
         * @param performer who gave it
         * @return this builder
         * @throws IllegalArgumentException if the text is no code or the end is not after the start
         */
        public Builder treated(String code, LocalTime start, LocalTime end, Performer performer) {
            Objects.requireNonNull(end, "end");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(start, "start");
            return addTreatments(
                    Treatment.of(code, start, end).performer(performer).build());
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
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(modifiers, "modifiers");
            lastLine++;
            return addBilled(BilledLine.of(lastLine, ProcedureCode.of(code), units)
                    .addModifiers(modifiers)
                    .build());
        }

        /**
         * Sets the modifiers that the clinician vouches for on all lines of the session.
         *
         * @param modifiers such as {@link Modifier#KX}, each two letters or digits
         * @return this builder
         */
        public Builder attesting(Modifier... modifiers) {
            Checks.elements("modifiers", modifiers);
            return attested(ModifierSet.of(modifiers));
        }
    }
}
