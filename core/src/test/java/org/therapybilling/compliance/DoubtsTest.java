package org.therapybilling.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Source;
import org.therapybilling.vocabulary.Units;

/** A finding that is not sure says why. */
class DoubtsTest {

    private static Finding found(UnaryOperator<FindingDraft> how) {
        Probe rule = Probe.of((claim, findings) ->
                how.apply(findings.whole()).expect(Units.of(2)).atMost(Units.ONE));
        return Checked.by(rule).only(Checked.session().billed("97110", Units.of(2)));
    }

    private static Answer<Units> answer(Certainty sure) {
        return new Answer.Found<>(Units.ONE, Source.of(Citation.of("Manual", "7")), sure);
    }

    @Test
    void a_sure_finding_has_its_message_alone() {
        assertThat(found(draft -> draft.how(Certainty.DEFINITE, "No doubt.").restingOn(answer(Certainty.DEFINITE)))
                        .message())
                .isEqualTo("2 units stands there; right is 1.");
    }

    @Test
    void the_reason_follows_the_message_once() {
        Finding finding =
                found(draft -> draft.how(Certainty.LIKELY, "It may be.").how(Certainty.LIKELY, "It may be."));
        assertThat(finding.certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(finding.message()).isEqualTo("2 units stands there; right is 1. It may be.");
    }

    @Test
    void so_does_the_source_of_a_value_that_is_not_sure() {
        assertThat(found(draft -> draft.restingOn(answer(Certainty.LIKELY))).message())
                .isEqualTo("2 units stands there; right is 1. This is not sure: so says Manual 7.");
    }

    @Test
    void a_rule_that_is_not_sure_by_itself_says_why_in_each_finding() {
        Probe rule = Probe.of(
                "test.probe",
                told -> told.certainty(Certainty.LIKELY, "Others say otherwise."),
                (claim, findings) -> findings.expect(Units.of(2)).atMost(Units.ONE));
        Finding finding = Checked.by(rule).only(Checked.session().billed("97110", Units.of(2)));
        assertThat(finding.message()).endsWith(" Others say otherwise.");
    }
}
