package org.therapybilling.compliance.rules.modifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;
import static org.therapybilling.compliance.rules.Checked.pt;
import static org.therapybilling.compliance.rules.Checked.session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

class DisciplineModifierTest {

    private static Checked check(Session.Builder session) {
        return Checked.by(new DisciplineModifier(), session);
    }

    private static Session.Builder billed(Discipline discipline, String code, Modifier... modifiers) {
        return session(discipline, PayerId.MEDICARE).billed(code, Units.ONE, modifiers);
    }

    @Test
    void a_missing_modifier_is_found_line_by_line_and_repaired() {
        Checked checked = check(billed(Discipline.PT, "97110", Modifier.GP).billed("97530", Units.ONE));
        assertThat(checked.only().lines()).containsExactly(2);
        assertThat(checked.only().path()).isEqualTo("billed[1].modifiers");
        assertThat(checked.only().observed()).isEmpty();
        assertThat(checked.only().allowed()).containsExactly("GP");
        assertThat(checked.only().denial()).contains("CO-4");
        assertThat(checked.only().fixes()).singleElement().satisfies(fix -> {
            assertThat(fix.isRepair()).isTrue();
            assertThat(fix).hasToString("line 2: Add GP");
        });
    }

    /** Evaluations fix their modifier, whoever reports them (CMS CR 10176). */
    @ParameterizedTest
    @CsvSource({
        "PT, 97110, GP, true", "PT, 97110, GO, false", "PT, 97110, GN, false",
        "OT, 97530, GO, true", "OT, 97530, GP, false", "SLP, 92507, GN, true",
        "SLP, 92523, GN, true", "OT, 97161, GP, true", "OT, 97161, GO, false",
        "PT, 97165, GO, true", "PT, G0283, GP, true", "PT, 98977, GP, true"
    })
    void a_line_carries_the_modifier_of_its_plan(Discipline discipline, String code, String modifier, boolean right) {
        assertThat(check(billed(discipline, code, Modifier.of(modifier))).ids().isEmpty())
                .isEqualTo(right);
    }

    @Test
    void two_of_them_are_one_too_many() {
        Checked checked = check(billed(Discipline.PT, "97110", Modifier.GP, Modifier.GO));
        assertThat(checked.found()).containsExactly("ERROR [1] GP GO");
        assertThat(checked.only().fixes()).hasSize(1);
        assertThat(check(billed(Discipline.PT, "97110", Modifier.GP, Modifier.GP))
                        .found())
                .containsExactly("ERROR [1] GP GP");
    }

    /** Palmetto GBA: a chiropractor's therapy is billed with GY and GP, or not at all. */
    @Test
    void chiropractic_manipulation_carries_none_and_therapy_by_a_chiropractor_gp() {
        assertThat(check(billed(Discipline.DC, "98941", Modifier.AT)).ids()).isEmpty();
        assertThat(check(billed(Discipline.DC, "98941", Modifier.AT, Modifier.GP))
                        .found())
                .containsExactly("ERROR [1] GP");
        assertThat(check(billed(Discipline.DC, "97140", Modifier.GP)).ids()).isEmpty();
        assertThat(check(billed(Discipline.DC, "97140", Modifier.of("GY")))
                        .only()
                        .allowed())
                .containsExactly("GP");
        assertThat(check(billed(Discipline.DC, "98941")).ids()).isEmpty();
        assertThat(check(billed(Discipline.DC, "97140", Modifier.GO)).ids()).hasSize(1);
    }

    @Test
    void a_code_that_is_no_therapy_lacks_none() {
        assertThat(check(billed(Discipline.PT, "G0237")).ids()).isEmpty();
    }

    @Test
    void of_a_code_that_nobody_knows_it_is_not_known_whether_it_lacks_one() {
        assertThat(check(billed(Discipline.PT, "98925")).ids()).isEmpty();
        assertThat(check(billed(Discipline.PT, "98925")).lacking()).hasSize(1);
        assertThat(check(billed(Discipline.PT, "98925", Modifier.GO)).ids()).hasSize(1);
    }

    @Test
    void a_payer_who_does_not_want_them_is_not_told_that_they_are_missing() {
        Session.Builder session = ofPlan().billed("97110", Units.ONE);
        assertThat(Checked.by(new DisciplineModifier(), plan().set(PayerKeys.DISCIPLINE_MODIFIERS, false), session)
                        .ids())
                .isEmpty();
        assertThat(Checked.by(new DisciplineModifier(), plan(), session).lacking())
                .containsExactly("payer.disciplineModifiers");
    }

    @Test
    void the_claim_that_the_library_makes_is_not_judged() {
        assertThat(check(pt().treated("97110", Minutes.of(15))).lacking()).isEmpty();
    }
}
