package org.therapybilling.compliance.rules.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.pt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.session.History;
import org.therapybilling.session.OtherCoverage;
import org.therapybilling.vocabulary.Units;

class OtherPayerTest {

    /** NGS: 109 is the wrong contractor, 22 another payer first. */
    @ParameterizedTest
    @CsvSource({"MEDICARE_ADVANTAGE, CO-109, in the place", "PRIMARY_ELSEWHERE, CO-22, before Medicare"})
    void another_payer_is_told_with_its_denial(OtherCoverage other, String denial, String says) {
        Checked checked = Checked.by(
                new OtherPayer(),
                pt().billed("97110", Units.ONE)
                        .history(History.builder().otherCoverage(other).build()));
        assertThat(checked.severities()).hasToString("[ERROR]");
        assertThat(checked.only().denial()).contains(denial);
        assertThat(checked.only().message()).contains(says);
        assertThat(checked.only().path()).isEqualTo("history.otherCoverage");
    }

    @Test
    void what_nobody_asked_is_not_judged() {
        assertThat(Checked.by(new OtherPayer(), pt().billed("97110", Units.ONE)).lacking())
                .containsExactly("history.otherCoverage");
    }
}
