package org.therapybilling.compliance.rules.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ot;
import static org.therapybilling.compliance.rules.Checked.pt;

import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Units;

class DuplicateTest {

    private static Checked check(Session.Builder... sessions) {
        return Checked.by(new Duplicate(), sessions);
    }

    @Test
    void the_same_code_and_modifiers_twice_are_found_once_whatever_their_order_and_units() {
        Checked checked = check(pt().billed("97110", Units.ONE, Modifier.GP, Modifier.KX)
                .billed("97140", Units.ONE, Modifier.GP)
                .billed("97110", Units.of(2), Modifier.KX, Modifier.GP)
                .billed("97110", Units.ONE, Modifier.GP, Modifier.KX));
        assertThat(checked.found()).containsExactly("ERROR [1, 3, 4] 97110 GP KX");
        assertThat(checked.only().message()).isEqualTo("97110 GP KX stands on 3 lines: 1, 3, 4.");
        assertThat(checked.only().denial()).contains("CO-18");
    }

    @Test
    void lines_that_differ_in_a_modifier_are_no_duplicates() {
        assertThat(check(pt().billed("97110", Units.ONE, Modifier.GP)
                                .billed("97110", Units.ONE, Modifier.CQ, Modifier.GP))
                        .ids())
                .isEmpty();
    }

    @Test
    void sessions_of_one_day_and_provider_are_one_claim() {
        Session.Builder first = pt().patientKey("p").sessionId("1").renderingProvider("t");
        first.billed("97110", Units.ONE, Modifier.GP);
        Session.Builder second = pt().patientKey("p").sessionId("2").renderingProvider("t");
        second.billed("97110", Units.ONE, Modifier.GP);
        assertThat(check(first, second).ids()).hasSize(1);
        assertThat(check(first, second.renderingProvider("u")).ids()).isEmpty();
        assertThat(check(first, ot().patientKey("p").billed("97110", Units.ONE, Modifier.GO))
                        .ids())
                .isEmpty();
    }

    @Test
    void the_claim_that_the_library_makes_is_not_judged() {
        assertThat(check(pt().treated("97110", Minutes.of(30))).ids()).isEmpty();
    }
}
