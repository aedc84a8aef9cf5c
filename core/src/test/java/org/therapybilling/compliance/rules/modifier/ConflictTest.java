package org.therapybilling.compliance.rules.modifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;
import static org.therapybilling.compliance.rules.Checked.pt;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Units;

class ConflictTest {

    private static Modifier[] modifiers(String text) {
        return Stream.of(text.split(" ")).map(Modifier::of).toArray(Modifier[]::new);
    }

    private static Checked check(String text) {
        return Checked.by(new Conflict(), pt().billed("97110", Units.ONE, modifiers(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CQ",
                "CO",
                "CQ GO",
                "CO GP",
                "CQ CO GP GO",
                "CQ GN",
                "CO GN GO",
                "59 XS GP",
                "XE XU GP",
                "GA GZ GP",
                "GA GX GP",
                "GA GY GP",
                "GY GZ GP",
                "GX GZ GP",
                "95 93 GP",
                "95 GT GP",
                "93 GT GP",
                "KX",
                "KX GA GP",
                "KX GZ GP",
                "KX GY GP",
                "KX GX GP",
                "GP GO",
                "GP GN",
                "GO GN",
                "GP GO GN"
            })
    void what_excludes_or_lacks_another_is_one_error_of_its_line(String modifiers) {
        assertThat(check(modifiers).only().severity().name()).isEqualTo("ERROR");
        assertThat(check(modifiers).only().lines()).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GP",
                "GP KX",
                "CQ GP",
                "CO GO",
                "59 GP",
                "XS GP CQ KX",
                "GX GY GP",
                "GA GP",
                "GY GP",
                "GZ GP",
                "95 GP",
                "CQ GP 95",
                "KX GN",
                "GP GP",
                "AT"
            })
    void what_stands_together_is_right(String modifiers) {
        assertThat(check(modifiers).ids()).isEmpty();
    }

    @Test
    void at_beside_ga_is_a_warning() {
        assertThat(check("AT GA").found()).containsExactly("WARNING [1] AT GA");
    }

    @Test
    void all_that_is_wrong_with_a_line_is_told_as_one() {
        assertThat(check("KX GA GZ GP").found()).containsExactly("ERROR [1] KX GA GZ");
        assertThat(check("KX GA GZ GP").only().message())
                .contains("KX says that the service is necessary, GA that its denial is expected.")
                .contains("GA stands alone");
    }

    @Test
    void a_payer_who_wants_no_gp_gets_cq_without_it() {
        assertThat(Checked.by(
                                new Conflict(),
                                plan().set(PayerKeys.CLAIM_FORM, true).set(PayerKeys.DISCIPLINE_MODIFIERS, false),
                                ofPlan().billed("97110", Units.ONE, Modifier.CQ))
                        .ids())
                .isEmpty();
        assertThat(Checked.by(new Conflict(), plan(), ofPlan().billed("97110", Units.ONE, modifiers("GA GZ")))
                        .lacking())
                .containsExactly("payer.claimForm");
    }
}
