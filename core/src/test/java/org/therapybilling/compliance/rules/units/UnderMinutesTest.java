package org.therapybilling.compliance.rules.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;
import static org.therapybilling.compliance.rules.Checked.pt;
import static org.therapybilling.compliance.rules.Checked.session;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.Severity;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.Authorization;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.payer.terms.EditProgram;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.session.History;
import org.therapybilling.session.LocalCode;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.CountingMethod;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class UnderMinutesTest {

    private static Checked check(Session.Builder session) {
        return Checked.by(new UnderMinutes(), session);
    }

    private static PayerProfile.Builder counting() {
        return plan().set(PayerKeys.COUNTING, CountingMethod.CMS_8_MINUTE);
    }

    /** Five units of 97112 are supported, a timed session of 75 minutes. */
    private static Session.Builder fiveUnits(int billed) {
        return ofPlan().treated("97112", Minutes.of(75)).billed("97112", Units.of(billed));
    }

    @Test
    void fewer_units_than_supported_are_a_warning() {
        Checked checked = check(pt().treated("97110", Minutes.of(30)).billed("97110", Units.ONE, Modifier.GP));
        assertThat(checked.found()).containsExactly("WARNING [1] 1 unit");
        assertThat(checked.only().allowed()).containsExactly(">= 2");
        assertThat(checked.only().certainty()).isEqualTo(Certainty.DEFINITE);
        assertThat(check(pt().treated("97110", Minutes.of(30)).billed("97110", Units.of(2), Modifier.GP))
                        .ids())
                .isEmpty();
    }

    @Test
    void a_service_of_which_nothing_is_billed_is_told_at_its_treatment() {
        Checked checked =
                check(pt().treated("97161").treated("97110", Minutes.of(30)).billed("97161", Units.ONE, Modifier.GP));
        assertThat(checked.only().path()).isEqualTo("treatments[1]");
    }

    @Test
    void where_local_codes_alone_are_billed_the_units_are_missed() {
        Checked checked = check(
                pt().treated("97110", Minutes.of(30)).addLocalLines(new LocalCode.Billed("CASH1", 0, 1, Units.ONE)));
        assertThat(checked.only().path()).isEqualTo("treatments[0]");
        assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void minutes_that_carry_no_unit_are_not_missed() {
        assertThat(check(pt().treated("97161").treated("97110", Minutes.of(7)).billed("97161", Units.ONE, Modifier.GP))
                        .ids())
                .isEmpty();
    }

    @Test
    void a_payer_whose_limits_are_not_known_leaves_it_likely() {
        Checked checked = check(session(Discipline.PT, PayerId.of("commercial-ama"))
                .treated("97110", Minutes.of(8))
                .treated("97140", Minutes.of(8))
                .billed("97110", Units.ONE));
        assertThat(checked.only().certainty()).isEqualTo(Certainty.LIKELY);
    }

    @Test
    void what_a_cap_of_the_session_leaves_is_enough() {
        PayerProfile.Builder capped = counting().set(PayerKeys.UNITS_PER_SESSION, Cap.units(4));
        assertThat(Checked.by(new UnderMinutes(), capped, fiveUnits(4)).ids()).isEmpty();
        assertThat(Checked.by(new UnderMinutes(), capped, fiveUnits(3)).only().allowed())
                .containsExactly(">= 4");
    }

    @Test
    void what_a_cap_of_the_code_leaves_is_enough() {
        PayerProfile.Builder capped =
                counting().set(PayerKeys.UNITS_PER_CODE, ByCode.of(Map.of(ProcedureCode.of("97112"), Units.of(2))));
        assertThat(Checked.by(new UnderMinutes(), capped, fiveUnits(2)).ids()).isEmpty();
        assertThat(Checked.by(new UnderMinutes(), capped, fiveUnits(1)).ids()).hasSize(1);
    }

    /** The MUE of 97112 is 4 for practitioners (CMS, 2026-04-01). */
    @Test
    void what_a_medically_unlikely_edit_leaves_is_enough() {
        PayerProfile.Builder edited = counting().set(PayerKeys.MUE, EditProgram.MEDICARE);
        assertThat(Checked.by(new UnderMinutes(), edited, fiveUnits(4)).ids()).isEmpty();
        assertThat(Checked.by(new UnderMinutes(), edited, fiveUnits(3)).ids()).hasSize(1);
        assertThat(Checked.by(new UnderMinutes(), counting(), fiveUnits(4)).ids())
                .hasSize(1);
    }

    @Test
    void what_an_authorisation_leaves_is_enough() {
        PayerProfile.Builder authorizing = counting()
                .set(
                        PayerKeys.AUTHORIZATION,
                        Authorization.of(Authorization.By.UNITS).build());
        assertThat(Checked.by(new UnderMinutes(), authorizing, authorized(3, 3)).ids())
                .isEmpty();
        assertThat(Checked.by(new UnderMinutes(), authorizing, authorized(3, 2)).ids())
                .hasSize(1);
        PayerProfile.Builder none = counting().none(PayerKeys.AUTHORIZATION);
        assertThat(Checked.by(new UnderMinutes(), none, authorized(3, 3)).ids()).hasSize(1);
    }

    @Test
    void what_an_authorisation_is_not_for_leaves_nothing() {
        PayerProfile.Builder authorizing = counting()
                .set(
                        PayerKeys.AUTHORIZATION,
                        Authorization.of(Authorization.By.UNITS).build());
        var forty = org.therapybilling.session.Authorization.builder().unitsLeft(40);
        assertThat(Checked.by(new UnderMinutes(), authorizing, under(forty.validUntil(Checked.DAY)))
                        .ids())
                .hasSize(1);
        assertThat(Checked.by(new UnderMinutes(), authorizing, under(forty.validUntil(Checked.DAY.minusDays(1))))
                        .ids())
                .isEmpty();
        var other = org.therapybilling.session.Authorization.builder().unitsLeft(40);
        assertThat(Checked.by(new UnderMinutes(), authorizing, under(other.addCodes(ProcedureCode.of("97110"))))
                        .ids())
                .isEmpty();
        assertThat(Checked.by(new UnderMinutes(), authorizing, under(other.addCodes(ProcedureCode.of("97112"))))
                        .ids())
                .hasSize(1);
    }

    private static Session.Builder under(org.therapybilling.session.Authorization.Builder authorization) {
        return fiveUnits(4)
                .history(History.builder().authorization(authorization.build()).build());
    }

    /** 60 minutes support four units, 50 three. */
    @Test
    void what_a_cap_of_minutes_leaves_is_enough() {
        assertThat(Checked.by(new UnderMinutes(), minutes(60), fiveUnits(4)).ids())
                .isEmpty();
        assertThat(Checked.by(new UnderMinutes(), minutes(60), fiveUnits(3)).ids())
                .hasSize(1);
        assertThat(Checked.by(new UnderMinutes(), minutes(50), fiveUnits(3)).ids())
                .isEmpty();
        assertThat(Checked.by(new UnderMinutes(), minutes(50), fiveUnits(2)).ids())
                .hasSize(1);
    }

    private static PayerProfile.Builder minutes(int most) {
        return counting().set(PayerKeys.MINUTES_PER_SESSION, Cap.minutes(most));
    }

    /** 97112 has 0.50 + 0.47 + 0.01 = 0.98 relative values (RVU26C). */
    @Test
    void what_a_cap_of_relative_values_leaves_is_enough() {
        PayerProfile.Builder capped = counting().set(PayerKeys.RVU_PER_DAY, Listed.of(Cap.of(Factor.of("3.92"))));
        assertThat(Checked.by(new UnderMinutes(), capped, fiveUnits(4)).ids()).isEmpty();
        assertThat(Checked.by(new UnderMinutes(), capped, fiveUnits(3)).only().allowed())
                .containsExactly(">= 4");
    }

    @Test
    void what_a_cap_of_dollars_leaves_is_enough() {
        PayerProfile.Builder capped = counting()
                .none(PayerKeys.MPPR)
                .set(PayerKeys.FEES, Fees.listed(ByCode.of(Map.of(ProcedureCode.of("97112"), Money.of("40.00")))))
                .set(PayerKeys.DOLLARS_PER_DAY, Listed.of(Cap.of(Money.of("160.00"))));
        assertThat(Checked.by(new UnderMinutes(), capped, fiveUnits(4)).ids()).isEmpty();
        assertThat(Checked.by(new UnderMinutes(), capped, fiveUnits(3)).only().allowed())
                .containsExactly(">= 4");
        assertThat(Checked.by(
                                new UnderMinutes(),
                                capped,
                                ofPlan().treated("97161")
                                        .treated("97112", Minutes.of(30))
                                        .billed("97161", Units.ONE))
                        .only()
                        .allowed())
                .containsExactly(">= 2");
    }

    /** The MUE of 97112 is 4 for practitioners and counts the date (MAI 3); disciplines may be different providers. */
    @Test
    void another_discipline_takes_of_the_medically_unlikely_edit_of_the_date() {
        Session.Builder physical =
                pt().patientKey("p").treated("97112", Minutes.of(60)).billed("97112", Units.of(2), Modifier.GP);
        Session.Builder occupational =
                Checked.ot().patientKey("p").treated("97112", Minutes.of(30)).billed("97112", Units.of(2), Modifier.GO);
        assertThat(Checked.by(new UnderMinutes(), physical, occupational).only().certainty())
                .isEqualTo(Certainty.LIKELY);
        assertThat(Checked.by(new UnderMinutes(), physical).only().certainty()).isEqualTo(Certainty.DEFINITE);
    }

    private static Session.Builder authorized(int left, int billed) {
        return fiveUnits(billed)
                .history(History.builder()
                        .authorization(org.therapybilling.session.Authorization.builder()
                                .unitsLeft(left)
                                .build())
                        .build());
    }

    /** G0237 is no therapy under Medicare (CMS Pub. 100-04 ch. 5 §20.1). */
    @Test
    void what_is_no_therapy_need_not_be_billed() {
        assertThat(check(pt().treated("97110", Minutes.of(8))
                                .treated("G0237", Minutes.of(15))
                                .billed("97110", Units.ONE, Modifier.GP))
                        .ids())
                .isEmpty();
    }

    @Test
    void therapy_of_a_chiropractor_need_not_be_billed_to_medicare() {
        assertThat(check(session(Discipline.DC, PayerId.MEDICARE)
                                .treated("98940")
                                .treated("97140", Minutes.of(15))
                                .billed("98940", Units.ONE, Modifier.AT))
                        .ids())
                .isEmpty();
    }
}
