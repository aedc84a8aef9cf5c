package org.therapybilling.compliance.rules.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.terms.VisitLimit;
import org.therapybilling.session.History;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Units;

class BenefitVisitsTest {

    private static final PayerProfile.Builder THIRTY =
            plan().set(PayerKeys.VISITS_PER_YEAR, new VisitLimit(30, List.of()));

    private static Session.Builder left(int visits) {
        return ofPlan().billed("97110", Units.ONE)
                .history(History.builder().benefitVisitsLeft(visits).build());
    }

    private static Checked check(PayerProfile.Builder plan, Session.Builder session) {
        return Checked.by(new BenefitVisits(), plan, session);
    }

    @Test
    void the_last_visit_is_paid_and_the_next_is_not() {
        assertThat(check(THIRTY, left(1)).ids()).isEmpty();
        Checked none = check(THIRTY, left(0));
        assertThat(none.found()).containsExactly("ERROR [] 1 visit");
        assertThat(none.only().path()).isEqualTo("history.benefitVisitsLeft");
        assertThat(none.only().denial()).contains("CO-119");
    }

    @Test
    void a_number_on_record_that_is_used_up_is_found_whatever_the_profile_knows() {
        assertThat(check(plan(), left(0)).only().certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(check(plan(), left(3)).lacking()).isEmpty();
        assertThat(check(plan().none(PayerKeys.VISITS_PER_YEAR), left(0)).ids()).isEmpty();
    }

    @Test
    void what_is_lacking_is_named() {
        Session.Builder bare = ofPlan().billed("97110", Units.ONE);
        assertThat(check(THIRTY, bare).lacking()).containsExactly("history.benefitVisitsLeft");
        assertThat(check(plan(), bare).lacking()).containsExactly("payer.visitsPerYear");
    }

    @Test
    void what_is_left_comes_due() {
        assertThat(check(THIRTY, left(12)).due()).containsExactly("11 visits");
        assertThat(check(THIRTY, left(1)).due()).containsExactly("0 visits");
        assertThat(check(THIRTY, left(0)).due()).isEmpty();
        assertThat(check(plan().none(PayerKeys.VISITS_PER_YEAR), left(12)).due())
                .isEmpty();
    }
}
