package org.therapybilling.compliance.rules.modifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;
import static org.therapybilling.compliance.rules.Checked.session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.RequiredModifier;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class RequiredModifiersTest {

    private static Checked check(Session.Builder session) {
        return Checked.by(new RequiredModifiers(), session);
    }

    private static Session.Builder chiropractic(String code, Modifier... modifiers) {
        return session(Discipline.DC, PayerId.MEDICARE).billed(code, Units.ONE, modifiers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"98940", "98941", "98942"})
    void manipulation_needs_at_ga_or_gz(String code) {
        assertThat(check(chiropractic(code)).only().allowed()).containsExactly("AT", "GA", "GZ");
        assertThat(check(chiropractic(code, Modifier.AT)).ids()).isEmpty();
        assertThat(check(chiropractic(code, Modifier.of("GA"))).ids()).isEmpty();
        assertThat(check(chiropractic(code, Modifier.of("GZ"))).ids()).isEmpty();
        assertThat(check(chiropractic(code, Modifier.of("GY"))).ids()).hasSize(1);
    }

    @Test
    void therapy_by_a_chiropractor_needs_gy() {
        assertThat(check(chiropractic("97140", Modifier.M59, Modifier.GP))
                        .only()
                        .allowed())
                .containsExactly("GY");
        assertThat(check(chiropractic("97140", Modifier.GP, Modifier.of("GY"))).ids())
                .isEmpty();
        assertThat(check(session(Discipline.PT, PayerId.MEDICARE).billed("97140", Units.ONE, Modifier.GP))
                        .ids())
                .isEmpty();
    }

    @Test
    void the_librarys_own_claim_is_told_what_is_to_be_attested() {
        Checked checked = check(session(Discipline.DC, PayerId.MEDICARE).treated("98941", Minutes.of(10)));
        assertThat(checked.only().path()).isEqualTo("lines[0].modifiers");
        assertThat(checked.only().fixes())
                .singleElement()
                .satisfies(fix -> assertThat(fix.isRepair()).isFalse());
    }

    private static Checked listed(RequiredModifier required, Session.Builder session) {
        PayerProfile.Builder plan = plan().set(PayerKeys.REQUIRED_MODIFIERS, Listed.of(required));
        return Checked.by(new RequiredModifiers(), plan, session);
    }

    @Test
    void a_profile_may_want_modifiers_on_codes_and_disciplines() {
        RequiredModifier gp = RequiredModifier.of(Modifier.GP)
                .addCodes(ProcedureCode.of("97110"))
                .discipline(Discipline.PT)
                .build();
        Session.Builder session = ofPlan().billed("97110", Units.ONE).billed("97140", Units.ONE);
        assertThat(listed(gp, session).only().lines()).containsExactly(1);
        assertThat(listed(gp, session.discipline(Discipline.OT)).ids()).isEmpty();
        assertThat(listed(gp, ofPlan().billed("97110", Units.ONE, Modifier.GP)).ids())
                .isEmpty();
    }

    @Test
    void a_profile_may_want_modifiers_on_what_an_assistant_gave() {
        RequiredModifier hm = RequiredModifier.of(Modifier.of("HM"))
                .performer(Performer.ASSISTANT)
                .build();
        Session.Builder assistant =
                ofPlan().treated("97110", Minutes.of(15), Performer.ASSISTANT).billed("97110", Units.ONE);
        assertThat(listed(hm, assistant).ids()).hasSize(1);
        Session.Builder therapist = ofPlan().treated("97110", Minutes.of(15)).billed("97110", Units.ONE);
        assertThat(listed(hm, therapist).ids()).isEmpty();
        assertThat(listed(hm, ofPlan().billed("97110", Units.ONE)).lacking()).containsExactly("treatments");
    }

    @Test
    void medicare_is_known_to_list_none() {
        assertThat(check(session(Discipline.PT, PayerId.MEDICARE).billed("97110", Units.ONE, Modifier.GP))
                        .lacking())
                .isEmpty();
    }

    @Test
    void what_a_profile_does_not_know_is_not_evaluated() {
        assertThat(Checked.by(new RequiredModifiers(), plan(), ofPlan().billed("97110", Units.ONE))
                        .lacking())
                .containsExactly("payer.requiredModifiers");
        assertThat(Checked.by(
                                new RequiredModifiers(),
                                plan(),
                                ofPlan().discipline(Discipline.DC).billed("98940", Units.ONE))
                        .lacking())
                .containsExactlyInAnyOrder("payer.chiropractic", "payer.requiredModifiers");
    }
}
