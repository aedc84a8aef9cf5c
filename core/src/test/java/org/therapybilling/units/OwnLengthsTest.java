package org.therapybilling.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.units.SharedDay.FIRST_MIDPOINT;
import static org.therapybilling.units.SharedDay.FIRST_TEN_PERCENT;
import static org.therapybilling.units.SharedDay.LAST_WITHOUT;
import static org.therapybilling.units.SharedDay.time;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Step;
import org.therapybilling.vocabulary.Minutes;

/** Units of other lengths than 15 minutes, judged one by one (84 FR 62702-62707). */
class OwnLengthsTest {

    private static final AssistantShare NOW = AssistantShare.on(FIRST_MIDPOINT);

    private static List<Minutes> lengths(@Nullable String lengths) {
        return lengths == null
                ? List.of()
                : Stream.of(lengths.split(" ", -1))
                        .map(length -> Minutes.of(Integer.parseInt(length)))
                        .toList();
    }

    /** Writes {@code x} for a unit of the assistant's and a dot for one of the therapist's. */
    private static String shared(AssistantShare share, @Nullable String lengths, int therapist, int assistant) {
        return share.areAssisted(lengths(lengths), time("97550", therapist, assistant)).stream()
                .map(assisted -> assisted ? "x" : ".")
                .collect(Collectors.joining());
    }

    @ParameterizedTest(name = "units of {0} minutes: {1} minutes by the therapist, {2} by the assistant")
    @CsvSource({
        "60,       60, 0,   .",
        "60,       0,  31,  x",
        "60 60,    0,  120, xx",
        "30 15,    30, 15,  .x",
        "30 15,    15, 30,  x.", // the therapist fills the shorter unit, the assistant the longer one
        "30 15,    20, 30,  x.",
        "30 15,    30, 8,   .x",
        "30 15 15, 30, 30,  .xx",
        "30 15 15, 45, 15,  ..x",
        "30 15 15, 15, 45,  x.x",
        "60 60,    60, 31,  .x",
        "60 60,    31, 60,  x.",
        "60 60,    55, 40,  .x", // neither fills one: the last one is the assistant's
        "60 60 60, 59, 59,  ..x",
        "60,       54, 6,   .", // 10 % is not more than 10 %
        "60,       53, 7,   x",
        "15,       8,  7,   x", // the midpoint rule is of quarters of an hour in the pool alone
        ",         30, 30,  ''"
    })
    void each_unit_is_of_who_fills_it_and_the_last_one_left_of_who_gave_more_than_a_tenth(
            @Nullable String lengths, int therapist, int assistant, String units) {
        assertThat(shared(NOW, lengths, 60 * therapist, 60 * assistant)).isEqualTo(units);
        assertThat(shared(AssistantShare.on(FIRST_TEN_PERCENT), lengths, 60 * therapist, 60 * assistant))
                .isEqualTo(units);
    }

    @Test
    void a_unit_is_filled_by_its_last_second() {
        assertThat(shared(NOW, "30 30", 1800, 1800)).isEqualTo(".x");
        assertThat(shared(NOW, "30 30", 1799, 1800)).isEqualTo("x.");
        assertThat(shared(NOW, "30", 1800, 1799)).isEqualTo(".");
    }

    @Test
    void no_unit_is_an_assistants_where_nothing_asks_for_it() {
        assertThat(shared(AssistantShare.on(LAST_WITHOUT), "60 60", 60, 7200)).isEqualTo("..");
        assertThat(shared(AssistantShare.none(), "60 60", 60, 7200)).isEqualTo("..");
    }

    @Test
    void modifiers_are_asked_for_from_2020_on() {
        assertThat(AssistantShare.on(LAST_WITHOUT).isRequired()).isFalse();
        assertThat(AssistantShare.on(FIRST_TEN_PERCENT).isRequired()).isTrue();
        assertThat(NOW.isRequired()).isTrue();
        assertThat(NOW.by(TenPercentMethod.SIMPLE).isRequired()).isTrue();
        assertThat(AssistantShare.none().isRequired()).isFalse();
    }

    private static Explanation explain(String lengths, int therapist, int assistant) {
        return NOW.explain(lengths(lengths), time("97550", 60 * therapist, 60 * assistant));
    }

    private static List<String> sentences(Explanation explanation) {
        return explanation.steps().stream().map(Step::sentence).toList();
    }

    private static List<String> results(Explanation explanation) {
        return explanation.steps().stream()
                .map(step -> step.result().map(Object::toString).orElse("-"))
                .toList();
    }

    @Test
    void the_explanation_begins_with_the_units_that_each_fills() {
        Explanation filled = explain("30 15 15", 30, 30);
        assertThat(sentences(filled))
                .containsExactly(
                        "97550: the therapist gave 30 minutes, the assistant 30 minutes. Of units in their full"
                                + " length the therapist alone fills 1 unit, without a modifier of an assistant, the assistant"
                                + " alone 2 units, with it (CQ or CO).");
        assertThat(results(filled)).containsExactly("97550 x 3, assisted 2");
    }

    @Test
    void the_explanation_tells_the_time_left_for_the_units_left() {
        Explanation one = explain("60", 53, 7);
        assertThat(sentences(one).subList(1, 3))
                .containsExactly(
                        "97550: 53 minutes of the therapist and 7 minutes of the assistant are left for 1 unit more.",
                        "97550: the assistant gave 7 minutes of this time, 12 %: more than 10 %, so the assistant's modifier"
                                + " (CQ or CO) is due.");
        assertThat(results(one)).containsExactly("97550 x 0", "-", "97550 x 1, assisted 1");
        Explanation two = explain("60 60", 55, 40);
        assertThat(sentences(two).get(1))
                .isEqualTo(
                        "97550: 55 minutes of the therapist and 40 minutes of the assistant are left for 2 units more."
                                + " The assistant's time can fill one unit at the most, so one carries the assistant's modifier"
                                + " (CQ or CO) and the rest does not.");
        assertThat(results(two)).containsExactly("97550 x 0", "97550 x 2, assisted 1");
        assertThat(results(explain("30 15", 30, 8))).containsExactly("97550 x 1", "97550 x 1, assisted 1");
        assertThat(results(explain("60 60", 31, 60))).containsExactly("97550 x 1, assisted 1", "97550 x 1");
    }

    @Test
    void what_one_person_gave_is_explained_in_a_sentence() {
        assertThat(sentences(explain("30 15", 38, 0)))
                .containsExactly(
                        "97550: no time of it was given by an assistant, so no modifier of an assistant is due.");
        assertThat(sentences(explain("30 15", 0, 38)))
                .containsExactly("97550: the assistant gave all of it, 38 minutes, so all of it carries the assistant's"
                        + " modifier (CQ or CO).");
    }
}
