package org.therapybilling.compliance.rules.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.pt;

import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;

class SecondaryPayerTest {

    private static Session.Builder session(String id, String secondary) {
        return pt().patientKey("p")
                .sessionId(id)
                .secondaryPayer(PayerId.of(secondary))
                .treated("97110", Minutes.of(15));
    }

    private static Checked check(Session.Builder... sessions) {
        return Checked.by(new SecondaryPayer(), sessions);
    }

    @Test
    void two_who_count_differently_are_told_once_in_the_first_report() {
        Checked checked = check(session("a", "commercial-ama"), session("b", "commercial-cms"));
        assertThat(checked.found())
                .containsExactly("WARNING [] commercial-ama by ama-midpoint and commercial-cms by cms-8-minute");
        assertThat(checked.reports().get(0).findings()).hasSize(1);
        assertThat(checked.only().path()).isEqualTo("secondaryPayer");
    }

    @Test
    void two_who_count_alike_or_the_same_twice_are_in_order() {
        assertThat(check(session("a", "commercial-ama"), session("b", "cash")).ids())
                .isEmpty();
        assertThat(check(session("a", "commercial-ama"), session("b", "commercial-ama"))
                        .ids())
                .isEmpty();
        assertThat(check(session("a", "commercial-ama"), pt().patientKey("p").treated("97110", Minutes.of(15)))
                        .ids())
                .isEmpty();
    }

    @Test
    void each_discipline_is_a_counting_day_of_its_own() {
        Checked checked = check(
                session("a", "commercial-ama"), session("b", "commercial-cms").discipline(Discipline.OT));
        assertThat(checked.ids()).isEmpty();
    }

    @Test
    void one_whose_method_is_not_known_cannot_be_compared() {
        Checked checked = check(session("a", "commercial-ama"), session("b", "medicaid"));
        assertThat(checked.ids()).isEmpty();
        assertThat(checked.lacking()).containsExactly("payer.counting");
    }
}
