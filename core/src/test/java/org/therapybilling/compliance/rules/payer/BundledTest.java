package org.therapybilling.compliance.rules.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;
import static org.therapybilling.compliance.rules.Checked.pt;

import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.Bundle;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.CodePair;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.Units;

class BundledTest {

    private static Checked check(ModifierSet liftedBy, Session.Builder session) {
        Bundle bundle = new Bundle(CodePair.of("97110", "97140"), liftedBy);
        return Checked.by(new Bundled(), plan().set(PayerKeys.BUNDLES, Listed.of(bundle)), session);
    }

    private static Checked check(Session.Builder session) {
        return check(ModifierSet.of(Modifier.M59, Modifier.XU), session);
    }

    @Test
    void a_pair_without_a_lifting_modifier_is_found_at_its_second_code() {
        Checked checked = check(ofPlan().billed("97110", Units.ONE).billed("97140", Units.ONE, Modifier.XS));
        assertThat(checked.found()).containsExactly("ERROR [2, 1] 97110/97140");
        assertThat(checked.only().allowed()).containsExactly("59", "XU");
        assertThat(checked.only().message()).contains("payer policy").doesNotContain("NCCI");
        assertThat(checked.only().fixes()).hasSize(2);
    }

    @Test
    void a_lifting_modifier_on_either_code_clears_it() {
        assertThat(check(ofPlan().billed("97110", Units.ONE).billed("97140", Units.ONE, Modifier.M59))
                        .ids())
                .isEmpty();
        assertThat(check(ofPlan().billed("97110", Units.ONE, Modifier.XU).billed("97140", Units.ONE))
                        .ids())
                .isEmpty();
    }

    @Test
    void it_has_to_stand_on_all_lines_of_the_code() {
        assertThat(check(ofPlan().billed("97110", Units.ONE)
                                .billed("97140", Units.ONE, Modifier.M59)
                                .billed("97140", Units.ONE, Modifier.CQ))
                        .ids())
                .hasSize(1);
    }

    @Test
    void a_bundle_that_nothing_lifts_offers_nothing() {
        Checked checked =
                check(ModifierSet.NONE, ofPlan().billed("97110", Units.ONE).billed("97140", Units.ONE, Modifier.M59));
        assertThat(checked.only().fixes()).isEmpty();
        assertThat(checked.only().message()).endsWith("pays one of them only.");
    }

    @Test
    void one_code_alone_and_medicare_have_no_bundle() {
        assertThat(check(ofPlan().billed("97110", Units.ONE)).ids()).isEmpty();
        Session.Builder both = pt().billed("97110", Units.ONE).billed("97140", Units.ONE);
        assertThat(Checked.by(new Bundled(), both).ids()).isEmpty();
        assertThat(Checked.by(new Bundled(), both).lacking()).isEmpty();
    }
}
