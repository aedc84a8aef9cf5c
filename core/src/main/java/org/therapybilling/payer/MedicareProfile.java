package org.therapybilling.payer;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.AssistantModifiers;
import org.therapybilling.payer.terms.Deductible;
import org.therapybilling.payer.terms.DocumentationRules;
import org.therapybilling.payer.terms.EditProgram;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.payer.terms.Mppr;
import org.therapybilling.payer.terms.PatientShare;
import org.therapybilling.payer.terms.PercentOfMedicare;
import org.therapybilling.units.TenPercentMethod;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;

/** Original Medicare, Part B: asks for all of Medicare's rules, each from the day on which its source says so. */
final class MedicareProfile {

    private final PayerProfile.Builder profile = PayerProfile.of(PayerId.MEDICARE, "Original Medicare, Part B")
            .alias("Medicare Part B", "Medicare B", "Original Medicare", "MCR");

    private MedicareProfile() {}

    static PayerProfile of() {
        MedicareProfile medicare = new MedicareProfile();
        medicare.counting();
        medicare.limits();
        medicare.modifiers();
        medicare.assistants();
        medicare.checks();
        medicare.payment();
        return medicare.profile.build();
    }

    /** The 8-minute schedule: HCFA's transmittals of 2000 date it to 2000-04-01. */
    private void counting() {
        says("CMS Pub. 100-04 ch. 5 §20.2", from("2000-04-01"), Certainty.DEFINITE)
                .set(PayerKeys.COUNTING, CountingMethod.CMS_8_MINUTE)
                .set(PayerKeys.UNTIMED_ONCE, true);
    }

    /** Part B has no limits of its own beside medically unlikely edits. */
    private void limits() {
        says("No such limit is published for Part B; medically unlikely edits limit units", always(), Certainty.LIKELY)
                .none(PayerKeys.UNITS_PER_SESSION)
                .none(PayerKeys.MINUTES_PER_SESSION)
                .none(PayerKeys.RVU_PER_DAY)
                .none(PayerKeys.DOLLARS_PER_DAY)
                .none(PayerKeys.UNITS_PER_CODE)
                .none(PayerKeys.AUTHORIZATION)
                .none(PayerKeys.VISITS_PER_YEAR)
                .none(PayerKeys.FREQUENCY)
                .none(PayerKeys.BUNDLES);
        says("CMS Pub. 100-04 ch. 1 §70", from("2010-01-01"), Certainty.LIKELY)
                .set(PayerKeys.TIMELY_FILING, Period.ofYears(1));
    }

    private void modifiers() {
        says("CMS Pub. 100-04 ch. 5 §20.1", from("2000-04-01"), Certainty.DEFINITE)
                .set(PayerKeys.DISCIPLINE_MODIFIERS, true);
        says("CMS Pub. 100-04 ch. 5 §10.3.3", always(), Certainty.DEFINITE).none(PayerKeys.MODIFIER_ORDER);
        says("CMS Pub. 100-04 ch. 5 §20.1; no further list of modifiers is published", always(), Certainty.LIKELY)
                .none(PayerKeys.REQUIRED_MODIFIERS);
        says("NCCI Policy Manual ch. 1 E and ch. 11 P.2", always(), Certainty.DEFINITE)
                .none(PayerKeys.DISTINCT_MODIFIER)
                .none(PayerKeys.DISTINCT_SERVICES);
        says("Physician fee schedule: 97014 has no valid status", always(), Certainty.DEFINITE)
                .set(PayerKeys.SUBSTITUTES, ByCode.of(Map.of(ProcedureCode.of("97014"), ProcedureCode.of("G0283"))));
    }

    private void assistants() {
        says("Social Security Act §1834(v)(2)", before("2020-01-01"), Certainty.DEFINITE)
                .set(PayerKeys.ASSISTANT_MODIFIERS, AssistantModifiers.NOT_WANTED);
        says("Social Security Act §1834(v)(2)(B); 84 FR 62702-62707", from("2020-01-01"), Certainty.DEFINITE)
                .set(PayerKeys.ASSISTANT_MODIFIERS, AssistantModifiers.STANDARD);
        says("84 FR 62702-62707; one of the two ways that CMS takes", from("2020-01-01"), Certainty.JUDGEMENT)
                .set(PayerKeys.TEN_PERCENT, TenPercentMethod.PERCENTAGE);
        says("Social Security Act §1834(v)(1); CMS Pub. 100-04 ch. 5 §20.1", before("2022-01-01"), Certainty.DEFINITE)
                .none(PayerKeys.ASSISTANT_FACTOR)
                .during(from("2022-01-01"))
                .set(PayerKeys.ASSISTANT_FACTOR, Factor.of("0.85"));
        says("CMS Pub. 100-02 ch. 15 §230.3", always(), Certainty.DEFINITE).set(PayerKeys.SLP_ASSISTANTS, false);
        says("CMS Pub. 100-02 ch. 15 §230; for students Noridian", always(), Certainty.LIKELY)
                .set(PayerKeys.PERFORMERS, Listed.of(Performer.THERAPIST, Performer.ASSISTANT));
    }

    private void checks() {
        says("NCCI Policy Manual ch. 1", always(), Certainty.DEFINITE)
                .set(PayerKeys.NCCI, EditProgram.MEDICARE)
                .set(PayerKeys.MUE, EditProgram.MEDICARE);
        says("CMS Pub. 100-02 ch. 15 §220.1.2, §220.1.3, §220.3", from("2013-01-01"), Certainty.DEFINITE)
                .set(PayerKeys.DOCUMENTATION, DocumentationRules.MEDICARE)
                .set(PayerKeys.TOTAL_TIME, true);
        says("Social Security Act §1833(g)", from("2018-01-01"), Certainty.DEFINITE)
                .set(PayerKeys.THRESHOLD, true);
        says("CMS therapy services page of 2026-02", always(), Certainty.DEFINITE)
                .set(PayerKeys.TELEHEALTH, true);
        says("Physician fee schedule, status of codes", always(), Certainty.DEFINITE)
                .set(PayerKeys.CODE_STATUS, true);
        says("Consolidated billing: CMS Pub. 100-04 ch. 6 and ch. 10", always(), Certainty.LIKELY)
                .set(PayerKeys.COVERAGE, true);
        says("CMS Pub. 100-04 ch. 5 §20.1; CMS Pub. 100-02 ch. 15 §230.4", always(), Certainty.DEFINITE)
                .set(PayerKeys.CLAIM_FORM, true);
        says("Chiropractic services: MAC pages of NGS and Palmetto", always(), Certainty.LIKELY)
                .set(PayerKeys.CHIROPRACTIC, true);
        says("Needling by a therapist: APTA 2022; status N in 2020", from("2020-01-01"), Certainty.LIKELY)
                .set(PayerKeys.NOT_COVERED, Listed.of(ProcedureCode.of("20560"), ProcedureCode.of("20561")));
    }

    /** Between 2011 and 2013 the cut differed by setting, which a profile cannot say: it is unknown then. */
    private void payment() {
        says("Social Security Act §1848(b)(7), §1834(k)(7)", before("2011-01-01"), Certainty.DEFINITE)
                .none(PayerKeys.MPPR)
                .during(from("2013-04-01"))
                .set(PayerKeys.MPPR, Mppr.ofPracticeExpense("0.50"));
        says("Sequestration, dates as secondary sources state them", before("2013-04-01"), Certainty.LIKELY)
                .set(PayerKeys.SEQUESTRATION, false)
                .during(from("2013-04-01"))
                .set(PayerKeys.SEQUESTRATION, true);
        says("Medicare physician fee schedule", from("2018-01-01"), Certainty.DEFINITE)
                .set(PayerKeys.FEES, Fees.by(PercentOfMedicare.of("100").build()))
                .set(
                        PayerKeys.PATIENT_SHARE,
                        PatientShare.builder()
                                .coinsurance(Factor.of("0.20"))
                                .deductible(new Deductible.OfMedicare())
                                .build());
    }

    private PayerProfile.Builder says(String source, EffectivePeriod period, Certainty certainty) {
        return profile.source(source).during(period).as(certainty);
    }

    private static EffectivePeriod always() {
        return EffectivePeriod.always();
    }

    private static EffectivePeriod from(String day) {
        return EffectivePeriod.from(LocalDate.parse(day));
    }

    private static EffectivePeriod before(String day) {
        return always().until(LocalDate.parse(day).minusDays(1));
    }
}
