package org.therapybilling.compliance.rules.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.threshold.Year.exercise;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Units;

/** SSA §1833(g)(7)(B): $3,000 for every year before 2028. */
class MedicalReviewTest {

    private static Checked check(Session.Builder session) {
        return Checked.by(new MedicalReview(), session);
    }

    private static Session.Builder marked(String allowed) {
        return exercise(allowed, Modifier.GP, Modifier.KX);
    }

    @Test
    void past_the_amount_it_is_something_to_know() {
        assertThat(check(marked("2970.94")).ids()).isEmpty();
        Checked past = check(marked("2970.95"));
        assertThat(past.found()).containsExactly("INFO [1] 3000.01");
        assertThat(past.only().allowed()).containsExactly("<= 3000.00");
        assertThat(past.only().denial()).isEmpty();
        assertThat(check(marked("3500.00")).ids()).hasSize(1);
    }

    @Test
    void what_was_allowed_before_is_needed() {
        assertThat(check(Checked.pt().billed("97110", Units.ONE, Modifier.GP)).lacking())
                .containsExactly("history.allowedThisYear.PT_SLP");
    }

    @Test
    void a_year_without_a_figure_is_not_judged() {
        assertThat(check(marked("3500.00").dateOfService(LocalDate.of(2028, 1, 3)))
                        .ids())
                .isEmpty();
        assertThat(check(marked("3500.00").dateOfService(LocalDate.of(2028, 1, 3)))
                        .lacking())
                .isNotEmpty();
    }

    /** 3000.00 - 2709.40 = 290.60, ten days of 29.06. */
    @Test
    void it_is_forecast_when_it_is_near() {
        assertThat(check(marked("2680.34")).due()).containsExactly("10 visits");
        assertThat(check(marked("2651.28")).due()).isEmpty();
        assertThat(check(marked("2970.94")).due()).containsExactly("0 visits");
        assertThat(check(marked("2970.95")).due()).isEmpty();
    }

    @Test
    void what_was_past_the_amount_before_stays_so_whatever_has_no_price() {
        Session.Builder critical = marked("3000.01").billingArrangement(BillingArrangement.CAH);
        assertThat(check(critical).found()).containsExactly("INFO [1] 3000.01");
        assertThat(check(critical).only().message()).contains("at least $3000.01");
        assertThat(check(marked("3000.01").dateOfService(LocalDate.of(2027, 6, 7)))
                        .found())
                .containsExactly("INFO [1] 3000.01");
        assertThat(check(marked("2999.99").billingArrangement(BillingArrangement.CAH))
                        .lacking())
                .containsExactly("estimate.lines");
    }

    @Test
    void what_is_no_therapy_does_not_count() {
        assertThat(check(Year.after("3500.00", Discipline.PT).billed("G0237", Units.ONE))
                        .ids())
                .isEmpty();
        assertThat(check(marked("2970.94").billed("G0237", Units.ONE)).ids()).isEmpty();
    }
}
