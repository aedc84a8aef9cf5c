package org.therapybilling.compliance.rules.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.pt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Units;

class SplitTest {

    private static Checked check(Session.Builder... sessions) {
        return Checked.by(new Split(), sessions);
    }

    private static Session.Builder twoLines(String code, String modifier) {
        return pt().billed(code, Units.ONE, Modifier.GP).billed(code, Units.ONE, Modifier.GP, Modifier.of(modifier));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KX", "76", "77", "GO", "GT"})
    void lines_of_a_timed_code_that_differ_in_nothing_that_sets_them_apart_are_found(String modifier) {
        assertThat(check(twoLines("97110", modifier)).only().lines()).containsExactly(1, 2);
        assertThat(check(twoLines("97161", modifier)).ids()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CQ", "CO", "59", "XE", "XS", "XP", "XU", "LT", "RT", "25", "GA", "GX", "GY", "GZ", "95", "93"})
    void lines_that_something_sets_apart_are_right(String modifier) {
        assertThat(check(twoLines("97110", modifier)).ids()).isEmpty();
    }

    @Test
    void of_lines_set_apart_each_part_stands_for_itself() {
        Checked checked = check(pt().billed("97110", Units.ONE, Modifier.GP)
                .billed("97110", Units.ONE, Modifier.CQ, Modifier.GP)
                .billed("97110", Units.ONE, Modifier.CQ, Modifier.GP, Modifier.KX));
        assertThat(checked.found()).containsExactly("ERROR [2, 3] CQ GP and CQ GP KX");
    }

    @Test
    void equal_lines_are_duplicates_and_no_split() {
        assertThat(check(pt().billed("97110", Units.ONE, Modifier.GP).billed("97110", Units.ONE, Modifier.GP))
                        .ids())
                .isEmpty();
    }

    @Test
    void each_rendering_provider_has_lines_of_his_own() {
        Session.Builder first = pt().patientKey("p").sessionId("1").renderingProvider("t");
        first.billed("97110", Units.ONE, Modifier.GP);
        Session.Builder second = pt().patientKey("p").sessionId("2").renderingProvider("u");
        second.billed("97110", Units.ONE, Modifier.GP, Modifier.KX);
        assertThat(check(first, second).ids()).isEmpty();
        assertThat(check(first, second.renderingProvider("t")).ids()).hasSize(1);
    }
}
