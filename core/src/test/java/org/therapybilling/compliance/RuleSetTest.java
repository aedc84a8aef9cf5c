package org.therapybilling.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Units;

/** Rules of a set: each id once, in the order of ids; a change gives another set. */
class RuleSetTest {

    private static final Rule A = new Probe.Sent("test.a");
    private static final Rule B = new Probe.Sent("test.b");
    private static final Rule C = new Probe.Sent("test.c");

    private static RuleSet set(Rule... rules) {
        return RuleSet.of("1", List.of(rules));
    }

    private static List<String> ids(RuleSet set) {
        return set.catalogue().stream().map(RuleInfo::id).toList();
    }

    private static Session.Builder session() {
        return Checked.session().treated("97110", Minutes.of(30));
    }

    @Test
    void rules_stand_in_the_order_of_their_ids() {
        assertThat(ids(set(C, A))).containsExactly("test.a", "test.c");
        assertThat(ids(set(C).with(B).with(set(A)))).containsExactly("test.a", "test.b", "test.c");
        assertThat(set(C, A).rule("test.c")).isEqualTo(C);
        assertThat(set(C, A)).hasToString("RuleSet[1, 2 rule(s)]");
        assertThat(set(A).version()).isEqualTo("1");
    }

    @Test
    void an_id_stands_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set(A, B, A))
                .withMessageContaining("The rule test.a of")
                .withMessageContaining("give it an id of its own");
        assertThatIllegalArgumentException().isThrownBy(() -> set(A).with(A));
        assertThatIllegalArgumentException().isThrownBy(() -> set(A).with(set(A)));
        assertThatIllegalArgumentException().isThrownBy(() -> set().shadowing(A, A));
    }

    @Test
    void rules_are_left_out_by_id() {
        assertThat(ids(set(A, B, C).without("test.a", "test.c"))).containsExactly("test.b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set(A, B).without("test.x"))
                .withMessage("There is no rule test.x among the 2 of the set.");
    }

    @Test
    void the_set_says_how_grave_findings_are() {
        RuleSet set = set(A, B).withSeverity("test.a", Severity.INFO);
        assertThat(Checked.by(set).findings(session()))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("test.b", Severity.ERROR),
                        org.assertj.core.groups.Tuple.tuple("test.a", Severity.INFO));
        assertThat(Checked.by(set(A).withSeverity("test.a", Severity.ERROR)).only(session()))
                .isEqualTo(Checked.by(A).only(session()));
        assertThatIllegalArgumentException().isThrownBy(() -> set(A).withSeverity("test.x", Severity.INFO));
    }

    @Test
    void rules_in_shadow_stand_beside_those_of_the_same_id_and_have_no_effect() {
        Probe draft = Probe.of("test.a", (claim, findings) -> {
                    findings.whole().forbid(Units.of(9));
                    findings.lacking("documentation.signed");
                })
                .foreseeing((claim, agenda) -> agenda.inVisits(1, "Something"));
        RuleSet set = set(A, B).shadowing(draft).with(C);
        assertThat(ids(set)).containsExactly("test.a", "test.a", "test.b", "test.c");
        assertThat(set.inShadow()).containsExactly("test.a");
        assertThat(set.rule("test.a")).isEqualTo(A);
        CheckResult.OfSession result = Checked.by(set).of(session()).get(0);
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("test.a", "test.b", "test.c");
        assertThat(result.shadow()).extracting(Finding::observed).containsExactly("9 units");
        assertThat(result.notEvaluated()).isEmpty();
        assertThat(result.upcoming()).isEmpty();
    }

    @Test
    void what_a_rule_in_shadow_cannot_judge_does_not_show() {
        RuleSet set = set().shadowing(A);
        assertThat(Checked.by(set).gaps(Checked.session().billed("97110", Units.ONE)))
                .isEmpty();
    }

    @Test
    void a_set_is_empty_if_no_rule_has_an_effect() {
        assertThat(RuleSet.empty().isEmpty()).isTrue();
        assertThat(set().shadowing(A).isEmpty()).isTrue();
        assertThat(set(A).isEmpty()).isFalse();
        assertThat(set(A).shadowing(B).isEmpty()).isFalse();
    }

    @Test
    void no_module_of_the_tests_provides_rules() {
        assertThat(RuleSet.discovered().isEmpty()).isTrue();
        assertThat(RuleSet.discovered().version()).isEqualTo("discovered");
    }

    @Test
    void a_rule_is_asked_once_what_it_says_of_itself() {
        int[] asked = {0};
        Probe rule = Probe.of(
                "test.counted",
                told -> {
                    asked[0]++;
                    return told;
                },
                (claim, findings) -> {});
        RuleSet set = set(A).with(rule)
                .withSeverity("test.counted", Severity.INFO)
                .shadowing(C)
                .without("test.a");
        Checked.by(set).of(session());
        Checked.by(set).of(session());
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void sets_are_equal_when_their_rules_are() {
        assertThat(set(A, B)).isEqualTo(set(B, A)).hasSameHashCodeAs(set(B, A));
        assertThat(set(A)).isNotEqualTo(set(B));
        assertThat(set(A)).isNotEqualTo(RuleSet.of("2", List.of(A)));
        assertThat(set(A)).isNotEqualTo(set(A).withSeverity("test.a", Severity.INFO));
        assertThat(set().shadowing(A)).isNotEqualTo(set(A));
        assertThat(set(A)).isNotEqualTo("test.a");
    }
}
