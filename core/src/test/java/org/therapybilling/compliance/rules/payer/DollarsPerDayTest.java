package org.therapybilling.compliance.rules.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.payer.terms.CapScope;
import org.therapybilling.payer.terms.CappedServices;
import org.therapybilling.payer.terms.Counts;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** A contract of $40.00 a unit of 97110 and $30.00 of 97530. */
class DollarsPerDayTest {

    private static PayerProfile.Builder with(String limit, CapScope per) {
        Cap<Money> cap =
                Cap.of(Money.of(limit)).over(new CappedServices(Counts.ALL, List.of(), List.of(), List.of(), per));
        return plan().none(PayerKeys.MPPR)
                .set(
                        PayerKeys.FEES,
                        Fees.listed(ByCode.of(Map.of(
                                ProcedureCode.of("97110"), Money.of("40.00"),
                                ProcedureCode.of("97530"), Money.of("30.00")))))
                .set(PayerKeys.DOLLARS_PER_DAY, Listed.of(cap));
    }

    private static Checked check(String limit, CapScope per, Session.Builder... sessions) {
        return Checked.by(new DollarsPerDay(), with(limit, per), sessions);
    }

    @Test
    void what_is_allowed_for_the_lines_is_added_up() {
        Session.Builder session = ofPlan().billed("97110", Units.of(2)).billed("97530", Units.ONE);
        assertThat(check("110.00", CapScope.DISCIPLINE, session).ids()).isEmpty();
        Checked over = check("109.99", CapScope.DISCIPLINE, session);
        assertThat(over.found()).containsExactly("ERROR [1, 2] 110.00");
        assertThat(over.only().allowed()).containsExactly("<= 109.99");
        assertThat(over.only().denial()).contains("CO-119");
    }

    @Test
    void a_line_without_a_price_matters_unless_the_others_are_too_much() {
        Session.Builder session = ofPlan().billed("97110", Units.ONE).billed("97140", Units.ONE);
        Checked unknown = check("40.00", CapScope.DISCIPLINE, session);
        assertThat(unknown.ids()).isEmpty();
        assertThat(unknown.lacking()).isNotEmpty();
        Checked over = check("39.99", CapScope.DISCIPLINE, session);
        assertThat(over.ids()).hasSize(1);
        assertThat(over.lacking()).isEmpty();
    }

    @Test
    void the_disciplines_of_a_day_are_added_up_where_the_cap_is_of_the_day() {
        Session.Builder physical = ofPlan().patientKey("p").billed("97110", Units.ONE);
        Session.Builder occupational =
                ofPlan().discipline(Discipline.OT).patientKey("p").billed("97530", Units.ONE);
        assertThat(check("69.99", CapScope.DISCIPLINE, physical, occupational).ids())
                .isEmpty();
        assertThat(check("69.99", CapScope.DAY, physical, occupational).found()).containsExactly("ERROR [1] 70.00");
        assertThat(check("70.00", CapScope.DAY, physical, occupational).ids()).isEmpty();
    }

    @Test
    void medicare_has_no_cap() {
        assertThat(Checked.by(new DollarsPerDay(), Checked.pt().billed("97110", Units.of(90)))
                        .ids())
                .isEmpty();
    }
}
