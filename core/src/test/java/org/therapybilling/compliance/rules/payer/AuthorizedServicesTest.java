package org.therapybilling.compliance.rules.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;

import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.terms.Authorization.By;
import org.therapybilling.session.Authorization;
import org.therapybilling.session.History;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class AuthorizedServicesTest {

    private static PayerProfile.Builder by(By by) {
        return plan().set(
                        PayerKeys.AUTHORIZATION,
                        org.therapybilling.payer.terms.Authorization.of(by).build());
    }

    private static Session.Builder session(Authorization.Builder held) {
        return ofPlan().billed("97110", Units.of(3))
                .history(History.builder().authorization(held.build()).build());
    }

    private static Authorization.Builder visits(int left) {
        return Authorization.builder().visitsLeft(left);
    }

    private static Authorization.Builder units(int left) {
        return Authorization.builder().unitsLeft(left);
    }

    private static Checked check(PayerProfile.Builder plan, Session.Builder session) {
        return Checked.by(new AuthorizedServices(), plan, session);
    }

    @Test
    void a_visit_beyond_those_authorised_is_found() {
        assertThat(check(by(By.VISITS), session(visits(1))).ids()).isEmpty();
        Checked none = check(by(By.VISITS), session(visits(0)));
        assertThat(none.found()).containsExactly("ERROR [1] 1 visit");
        assertThat(none.only().allowed()).containsExactly("<= 0");
        assertThat(none.only().denial()).contains("CO-198");
        assertThat(none.only().certainty()).isEqualTo(Certainty.DEFINITE);
    }

    @Test
    void units_beyond_those_authorised_are_found() {
        assertThat(check(by(By.UNITS), session(units(3))).ids()).isEmpty();
        assertThat(check(by(By.UNITS), session(units(2))).found()).containsExactly("ERROR [1] 3 units");
    }

    @Test
    void units_beyond_counting_are_told_as_the_most_there_can_be() {
        Session.Builder session = session(units(3)).billed("97112", Units.of(Integer.MAX_VALUE));
        assertThat(check(by(By.UNITS), session).found()).containsExactly("ERROR [1, 2] 2147483647 units");
    }

    @Test
    void only_what_the_payer_counts_is_compared() {
        assertThat(check(by(By.UNITS), session(visits(0).unitsLeft(3))).ids()).isEmpty();
        assertThat(check(by(By.VISITS), session(visits(1).unitsLeft(0))).ids()).isEmpty();
        assertThat(check(by(By.VISITS), session(units(3))).lacking())
                .containsExactly("history.authorization.visitsLeft");
        assertThat(check(by(By.UNITS), session(visits(1))).lacking())
                .containsExactly("history.authorization.unitsLeft");
    }

    @Test
    void a_date_outside_the_authorisation_is_found() {
        Authorization.Builder held = visits(5).validFrom(Checked.DAY).validUntil(Checked.DAY);
        assertThat(check(by(By.VISITS), session(held)).ids()).isEmpty();
        Checked before = check(by(By.VISITS), session(visits(5).validFrom(Checked.DAY.plusDays(1))));
        assertThat(before.only().allowed()).containsExactly(">= 2026-05-06");
        Checked after = check(by(By.VISITS), session(visits(5).validUntil(Checked.DAY.minusDays(1))));
        assertThat(after.only().allowed()).containsExactly("<= 2026-05-04");
        assertThat(after.only().message()).contains("2026-05-05").contains("2026-05-04");
    }

    @Test
    void a_service_outside_the_authorisation_is_found() {
        Session.Builder session = session(visits(5).addCodes(ProcedureCode.of("97140")));
        assertThat(check(by(By.VISITS), session).found()).containsExactly("ERROR [1] 97110");
        assertThat(check(by(By.VISITS), session(visits(5).addCodes(ProcedureCode.of("97110"))))
                        .ids())
                .isEmpty();
    }

    @Test
    void units_of_other_services_do_not_use_it_up() {
        Session.Builder session = session(units(3).addCodes(ProcedureCode.of("97110"), ProcedureCode.of("97112")))
                .billed("97140", Units.of(2));
        assertThat(check(by(By.UNITS), session).found()).containsExactly("ERROR [2] 97140");
    }

    @Test
    void services_that_need_none_are_left_out() {
        PayerProfile.Builder plan = plan().set(
                        PayerKeys.AUTHORIZATION,
                        org.therapybilling.payer.terms.Authorization.of(By.VISITS)
                                .addExcept(ProcedureCode.of("97110"))
                                .build());
        assertThat(check(plan, session(visits(0))).ids()).isEmpty();
        assertThat(check(plan, session(visits(0)).billed("97140", Units.ONE)).found())
                .containsExactly("ERROR [2] 1 visit");
    }

    @Test
    void with_free_visits_nobody_can_be_sure() {
        PayerProfile.Builder plan = plan().set(
                        PayerKeys.AUTHORIZATION,
                        org.therapybilling.payer.terms.Authorization.of(By.VISITS)
                                .freeVisits(6)
                                .build());
        assertThat(check(plan, session(visits(0))).only().certainty()).isEqualTo(Certainty.LIKELY);
    }

    @Test
    void where_the_profile_does_not_know_an_authorisation_on_record_still_has_its_limits() {
        Checked none = check(plan(), session(visits(0)));
        assertThat(none.found()).containsExactly("ERROR [1] 1 visit");
        assertThat(none.only().certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(check(plan(), session(units(2))).ids()).hasSize(1);
        assertThat(check(plan(), session(visits(1))).ids()).isEmpty();
        assertThat(check(plan(), session(visits(1))).lacking()).isEmpty();
    }

    @Test
    void what_is_lacking_is_named() {
        Session.Builder bare = ofPlan().billed("97110", Units.ONE);
        assertThat(check(plan(), bare).lacking()).containsExactly("payer.authorization");
        assertThat(check(by(By.VISITS), bare).lacking()).containsExactly("history.authorization");
    }

    @Test
    void medicare_authorises_nothing() {
        Session.Builder session = Checked.pt()
                .billed("97110", Units.of(3))
                .history(History.builder()
                        .authorization(visits(0).unitsLeft(0).build())
                        .build());
        Checked checked = Checked.by(new AuthorizedServices(), session);
        assertThat(checked.ids()).isEmpty();
        assertThat(checked.lacking()).isEmpty();
        assertThat(checked.due()).isEmpty();
    }

    @Test
    void what_is_left_comes_due() {
        assertThat(check(by(By.VISITS), session(visits(4))).due()).containsExactly("3 visits");
        assertThat(check(by(By.VISITS), session(visits(0))).due()).isEmpty();
        assertThat(check(by(By.UNITS), session(units(3))).due()).containsExactly("0 visits");
        assertThat(check(by(By.UNITS), session(units(11))).due()).containsExactly("2 visits");
        assertThat(check(by(By.UNITS), session(units(2))).due()).isEmpty();
        assertThat(check(by(By.VISITS), session(visits(4).validUntil(Checked.DAY)))
                        .due())
                .containsExactlyInAnyOrder("2026-05-05", "3 visits");
        assertThat(check(by(By.VISITS), session(visits(4).validUntil(Checked.DAY.minusDays(1))))
                        .due())
                .isEmpty();
    }
}
