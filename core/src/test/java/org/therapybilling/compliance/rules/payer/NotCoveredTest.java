package org.therapybilling.compliance.rules.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.ofPlan;
import static org.therapybilling.compliance.rules.Checked.plan;
import static org.therapybilling.compliance.rules.Checked.pt;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

class NotCoveredTest {

    @ParameterizedTest
    @ValueSource(strings = {"20560", "20561"})
    void medicare_does_not_cover_needling(String code) {
        Checked checked = Checked.by(new NotCovered(), pt().billed(code, Units.ONE, Modifier.GP));
        assertThat(checked.found()).containsExactly("ERROR [1] " + code);
        assertThat(checked.only().denial()).contains("CO-96");
        assertThat(checked.only().fixes())
                .singleElement()
                .satisfies(fix -> assertThat(fix.isRepair()).isFalse());
    }

    @Test
    void a_line_with_gy_is_sent_for_a_denial() {
        assertThat(Checked.by(new NotCovered(), pt().billed("20560", Units.ONE, Modifier.GP, Modifier.of("GY")))
                        .ids())
                .isEmpty();
    }

    @Test
    void other_codes_are_covered_and_before_2020_nothing_is_known() {
        assertThat(Checked.by(new NotCovered(), pt().billed("97110", Units.ONE)).ids())
                .isEmpty();
        assertThat(Checked.by(
                                new NotCovered(),
                                pt().dateOfService(LocalDate.of(2019, 12, 31)).billed("20560", Units.ONE))
                        .lacking())
                .containsExactly("payer.notCovered");
    }

    @Test
    void each_line_is_told_and_another_payer_is_offered_no_gy() {
        Checked checked = Checked.by(
                new NotCovered(),
                plan().set(PayerKeys.NOT_COVERED, Listed.of(ProcedureCode.of("97035"), ProcedureCode.of("97014"))),
                ofPlan().billed("97014", Units.ONE).billed("97110", Units.ONE).billed("97035", Units.ONE));
        assertThat(checked.found()).containsExactly("ERROR [1] 97014", "ERROR [3] 97035");
        assertThat(checked.findings())
                .allSatisfy(finding -> assertThat(finding.fixes()).isEmpty());
        assertThat(Checked.by(new NotCovered(), plan(), ofPlan().billed("97014", Units.ONE))
                        .lacking())
                .containsExactly("payer.notCovered");
    }
}
