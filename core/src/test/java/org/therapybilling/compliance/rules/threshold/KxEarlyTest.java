package org.therapybilling.compliance.rules.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.threshold.Year.exercise;

import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Units;

/** 90 % of $2,480.00 is $2,232.00. */
class KxEarlyTest {

    private static Checked check(Session.Builder... sessions) {
        return Checked.by(new KxEarly(), sessions);
    }

    @Test
    void kx_is_early_while_the_total_after_the_claim_is_under_90_percent() {
        assertThat(check(exercise("2202.94", Modifier.GP, Modifier.KX)).ids()).isEmpty();
        Checked early = check(exercise("2202.93", Modifier.GP, Modifier.KX));
        assertThat(early.found()).containsExactly("WARNING [1] 2231.99");
        assertThat(early.only().allowed()).containsExactly(">= 2232.00");
        assertThat(early.only().message())
                .contains("$2231.99")
                .contains("$2480.00")
                .contains("$2232.00");
        assertThat(early.only().fixes()).hasSize(1);
    }

    @Test
    void all_lines_with_kx_are_told_at_once() {
        assertThat(check(exercise("0.00", Modifier.GP, Modifier.KX)
                                .billed("97140", Units.ONE, Modifier.GP)
                                .billed("97112", Units.ONE, Modifier.GP, Modifier.KX))
                        .only()
                        .lines())
                .containsExactly(1, 3);
    }

    /** 97545 is priced by the contractor. */
    @Test
    void a_total_that_is_near_without_a_line_is_near_with_it() {
        Session.Builder near =
                Year.after("2232.00", Discipline.PT).billed("97545", Units.ONE, Modifier.GP, Modifier.KX);
        assertThat(check(near).ids()).isEmpty();
        assertThat(check(near).lacking()).isEmpty();
        Session.Builder far = Year.after("2231.99", Discipline.PT).billed("97545", Units.ONE, Modifier.GP, Modifier.KX);
        assertThat(check(far).lacking()).containsExactly("estimate.lines");
    }

    /** KX on what is no therapy is another rule's. */
    @Test
    void services_that_are_no_therapy_are_left_alone() {
        assertThat(check(exercise("0.00", Modifier.GP).billed("G0237", Units.ONE, Modifier.KX))
                        .ids())
                .isEmpty();
    }

    @Test
    void a_claim_without_kx_needs_no_amounts() {
        Checked checked = check(Checked.pt().billed("97110", Units.ONE, Modifier.GP));
        assertThat(checked.ids()).isEmpty();
        assertThat(checked.lacking()).isEmpty();
        assertThat(check(Checked.pt().billed("97110", Units.ONE, Modifier.GP, Modifier.KX))
                        .lacking())
                .containsExactly("history.allowedThisYear.PT_SLP");
    }

    @Test
    void another_claim_of_the_bucket_on_the_day_may_bring_the_total_near() {
        Session.Builder physical = exercise("2202.93", Modifier.GP, Modifier.KX).patientKey("p");
        Session.Builder speech = Year.after("2202.93", Discipline.SLP)
                .patientKey("p")
                .billed("92507", Units.ONE, Modifier.GN, Modifier.KX);
        assertThat(check(physical).ids()).hasSize(1);
        assertThat(check(physical, speech).ids()).isEmpty();
    }
}
