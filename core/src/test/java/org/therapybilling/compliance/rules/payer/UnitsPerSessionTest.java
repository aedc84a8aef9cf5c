package org.therapybilling.compliance.rules.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;
import static org.therapybilling.compliance.rules.Checked.pt;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.payer.terms.CapScope;
import org.therapybilling.payer.terms.CappedServices;
import org.therapybilling.payer.terms.Counts;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.EffectivePeriod;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class UnitsPerSessionTest {

    private static Checked check(Cap<Units> cap, Session.Builder... sessions) {
        return Checked.by(new UnitsPerSession(), plan().set(PayerKeys.UNITS_PER_SESSION, Listed.of(cap)), sessions);
    }

    private static final Cap<Units> FOUR = Cap.of(Units.of(4));

    private static Session.Builder billed(int units) {
        return ofPlan().billed("97110", Units.of(units));
    }

    private static Cap<Units> four(Counts counts, CapScope per) {
        return FOUR.over(new CappedServices(counts, List.of(), List.of(), List.of(), per));
    }

    @Test
    void more_units_than_the_cap_are_found() {
        assertThat(check(FOUR, billed(4)).ids()).isEmpty();
        Checked checked = check(FOUR, billed(5));
        assertThat(checked.found()).containsExactly("ERROR [1] 5 units");
        assertThat(checked.only().allowed()).containsExactly("<= 4");
        assertThat(checked.only().fixes())
                .singleElement()
                .satisfies(fix -> assertThat(fix.attests()).isPresent());
        assertThat(checked.only().denial()).contains("CO-222");
    }

    @Test
    void units_of_all_timed_codes_are_added_up_and_untimed_ones_only_if_the_cap_counts_all() {
        assertThat(check(FOUR, billed(3).billed("97140", Units.of(2))).found()).containsExactly("ERROR [1, 2] 5 units");
        assertThat(check(FOUR, billed(4).billed("97161", Units.ONE)).ids()).isEmpty();
        assertThat(check(four(Counts.ALL, CapScope.DISCIPLINE), billed(4).billed("97161", Units.ONE))
                        .ids())
                .hasSize(1);
    }

    @Test
    void a_cap_may_except_codes_and_places() {
        Cap<Units> cap = FOUR.over(new CappedServices(
                Counts.TIMED, List.of(), List.of(ProcedureCode.of("97530")), List.of("12"), CapScope.DISCIPLINE));
        assertThat(check(cap, billed(4).billed("97530", Units.of(2))).ids()).isEmpty();
        assertThat(check(cap, billed(5).placeOfService("12")).ids()).isEmpty();
        assertThat(check(cap, billed(5).placeOfService("11")).ids()).hasSize(1);
        assertThat(check(cap, billed(5)).ids()).isEmpty();
        assertThat(check(cap, billed(5)).lacking()).containsExactly("placeOfService");
        assertThat(check(cap, billed(4)).lacking()).isEmpty();
        assertThat(check(FOUR, billed(5)).ids()).hasSize(1);
    }

    @Test
    void another_limit_may_hold_when_a_code_is_billed() {
        Cap<Units> cap = FOUR.whenBilled("97161", Units.of(6));
        assertThat(check(cap, billed(6).billed("97161", Units.ONE)).ids()).isEmpty();
        assertThat(check(cap, billed(7).billed("97161", Units.ONE)).ids()).hasSize(1);
        assertThat(check(cap, billed(5)).ids()).hasSize(1);
    }

    @Test
    void disciplines_are_added_up_only_if_the_cap_is_of_the_day() {
        Session.Builder physical = billed(3).patientKey("p");
        Session.Builder occupational =
                ofPlan().patientKey("p").discipline(Discipline.OT).billed("97530", Units.of(2));
        assertThat(check(FOUR, physical, occupational).ids()).isEmpty();
        Checked ofDay = check(four(Counts.TIMED, CapScope.DAY), physical, occupational);
        assertThat(ofDay.found()).containsExactly("ERROR [1] 5 units");
        assertThat(ofDay.reports().get(0).findings()).hasSize(1);
    }

    @Test
    void a_cap_of_each_clinician_needs_to_know_them() {
        Cap<Units> cap = four(Counts.TIMED, CapScope.CLINICIAN);
        Session.Builder first = billed(4).patientKey("p").sessionId("1").renderingProvider("t");
        Session.Builder second = billed(4).patientKey("p").sessionId("2").renderingProvider("u");
        assertThat(check(cap, first, second).ids()).isEmpty();
        assertThat(check(cap, first, second.renderingProvider("t")).ids()).hasSize(1);
        assertThat(check(cap, billed(5)).lacking()).containsExactly("renderingProvider");
    }

    @Test
    void what_a_clinician_gave_in_two_disciplines_is_found_once() {
        Cap<Units> cap = four(Counts.TIMED, CapScope.CLINICIAN);
        Session.Builder ofPt = billed(3).patientKey("p").sessionId("1").renderingProvider("t");
        Session.Builder ofOt =
                billed(3).patientKey("p").sessionId("2").renderingProvider("t").discipline(Discipline.OT);
        assertThat(check(cap, ofPt, ofOt).ids()).hasSize(1);
    }

    @Test
    void who_gave_a_service_is_known_from_its_treatments_too() {
        Cap<Units> cap = four(Counts.TIMED, CapScope.CLINICIAN);
        Session.Builder both = billed(3)
                .billed("97140", Units.of(3))
                .renderingProvider("t")
                .addTreatments(given("97110", "a"), given("97140", "b"));
        assertThat(check(cap, both).ids()).isEmpty();
        assertThat(check(cap, billed(5).addTreatments(given("97110", "a"))).found())
                .containsExactly("ERROR [1] 5 units");
    }

    private static Treatment given(String code, String performer) {
        return Treatment.of(code, Minutes.of(45)).performerKey(performer).build();
    }

    @Test
    void the_cap_of_the_date_holds_as_surely_as_the_profile_says() {
        Session.Builder session = billed(5);
        var dated = plan().source("Manual 2026")
                .during(EffectivePeriod.from(Checked.DAY))
                .as(Certainty.LIKELY)
                .set(PayerKeys.UNITS_PER_SESSION, Cap.units(4));
        Checked checked = Checked.by(new UnitsPerSession(), dated, session);
        assertThat(checked.only().certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(checked.only().citations().toString()).contains("Manual 2026");
        Session.Builder before = session.dateOfService(Checked.DAY.minusDays(1));
        assertThat(Checked.by(new UnitsPerSession(), dated, before).lacking()).containsExactly("payer.unitsPerSession");
    }

    @Test
    void the_librarys_own_claim_is_held_to_it() {
        assertThat(Checked.by(
                                new UnitsPerSession(),
                                plan().set(PayerKeys.COUNTING, CountingMethod.CMS_8_MINUTE)
                                        .set(PayerKeys.UNITS_PER_SESSION, Cap.units(4)),
                                ofPlan().treated("97110", Minutes.of(75)))
                        .ids())
                .hasSize(1);
    }

    @Test
    void medicare_has_no_cap() {
        Checked checked = Checked.by(new UnitsPerSession(), pt().billed("97110", Units.of(8), Modifier.GP));
        assertThat(checked.ids()).isEmpty();
        assertThat(checked.lacking()).isEmpty();
    }
}
