package org.therapybilling.payer;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.AssistantModifiers;
import org.therapybilling.payer.terms.Authorization;
import org.therapybilling.payer.terms.Bundle;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.payer.terms.CapForm;
import org.therapybilling.payer.terms.DistinctModifier;
import org.therapybilling.payer.terms.DocumentationRules;
import org.therapybilling.payer.terms.EditProgram;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.payer.terms.FeesForm;
import org.therapybilling.payer.terms.Frequency;
import org.therapybilling.payer.terms.ModifierOrder;
import org.therapybilling.payer.terms.Mppr;
import org.therapybilling.payer.terms.Pairs;
import org.therapybilling.payer.terms.PatientShare;
import org.therapybilling.payer.terms.RequiredModifier;
import org.therapybilling.payer.terms.VisitLimit;
import org.therapybilling.units.TenPercentMethod;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** The keys of profiles, each one constant in one place. A new key is a constant here, and a form if its kind is new. */
public final class PayerKeys {

    private static final List<PayerKey<?>> DECLARED = new ArrayList<>();
    private static final List<PayerKey<?>> ALL = Collections.unmodifiableList(DECLARED);

    private static final ProcedureCode EXERCISE = ProcedureCode.of("97110");
    private static final ProcedureCode MANUAL = ProcedureCode.of("97140");
    private static final Form<Factor> SHARE = Forms.factor("a share", "0.000001", "1");
    private static final Form<Factor> RELATIVE_VALUE = Forms.factor("relative values", "0", "9999");

    /** How minutes become units. */
    public static final PayerKey<CountingMethod> COUNTING = applied(
            "counting",
            "Minutes become units by {0}",
            Forms.word(CountingMethod.class, CountingMethod::id),
            CountingMethod.CMS_8_MINUTE);

    /** Whose counting is followed where this payer is the primary one and the secondary counts differently. */
    public static final PayerKey<PayerPrecedence> PRECEDENCE = applied(
            "precedence",
            "Where the secondary payer counts differently, the counting followed is: {0}",
            Forms.word(PayerPrecedence.class, PayerPrecedence::id),
            PayerPrecedence.PRIMARY);

    /** The most units of a session, that is a counting day. */
    public static final PayerKey<Listed<Cap<Units>>> UNITS_PER_SESSION =
            applied("unitsPerSession", "Pays a session at most {0}", CapForm.of(Forms.units()), Cap.units(4));

    /** The most minutes of a session. */
    public static final PayerKey<Listed<Cap<Minutes>>> MINUTES_PER_SESSION =
            applied("minutesPerSession", "Pays a session at most {0}", CapForm.of(Forms.minutes()), Cap.minutes(60));

    /** The most relative value units of a date. */
    public static final PayerKey<Listed<Cap<Factor>>> RVU_PER_DAY = applied(
            "rvuPerDay",
            "Pays a date at most relative values of {0}",
            CapForm.of(RELATIVE_VALUE),
            Listed.of(Cap.of(Factor.of("12")).whenBilled("97161", Factor.of("18"))));

    /** The most dollars of a date. */
    public static final PayerKey<Listed<Cap<Money>>> DOLLARS_PER_DAY = applied(
            "dollarsPerDay",
            "Pays a date at most dollars of {0}",
            CapForm.of(Forms.money()),
            Listed.of(Cap.of(Money.of("120.00"))));

    /** The most units of a code on a date. */
    public static final PayerKey<ByCode<Units>> UNITS_PER_CODE = applied(
            "unitsPerCode",
            "Pays a code a date at most {0}",
            Forms.byCode(Forms.units()),
            ByCode.of(Map.of(MANUAL, Units.of(2))));

    /** What has to be authorised beforehand. */
    public static final PayerKey<Authorization> AUTHORIZATION = applied(
            "authorization",
            "Authorises beforehand: {0}",
            Authorization.FORM,
            Authorization.of(Authorization.By.VISITS).build());

    /** How many visits the plan pays a year. */
    public static final PayerKey<VisitLimit> VISITS_PER_YEAR = applied(
            "visitsPerYear",
            "Visits a year: {0}",
            VisitLimit.FORM,
            new VisitLimit(30, List.of(Discipline.PT, Discipline.OT)));

    /** How often codes are paid. */
    public static final PayerKey<Listed<Frequency>> FREQUENCY = applied(
            "frequency",
            "Pays only so often: {0}",
            Frequency.FORM,
            Listed.of(Frequency.atMost(1)
                    .addCodes(ProcedureCode.of("97164"))
                    .per(Period.ofDays(60))
                    .build()));

    /** Whose services are paid. */
    public static final PayerKey<Listed<Performer>> PERFORMERS = applied(
            "performers",
            "Pays the services of {0}",
            Forms.listed(Forms.performer()),
            Listed.of(Performer.THERAPIST, Performer.ASSISTANT));

    /** Modifiers that lines must have. */
    public static final PayerKey<Listed<RequiredModifier>> REQUIRED_MODIFIERS = applied(
            "requiredModifiers",
            "Wants modifiers: {0}",
            RequiredModifier.FORM,
            Listed.of(RequiredModifier.of(Modifier.CQ)
                    .discipline(Discipline.PT)
                    .performer(Performer.ASSISTANT)
                    .build()));

    /** The code to bill instead of another. */
    public static final PayerKey<ByCode<ProcedureCode>> SUBSTITUTES = applied(
            "substitutes",
            "Wants another code instead of {0}",
            Forms.byCode(Forms.code()),
            ByCode.of(Map.of(ProcedureCode.of("97014"), ProcedureCode.of("G0283"))));

    /** Pairs of codes that the payer's own policy bundles. */
    public static final PayerKey<Listed<Bundle>> BUNDLES = applied(
            "bundles",
            "Bundles {0}",
            Bundle.FORM,
            Listed.of(new Bundle(new CodePair(EXERCISE, MANUAL), ModifierSet.of(Modifier.M59, Modifier.XU))));

    /** Pairs of codes for which the record must give a reason. */
    public static final PayerKey<Listed<CodePair>> DISTINCT_SERVICES = applied(
            "distinctServices",
            "Wants a recorded reason for both of {0}",
            Pairs.LISTED,
            Listed.of(new CodePair(EXERCISE, MANUAL)));

    /** Whether lines carry the modifier of the plan of care. */
    public static final PayerKey<Boolean> DISCIPLINE_MODIFIERS =
            applied("disciplineModifiers", "Wants GP, GO or GN on lines: {0}", Forms.bool(), true);

    /** The modifiers of services that an assistant gave. */
    public static final PayerKey<AssistantModifiers> ASSISTANT_MODIFIERS = applied(
            "assistantModifiers",
            "Modifiers of an assistant's services: {0}",
            AssistantModifiers.FORM,
            AssistantModifiers.STANDARD);

    /** How the tenth is told from which on an assistant's part counts. */
    public static final PayerKey<TenPercentMethod> TEN_PERCENT = applied(
            "tenPercent",
            "Tells the assistant's tenth by the method {0}",
            Forms.word(TenPercentMethod.class, TenPercentMethod::id),
            TenPercentMethod.PERCENTAGE);

    /** Whether services of assistants in speech-language pathology are paid. */
    public static final PayerKey<Boolean> SLP_ASSISTANTS =
            applied("slpAssistants", "Pays the services of SLP assistants: {0}", Forms.bool(), false);

    /** Whether Medicare's rules for chiropractors hold. */
    public static final PayerKey<Boolean> CHIROPRACTIC = applied(
            "chiropractic", "Medicare's rules for chiropractors (AT, GY, coverage) hold: {0}", Forms.bool(), true);

    /** The order of modifiers on a line. */
    public static final PayerKey<ModifierOrder> MODIFIER_ORDER = applied(
            "modifierOrder",
            "Wants modifiers in the order {0}",
            ModifierOrder.FORM,
            new ModifierOrder(List.of(List.of(Modifier.GP, Modifier.GO, Modifier.GN), List.of(Modifier.M59))));

    /** How distinct services are marked. */
    public static final PayerKey<DistinctModifier> DISTINCT_MODIFIER = applied(
            "distinctModifier", "Wants distinct services marked by {0}", DistinctModifier.FORM, DistinctModifier.X);

    /** Whose procedure-to-procedure edits hold. */
    public static final PayerKey<EditProgram> NCCI =
            applied("ncci", "Pairs of codes are edited by the tables of {0}", EditProgram.FORM, EditProgram.MEDICARE);

    /** Whose medically unlikely edits hold. */
    public static final PayerKey<EditProgram> MUE =
            applied("mue", "Units are edited by the tables of {0}", EditProgram.FORM, EditProgram.MEDICARE);

    /** What the record must have. */
    public static final PayerKey<DocumentationRules> DOCUMENTATION =
            applied("documentation", "Asks of the record: {0}", DocumentationRules.FORM, DocumentationRules.MEDICARE);

    /** Whether the rules of the KX threshold hold. */
    public static final PayerKey<Boolean> THRESHOLD =
            applied("threshold", "The KX threshold holds: {0}", Forms.bool(), true);

    /** Whether the rules of telehealth hold. */
    public static final PayerKey<Boolean> TELEHEALTH =
            applied("telehealth", "Medicare's rules of telehealth hold: {0}", Forms.bool(), true);

    /** Whether the record must state the total treatment time. */
    public static final PayerKey<Boolean> TOTAL_TIME =
            applied("totalTime", "Wants the total treatment time in the record: {0}", Forms.bool(), true);

    /** Whether untimed codes are paid once a date. */
    public static final PayerKey<Boolean> UNTIMED_ONCE =
            applied("untimedOnce", "Pays untimed codes once a date: {0}", Forms.bool(), true);

    /** Whether codes must be payable by Medicare's status and belong to the discipline. */
    public static final PayerKey<Boolean> CODE_STATUS =
            applied("codeStatus", "Medicare's status of codes holds: {0}", Forms.bool(), true);

    /** Whether other coverage on the date is asked about. */
    public static final PayerKey<Boolean> COVERAGE =
            applied("coverage", "Medicare's rules of other coverage and open stays hold: {0}", Forms.bool(), true);

    /** Whether the rules of Medicare's claim form hold. */
    public static final PayerKey<Boolean> CLAIM_FORM =
            applied("claimForm", "Medicare's rules of the claim form hold: {0}", Forms.bool(), true);

    /** Codes that are not covered. */
    public static final PayerKey<Listed<ProcedureCode>> NOT_COVERED = applied(
            "notCovered",
            "Does not cover {0}",
            Forms.listed(Forms.code()),
            Listed.of(ProcedureCode.of("20560"), ProcedureCode.of("20561")));

    /** How services after the first are reduced. */
    public static final PayerKey<Mppr> MPPR = applied("mppr", "Cuts {0}", Mppr.FORM, Mppr.ofPracticeExpense("0.50"));

    /** The share of the payment that is paid for an assistant's services. */
    public static final PayerKey<Factor> ASSISTANT_FACTOR =
            applied("assistantFactor", "Pays an assistant's services at {0}", SHARE, Factor.of("0.85"));

    /** Whether Medicare's sequestration is taken off. */
    public static final PayerKey<Boolean> SEQUESTRATION =
            applied("sequestration", "Sequestration is taken off: {0}", Forms.bool(), true);

    /** What is allowed for services. */
    public static final PayerKey<Fees> FEES = applied(
            "fees",
            "Allows {0}",
            FeesForm.FORM,
            Fees.listed(ByCode.of(Map.of(EXERCISE, Money.of("42.00"), MANUAL, Money.of("39.50")))));

    /** What the patient pays. */
    public static final PayerKey<PatientShare> PATIENT_SHARE = applied(
            "patientShare",
            "The patient pays {0}",
            PatientShare.FORM,
            PatientShare.builder().copay(Money.of("25.00")).build());

    /** How long after the date of service a claim may be filed. */
    public static final PayerKey<Period> TIMELY_FILING =
            applied("timelyFiling", "Takes claims within {0}", Forms.period(), Period.ofDays(90));

    private PayerKeys() {}

    /** {@return all keys, in the order in which they are shown; an unmodifiable list} */
    public static List<PayerKey<?>> all() {
        return ALL;
    }

    /**
     * {@return the key of a name; empty if there is none}
     *
     * @param name as it stands in files, for example {@code unitsPerSession}
     */
    public static Optional<PayerKey<?>> named(String name) {
        Objects.requireNonNull(name, "name");
        return ALL.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** Stands for a key where it is sent elsewhere, and gives back the constant there. */
    private record Named(String name) implements Serializable {

        @Serial
        private Object readResolve() throws ObjectStreamException {
            return named(name).orElseThrow(() -> new InvalidObjectException("no key has this name"));
        }
    }

    /** Declares a key by which this version acts. */
    private static <T extends Serializable> PayerKey<T> applied(String name, String sentence, Form<T> form, T sample) {
        return declared(new PayerKey<>(DECLARED.size(), name, sentence, form, sample, true, new Named(name)));
    }

    private static <T extends Serializable> PayerKey<T> declared(PayerKey<T> key) {
        DECLARED.add(key);
        return key;
    }
}
