package org.therapybilling.compliance.rules.modifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.pt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.session.AdvanceNotice;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Units;

class AdvanceNoticeModifierTest {

    private static Session.Builder billed(String modifier) {
        return pt().billed("97110", Units.ONE, Modifier.GP, Modifier.of(modifier));
    }

    @ParameterizedTest
    @CsvSource({
        "GA, NONE, ERROR",
        "GX, NONE, ERROR",
        "GZ, SIGNED, WARNING",
        "GA, SIGNED, ''",
        "GX, SIGNED, ''",
        "GZ, NONE, ''",
        "GY, NONE, ''",
        "GY, SIGNED, ''",
        "KX, NONE, ''"
    })
    void a_modifier_says_what_is_known_of_the_notice(String modifier, AdvanceNotice notice, String severity) {
        Checked checked =
                Checked.by(new AdvanceNoticeModifier(), billed(modifier).abn(notice));
        String found = checked.findings().stream()
                .map(finding -> finding.severity().name())
                .findFirst()
                .orElse("");
        assertThat(found).isEqualTo(severity);
        assertThat(checked.lacking()).isEmpty();
    }

    @Test
    void a_notice_that_is_not_known_matters_only_where_a_modifier_speaks_of_it() {
        assertThat(Checked.by(new AdvanceNoticeModifier(), billed("GA")).lacking())
                .containsExactly("abn");
        assertThat(Checked.by(new AdvanceNoticeModifier(), billed("KX")).lacking())
                .isEmpty();
    }
}
