package org.therapybilling.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.units.SharedDay.FIRST_MIDPOINT;
import static org.therapybilling.units.SharedDay.LAST_TEN_PERCENT;
import static org.therapybilling.units.SharedDay.LAST_WITHOUT;
import static org.therapybilling.units.SharedDay.split;
import static org.therapybilling.units.SharedDay.time;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Step;

/** Reasons as a biller would write them. */
class ShareStepsTest {

    private static final AssistantShare NOW = AssistantShare.on(FIRST_MIDPOINT);
    private static final AssistantShare THEN = AssistantShare.on(LAST_TEN_PERCENT);

    private static Explanation explain(AssistantShare share, int units, int therapistSeconds, int assistantSeconds) {
        return share.explain(split("97110", units), List.of(time("97110", therapistSeconds, assistantSeconds)));
    }

    private static List<String> sentences(Explanation explanation) {
        return explanation.steps().stream().map(Step::sentence).toList();
    }

    private static List<String> briefs(Explanation explanation) {
        return explanation.steps().stream().map(Step::brief).toList();
    }

    private static List<String> results(Explanation explanation) {
        return explanation.steps().stream()
                .map(step -> step.result().map(Object::toString).orElse("-"))
                .toList();
    }

    @Test
    void the_midpoint_rule_cites_the_rule_of_2022() {
        Explanation explanation = explain(NOW, 2, 60 * 13, 60 * 23);
        assertThat(explanation)
                .hasToString(
                        "97110: the therapist gave 13 minutes, the assistant 23 minutes. In full quarters of an hour the"
                                + " assistant alone fills 1 unit, with the assistant's modifier (CQ or CO)."
                                + " [CMS therapy services page (2026-02)]\n"
                                + "97110: 13 minutes of the therapist and 8 minutes of the assistant are left for 1 unit more. The"
                                + " therapist's 13 minutes are 8 minutes or more, so it carries no modifier of an assistant"
                                + " (midpoint rule, from 2022). [CY 2022 PFS final rule 86 FR 64996]");
        assertThat(briefs(explanation))
                .containsExactly(
                        "97110: 13 minutes by the therapist, 23 minutes by the assistant, full quarters 0 units and 1 unit",
                        "97110: left 13 minutes by the therapist, 8 minutes by the assistant for 1 unit, midpoint reached");
        assertThat(results(explanation)).containsExactly("97110 x 1, assisted 1", "97110 x 1");
    }

    @Test
    void below_the_midpoint_ten_percent_decide() {
        assertThat(sentences(explain(NOW, 1, 60 * 5, 60 * 10)))
                .containsExactly(
                        "97110: the therapist gave 5 minutes, the assistant 10 minutes. Neither alone fills a quarter of an"
                                + " hour.",
                        "97110: 5 minutes of the therapist and 10 minutes of the assistant are left for 1 unit more.",
                        "97110: with 5 minutes the therapist stays below 8 minutes, so the midpoint rule (from 2022) does"
                                + " not decide.",
                        "97110: the assistant gave 10 minutes of this time, 67 %: more than 10 %, so the assistant's modifier"
                                + " (CQ or CO) is due.");
        assertThat(results(explain(NOW, 1, 60 * 5, 60 * 10)))
                .containsExactly("97110 x 0", "-", "-", "97110 x 1, assisted 1");
    }

    @Test
    void before_2022_nothing_is_said_of_the_midpoint() {
        assertThat(sentences(explain(THEN, 2, 60 * 29, 60)))
                .containsExactly(
                        "97110: the therapist gave 29 minutes, the assistant 1 minute. In full quarters of an hour the"
                                + " therapist alone fills 1 unit, without a modifier of an assistant.",
                        "97110: 14 minutes of the therapist and 1 minute of the assistant are left for 1 unit more.",
                        "97110: the assistant gave 1 minute of this time, 7 %: not more than 10 %, so no modifier of an"
                                + " assistant is due.");
        assertThat(results(explain(THEN, 2, 60 * 29, 60))).containsExactly("97110 x 1", "-", "97110 x 1");
    }

    @Test
    void the_simple_method_names_the_minutes_that_trigger_the_modifier() {
        AssistantShare simple = THEN.by(TenPercentMethod.SIMPLE);
        assertThat(sentences(explain(simple, 1, 60 * 13, 60 * 2)).get(2))
                .isEqualTo(
                        "97110: a tenth of this time, rounded, and one minute more make 3 minutes; the assistant gave"
                                + " 2 minutes, which is less, so no modifier of an assistant is due.");
        assertThat(sentences(explain(simple, 1, 60 * 12, 60 * 3)).get(2))
                .isEqualTo(
                        "97110: a tenth of this time, rounded, and one minute more make 3 minutes; the assistant gave"
                                + " 3 minutes, not less, so the assistant's modifier (CQ or CO) is due.");
    }

    @Test
    void two_units_left_are_one_of_each() {
        Explanation explanation = explain(NOW, 5, 60 * 28, 60 * 42);
        assertThat(sentences(explanation))
                .containsExactly(
                        "97110: the therapist gave 28 minutes, the assistant 42 minutes. In full quarters of an hour the"
                                + " therapist alone fills 1 unit, without a modifier of an assistant, and the assistant"
                                + " alone 2 units, with it (CQ or CO).",
                        "97110: 13 minutes of the therapist and 12 minutes of the assistant are left for 2 units more. The"
                                + " assistant's time can fill one unit at the most, so one carries the assistant's modifier"
                                + " (CQ or CO) and the rest does not.");
        assertThat(results(explanation)).containsExactly("97110 x 3, assisted 2", "97110 x 2, assisted 1");
    }

    @Test
    void what_one_of_both_has_left_alone_needs_no_rule() {
        assertThat(sentences(explain(NOW, 2, 900, 420)).get(1))
                .isEqualTo("97110: 1 unit more; only the assistant has time left for it, 7 minutes, so it carries the"
                        + " assistant's modifier (CQ or CO).");
        assertThat(sentences(explain(NOW, 2, 450, 900)).get(1))
                .isEqualTo(
                        "97110: 1 unit more; the assistant has no time left for it, so no modifier of an assistant is"
                                + " due.");
    }

    /** 480 seconds of the therapist reach the midpoint, but there is nothing to weigh them against. */
    @Test
    void the_midpoint_is_not_named_where_the_assistant_has_no_time_left() {
        assertThat(sentences(explain(NOW, 2, 480, 900)).get(1)).contains("the assistant has no time left for it");
        assertThat(sentences(explain(NOW, 2, 480, 901)).get(1)).contains("midpoint rule");
    }

    @Test
    void a_service_of_one_person_is_said_in_a_sentence() {
        assertThat(explain(NOW, 2, 1800, 0))
                .hasToString("97110: no time of it was given by an assistant, so no modifier of an assistant is due."
                        + " [CMS Pub. 100-04 ch. 5 §20.1]");
        assertThat(explain(NOW, 2, 0, 1800))
                .hasToString(
                        "97110: the assistant gave all of it, 30 minutes, so all of it carries the assistant's modifier"
                                + " (CQ or CO). [SSA §1834(v)]");
        assertThat(explain(AssistantShare.on(LAST_WITHOUT), 2, 0, 1800))
                .hasToString(
                        "97110: the assistant gave 30 minutes; for dates of service before 2020-01-01 no modifier of"
                                + " an assistant is required. [SSA §1834(v)]");
    }

    @Test
    void fewer_units_than_full_quarters_are_named() {
        assertThat(sentences(explain(NOW, 2, 900, 1800)))
                .containsExactly(
                        "97110: the therapist gave 15 minutes, the assistant 30 minutes. Both alone fill more full"
                                + " quarters of an hour than there are units. The therapist's count first: 1 unit without a"
                                + " modifier of an assistant, 1 unit with it (CQ or CO).");
        assertThat(explain(NOW, 2, 900, 900).steps().get(0).key()).isEqualTo("assistant.quarters-of-both");
    }

    @Test
    void a_code_without_units_needs_no_words() {
        assertThat(explain(NOW, 0, 60, 60)).isEmpty();
        assertThat(NOW.explain(split("97110", 1), List.of()).steps()).hasSize(1);
    }

    @Test
    void an_untimed_service_is_explained_as_a_whole() {
        assertThat(sentences(NOW.explain(time("97164", 60 * 17, 60 * 2))))
                .containsExactly(
                        "97164: the therapist gave 17 minutes, the assistant 2 minutes.",
                        "97164: the assistant gave 2 minutes of this time, 11 %: more than 10 %, so the assistant's modifier"
                                + " (CQ or CO) is due.");
        assertThat(sentences(NOW.explain(time("97164", 60 * 27, 60 * 3))).get(1))
                .contains("3 minutes of this time, 10 %: not more than 10 %");
        assertThat(sentences(NOW.explain(time("97164", 600, 0))))
                .containsExactly(
                        "97164: no time of it was given by an assistant, so no modifier of an assistant is due.");
        assertThat(sentences(NOW.explain(time("97150", 0, 600))))
                .containsExactly(
                        "97150: the assistant gave all of it, 10 minutes, so all of it carries the assistant's modifier (CQ"
                                + " or CO).");
        assertThat(sentences(AssistantShare.on(LAST_WITHOUT).explain(time("97150", 60, 600))))
                .containsExactly(
                        "97150: the assistant gave 10 minutes; for dates of service before 2020-01-01 no modifier of"
                                + " an assistant is required.");
    }
}
