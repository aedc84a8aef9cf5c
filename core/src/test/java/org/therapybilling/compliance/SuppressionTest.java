package org.therapybilling.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** A suppression holds what it names, up to its last date of service. */
class SuppressionTest {

    private static final RuleSet RULES = RuleSet.of(
            "test",
            List.of(Probe.of((claim, findings) ->
                    claim.lines().forEach(line -> findings.on(line).forbid(line.units())))));

    private static Session.Builder session() {
        return Checked.session().billed("97110", Units.of(2)).billed("97140", Units.ONE);
    }

    private static Suppression ended(Suppression.Draft draft) {
        return draft.because("waived by letter").by("biller-17").untilServiceDate(Checked.DATE);
    }

    private static List<Integer> open(Suppression... suppressions) {
        return Checked.by(RULES, suppressions).findings(session()).stream()
                .map(finding -> finding.lines().get(0))
                .toList();
    }

    @Test
    void it_holds_findings_of_its_rule() {
        assertThat(open(ended(Suppression.of("test.probe")))).isEmpty();
        assertThat(open(ended(Suppression.of("test.other")))).containsExactly(1, 2);
        assertThat(open()).containsExactly(1, 2);
    }

    @Test
    void it_holds_findings_on_its_code_only() {
        assertThat(open(ended(Suppression.of("test.probe").onCode("97140")))).containsExactly(1);
        assertThat(open(ended(Suppression.of("test.probe").onCode("97112")))).containsExactly(1, 2);
    }

    @Test
    void it_holds_findings_for_its_payer_only() {
        assertThat(open(ended(Suppression.of("test.probe").forPayer("medicare"))))
                .isEmpty();
        assertThat(open(ended(Suppression.of("test.probe").forPayer("cash")))).containsExactly(1, 2);
    }

    @Test
    void it_holds_one_finding_wherever_it_is_found_again() {
        Finding second = Checked.by(RULES).findings(session()).get(1);
        assertThat(open(ended(Suppression.of(second)))).containsExactly(1);
        assertThat(open(ended(Suppression.of("test.probe").onFingerprint(second.fingerprint()))))
                .containsExactly(1);
        assertThat(open(ended(Suppression.of("test.probe").onFingerprint("other"))))
                .containsExactly(1, 2);
    }

    @Test
    void the_last_date_is_included() {
        Suppression.Answered answered =
                Suppression.of("test.probe").because("waived").by("biller-17");
        assertThat(open(answered.untilServiceDate(Checked.DATE))).isEmpty();
        assertThat(open(answered.untilServiceDate(Checked.DATE.plusDays(1)))).isEmpty();
        assertThat(open(answered.untilServiceDate(Checked.DATE.minusDays(1)))).containsExactly(1, 2);
    }

    @Test
    void what_is_suppressed_stays_visible_with_the_first_that_holds() {
        Suppression other = ended(Suppression.of("test.other"));
        Suppression first = ended(Suppression.of("test.probe").onCode("97140"));
        Suppression second = ended(Suppression.of("test.probe"));
        CheckResult.OfSession result =
                Checked.by(RULES, other, first, second).of(session()).get(0);
        assertThat(result.findings()).isEmpty();
        assertThat(result.suppressed()).extracting(Suppressed::suppression).containsExactly(second, first);
        assertThat(result.suppressed())
                .extracting(held -> held.finding().codes().get(0).toString())
                .containsExactly("97110", "97140");
    }

    @Test
    void findings_in_shadow_are_not_suppressed() {
        RuleSet shadow = RuleSet.empty().shadowing(RULES.rule("test.probe"));
        CheckResult.OfSession result = Checked.by(shadow, ended(Suppression.of("test.probe")))
                .of(session())
                .get(0);
        assertThat(result.suppressed()).isEmpty();
        assertThat(result.shadow()).hasSize(2);
    }

    @Test
    void it_tells_all_that_it_was_told_and_shows_neither_reason_nor_person() {
        Suppression all = Suppression.of("test.probe")
                .onCode("97140")
                .forPayer("cash")
                .onFingerprint("f")
                .because("waived by letter")
                .by("biller-17")
                .untilServiceDate(LocalDate.of(2026, 12, 31));
        assertThat(all.rule()).isEqualTo("test.probe");
        assertThat(all.code()).contains(ProcedureCode.of("97140"));
        assertThat(all.payer()).contains(PayerId.of("cash"));
        assertThat(all.fingerprint()).contains("f");
        assertThat(all.reason()).isEqualTo("waived by letter");
        assertThat(all.by()).isEqualTo("biller-17");
        assertThat(all.untilServiceDate()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(all).hasToString("Suppression[test.probe until 2026-12-31]");
    }

    @Test
    void rule_reason_and_person_must_be_told() {
        Suppression.Draft draft = Suppression.of("test.probe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Suppression.of(" "))
                .withMessageContaining("The id of a rule");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.because(" "))
                .withMessageContaining("The reason");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.because("waived").by(" "))
                .withMessageContaining("The person");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.onFingerprint(""))
                .withMessageContaining("fingerprint");
    }
}
