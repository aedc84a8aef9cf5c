package org.therapybilling.compliance.rules.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.Frequency;
import org.therapybilling.session.History;
import org.therapybilling.session.RemoteMonitoring;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class ServiceFrequencyTest {

    private static PayerProfile.Builder once(Frequency.Builder frequency, String... codes) {
        for (String code : codes) {
            frequency.addCodes(ProcedureCode.of(code));
        }
        return plan().set(PayerKeys.FREQUENCY, Listed.of(frequency.build()));
    }

    private static Checked check(PayerProfile.Builder plan, Session.Builder session) {
        return Checked.by(new ServiceFrequency(), plan, session);
    }

    @Test
    void services_of_one_date_count_together() {
        PayerProfile.Builder plan = once(Frequency.atMost(1).per(Period.ofDays(60)), "97161", "97164");
        Checked twice = check(plan, ofPlan().billed("97161", Units.ONE).billed("97164", Units.ONE));
        assertThat(twice.found()).containsExactly("ERROR [1, 2] 2 times");
        assertThat(twice.only().message()).contains("97161 and 97164").contains("P60D");
        assertThat(check(plan, ofPlan().billed("97164", Units.of(2))).ids()).hasSize(1);
    }

    @Test
    void a_timed_service_of_one_date_counts_once() {
        PayerProfile.Builder plan = once(Frequency.atMost(1).per(Period.ofDays(7)), "97110");
        assertThat(check(plan, ofPlan().billed("97110", Units.of(4))).ids()).isEmpty();
    }

    @Test
    void what_was_billed_before_is_not_known() {
        PayerProfile.Builder plan = once(Frequency.atMost(1), "97164");
        Checked once = check(plan, ofPlan().billed("97164", Units.ONE));
        assertThat(once.ids()).isEmpty();
        assertThat(once.lacking()).containsExactly("earlier-claims");
        assertThat(check(plan, ofPlan().billed("97110", Units.ONE)).lacking()).isEmpty();
    }

    @Test
    void of_one_day_all_is_in_hand() {
        PayerProfile.Builder plan = once(Frequency.atMost(1).per(Period.ofDays(1)), "97164");
        assertThat(check(plan, ofPlan().billed("97164", Units.ONE)).lacking()).isEmpty();
        assertThat(check(plan, ofPlan().billed("97164", Units.of(2))).ids()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"29, 1", "30, 0"})
    void but_the_last_supply_of_a_device_is(int days, int findings) {
        PayerProfile.Builder plan = once(Frequency.atMost(1).per(Period.ofDays(30)), "98976", "98977");
        Session.Builder session = ofPlan().billed("98977", Units.ONE)
                .history(History.builder()
                        .remoteMonitoring(RemoteMonitoring.builder()
                                .deviceSupplyLastBilled(Checked.DAY.minusDays(days))
                                .build())
                        .build());
        assertThat(check(plan, session).ids()).hasSize(findings);
        assertThat(check(once(Frequency.atMost(1), "98977"), session).ids()).hasSize(1);
        assertThat(check(once(Frequency.atMost(1).per(Period.ofDays(30)), "97164"), session)
                        .ids())
                .isEmpty();
    }

    @Test
    void medicare_has_none_and_what_a_profile_does_not_know_is_named() {
        assertThat(Checked.by(new ServiceFrequency(), Checked.pt().billed("97164", Units.of(3)))
                        .ids())
                .isEmpty();
        assertThat(check(plan(), ofPlan().billed("97164", Units.ONE)).lacking()).containsExactly("payer.frequency");
    }
}
