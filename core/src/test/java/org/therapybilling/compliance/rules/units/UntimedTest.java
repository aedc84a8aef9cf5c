package org.therapybilling.compliance.rules.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;
import static org.therapybilling.compliance.rules.Checked.pt;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.Units;

class UntimedTest {

    private static Checked check(Session.Builder session) {
        return Checked.by(new Untimed(), session);
    }

    private static Session.Builder billed(String code, int units) {
        return pt().billed(code, Units.of(units), Modifier.GP);
    }

    @Test
    void more_than_one_unit_of_an_untimed_code_is_found() {
        assertThat(check(billed("G0283", 2)).found()).containsExactly("ERROR [1] 2 units");
        assertThat(check(billed("97161", 2)).only().denial()).contains("CO-151");
        assertThat(check(billed("97161", 2)).only().fixes())
                .singleElement()
                .satisfies(fix -> assertThat(fix.attests()).isPresent());
        assertThat(check(billed("G0283", 1)).ids()).isEmpty();
    }

    @Test
    void lines_of_one_code_are_added_up() {
        assertThat(check(billed("97164", 1).billed("97164", Units.ONE, Modifier.GP))
                        .found())
                .containsExactly("ERROR [1, 2] 2 units");
    }

    /** 95851 is counted by limb (MUE 3); 97010 has an MUE of 0, which is told elsewhere; 97110 is timed. */
    @Test
    void codes_of_which_several_units_are_possible_are_left_to_other_rules() {
        assertThat(check(billed("95851", 4)).ids()).isEmpty();
        assertThat(check(billed("97010", 2)).ids()).isEmpty();
        assertThat(check(billed("97110", 20)).ids()).isEmpty();
    }

    /** The MUE of 97150 is 1 for practitioners and 2 for outpatient hospitals. */
    @Test
    void the_limit_is_that_of_the_setting() {
        assertThat(check(billed("97150", 2)).ids()).hasSize(1);
        assertThat(check(billed("97150", 2).setting(Setting.OUTPATIENT_HOSPITAL))
                        .ids())
                .isEmpty();
    }

    @Test
    void a_date_without_limits_is_not_evaluated() {
        Session.Builder early = Session.on(LocalDate.of(2020, 1, 2), Discipline.PT, PayerId.MEDICARE)
                .billed("97161", Units.of(2), Modifier.GP);
        assertThat(check(early).ids()).isEmpty();
        assertThat(check(early).lacking()).hasSize(1);
    }

    @Test
    void a_payer_who_does_not_ask_is_not_held_to_it() {
        Session.Builder twice = ofPlan().billed("97161", Units.of(2));
        assertThat(Checked.by(new Untimed(), plan().set(PayerKeys.UNTIMED_ONCE, false), twice)
                        .ids())
                .isEmpty();
        assertThat(Checked.by(new Untimed(), plan().set(PayerKeys.UNTIMED_ONCE, true), twice)
                        .ids())
                .hasSize(1);
        assertThat(Checked.by(new Untimed(), plan(), twice).lacking()).containsExactly("payer.untimedOnce");
    }
}
